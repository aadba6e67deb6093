import { ChevronDown, FolderOpen, Keyboard, Lock, Settings, Upload } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Project } from '#contract/project'
import { Menu } from '../ui/menu.tsx'
import { StateMark } from '../ui/state-mark.tsx'
import { WithTooltip } from '../ui/tooltip.tsx'
import { commands, shortcutOf } from './commands.ts'

const icons = {
  'article.import': Upload,
  'project.open': FolderOpen,
  'settings.open': Settings,
  'help.shortcuts': Keyboard
} as const

/** The project's name, and what can be done with the project as a whole. */
export function ProjectMenu({ project }: { readonly project: Project }) {
  const { t } = useTranslation()
  const entries = commands
    .filter(({ id }) => id in icons)
    .map(({ id, wordsKey, run }) => ({
      id,
      label: t(wordsKey),
      icon: icons[id as keyof typeof icons], // filtered to be one of them
      shortcut: shortcutOf(id),
      run
    }))
  return (
    <>
      <Menu
        label={t('shell.nav.projectMenu')}
        entries={entries}
        trigger={
          <Button className="project-button">
            <span className="truncate">{project.name}</span>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      />
      {project.access.kind === 'read' ? <ReadOnly access={project.access} /> : null}
    </>
  )
}

function ReadOnly({ access }: { readonly access: Extract<Project['access'], { kind: 'read' }> }) {
  const { t } = useTranslation()
  return (
    <WithTooltip text={t(`shell.readOnly.${access.reason}`, { holder: access.holder ?? '' })}>
      <Button className="project-button">
        <StateMark tone="warn" icon={Lock}>
          {t('shell.readOnly.mark')}
        </StateMark>
      </Button>
    </WithTooltip>
  )
}
