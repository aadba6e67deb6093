import { MoreHorizontal, NotebookPen, Trash2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NoteSummary } from '#contract/briefing'
import { useMutationOf } from '../bridge/queries.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { notify } from '../ui/toast.tsx'
import { undo } from './history.ts'
import { goToNote, useNavigation } from './navigation.ts'

export function NoteRow({ note }: { readonly note: NoteSummary }) {
  const { t } = useTranslation()
  const remove = useRemoveNote()
  const { screen, noteSlug } = useNavigation((state) => state.place)
  const label = t('shell.nav.actionsFor', { title: note.title })
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
          { id: 'remove', label: t('shell.nav.remove'), icon: Trash2, isDangerous: true, run: () => remove(note) }
        ]}
      />
    </div>
  )
}

/** Nothing is asked: undo brings a note back, and so does the trash. */
function useRemoveNote(): (note: NoteSummary) => void {
  const { t } = useTranslation()
  const { mutate } = useMutationOf('briefing.remove')
  return ({ slug, title }) =>
    mutate(
      { slug },
      {
        onSuccess: () => {
          const { place, go } = useNavigation.getState()
          if (place.noteSlug === slug) go({ noteSlug: null })
          notify(t('shell.nav.removed', { title }), { label: t('shell.commands.undo'), run: () => void undo() })
        }
      }
    )
}
