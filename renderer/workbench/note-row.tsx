import i18next from 'i18next'
import { MoreHorizontal, NotebookPen, Trash2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NoteSummary } from '#contract/briefing'
import { useIsReadOnly } from '../bridge/access.ts'
import { invoke } from '../bridge/client.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { notify, notifyFailure } from '../ui/toast.tsx'
import { undo } from './history.ts'
import { goToNote, useNavigation } from './navigation.ts'

export function NoteRow({ note }: { readonly note: NoteSummary }) {
  const { t } = useTranslation()
  const { screen, noteSlug } = useNavigation((state) => state.place)
  const label = t('shell.nav.actionsFor', { title: note.title })
  const isReadOnly = useIsReadOnly()
  return (
    <div className="nav-item">
      <AriaButton
        className="nav-row"
        aria-current={screen === 'reader' && noteSlug === note.slug ? 'page' : undefined}
        onPress={() => goToNote(note.slug)}
      >
        <NotebookPen aria-hidden="true" />
        <span className="truncate" title={note.title}>
          {note.title}
        </span>
      </AriaButton>
      <Menu
        label={label}
        trigger={<IconButton label={label} icon={MoreHorizontal} />}
        entries={[
          {
            id: 'remove',
            label: t('shell.nav.remove'),
            icon: Trash2,
            isDangerous: true,
            isDisabled: isReadOnly,
            run: () => void remove(note)
          }
        ]}
      />
    </div>
  )
}

/** Nothing is asked: undo brings a note back, and so does the trash. */
async function remove({ slug, title }: NoteSummary): Promise<void> {
  try {
    await invoke('briefing.remove', { slug })
    const { place, go } = useNavigation.getState()
    if (place.noteSlug === slug) go({ noteSlug: null })
    notify(i18next.t('shell.nav.removed', { title }), {
      label: i18next.t('shell.commands.undo'),
      run: () => void undo()
    })
  } catch (error) {
    notifyFailure(error)
  }
}
