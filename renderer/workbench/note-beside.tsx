import { useTranslation } from 'react-i18next'
import { goToNote } from './navigation.ts'
import { Pane } from './pane.tsx'
import { NotePane } from './panes.tsx'

/** The note that is open beside the text. */
export function NoteBeside({ slug }: { readonly slug: string }) {
  const { t } = useTranslation()
  return (
    <Pane label={t('shell.panes.note')} onClose={() => goToNote(null)}>
      <NotePane slug={slug} />
    </Pane>
  )
}
