import { ChevronDown, FileUp, FolderOpen, Keyboard, Lock, Redo2, Settings, Trash2, Undo2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ChangeLabel, Project } from '#contract/project'
import { useQueryOf } from '../bridge/queries.ts'
import { Menu, type MenuEntry } from '../ui/menu.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { WithTooltip } from '../ui/tooltip.tsx'
import { commands, shortcutOf } from './commands.ts'
import { redo, undo } from './history.ts'
import { useReadOnlyReason } from './read-only.ts'

const icons = {
  'article.import': FileUp,
  'project.open': FolderOpen,
  'trash.open': Trash2,
  'settings.open': Settings,
  'help.shortcuts': Keyboard
} as const

/** The project's name, and what can be done with the project as a whole. */
export function ProjectMenu({ project }: { readonly project: Project }) {
  const { t } = useTranslation()
  const isReadOnly = project.access.kind === 'read'
  const history = useHistoryEntries(isReadOnly)
  const entries = commands
    .filter(({ id }) => id in icons)
    .map(({ id, wordsKey, run }) => ({
      id,
      label: t(wordsKey),
      icon: icons[id as keyof typeof icons], // filtered to be one of them
      shortcut: shortcutOf(id),
      isDisabled: isReadOnly && id === 'article.import',
      run
    }))
  return (
    <>
      <Menu
        label={t('shell.nav.projectMenu')}
        entries={[...history, { kind: 'separator', id: 'after-history' }, ...entries]}
        trigger={
          <Button className="project-button">
            <span className="truncate">{project.name}</span>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      />
      <ReadOnlyMark />
    </>
  )
}

/** Undo and redo, each with the name of what it would take back or do again. */
function useHistoryEntries(isReadOnly: boolean): readonly MenuEntry[] {
  const { t } = useTranslation()
  const history = useQueryOf('project.history', {}).data
  const entry = (id: 'edit.undo' | 'edit.redo', label: ChangeLabel | null | undefined, run: () => void): MenuEntry => {
    const name = t(id === 'edit.undo' ? 'shell.commands.undo' : 'shell.commands.redo')
    return {
      id,
      label: label ? `${name}: ${t(`changes.${label}`)}` : name,
      icon: id === 'edit.undo' ? Undo2 : Redo2,
      shortcut: shortcutOf(id),
      isDisabled: !label || isReadOnly,
      run
    }
  }
  return [entry('edit.undo', history?.undo, () => void undo()), entry('edit.redo', history?.redo, () => void redo())]
}

function ReadOnlyMark() {
  const { t } = useTranslation()
  const reason = useReadOnlyReason()
  if (reason === null) return null
  return (
    <WithTooltip text={reason}>
      <Button className="project-button">
        <StateMark tone="warn" icon={Lock}>
          {t('shell.readOnly.mark')}
        </StateMark>
      </Button>
    </WithTooltip>
  )
}
