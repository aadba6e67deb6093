import { MoreHorizontal, NotebookPen, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { NoteSummary } from '#contract/briefing'
import { useMutationOf } from '../bridge/queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu } from '../ui/menu.tsx'
import { goToNote, useNavigation } from './navigation.ts'

export function NoteRow({ note }: { readonly note: NoteSummary }) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
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
          { id: 'remove', label: t('shell.nav.remove'), icon: Trash2, isDangerous: true, run: () => setAsking(true) }
        ]}
      />
      <RemoveNote note={note} isOpen={isAsking} onClose={() => setAsking(false)} />
    </div>
  )
}

/** Asked first: a note is a file in the trash then, and undo does not bring it back. */
function RemoveNote({
  note,
  isOpen,
  onClose
}: {
  readonly note: NoteSummary
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { mutate, isPending } = useMutationOf('briefing.remove')
  const remove = () =>
    mutate(
      { slug: note.slug },
      {
        onSuccess: () => {
          const { place, go } = useNavigation.getState()
          if (place.noteSlug === note.slug) go({ noteSlug: null })
          onClose()
        }
      }
    )
  return (
    <Dialog
      title={t('shell.nav.removeNote')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
          <Button variant="danger" icon={Trash2} isDisabled={isPending} onPress={remove}>
            {t('shell.nav.remove')}
          </Button>
        </>
      }
    >
      <p>{t('shell.nav.removeNoteText', { title: note.title })}</p>
    </Dialog>
  )
}
