import { ExportMenu } from './export-menu.tsx'
import { SaveMark } from './save-mark.tsx'
import type { NoteSaving } from './use-note-saving.ts'

/** How the note stands on disk, and the way out of it. */
export function NoteHead({
  slug,
  saving,
  isReadOnly
}: {
  readonly slug: string
  readonly saving: NoteSaving
  readonly isReadOnly: boolean
}) {
  return (
    <header className="note-head">
      <SaveMark state={saving.state} isReadOnly={isReadOnly} />
      <ExportMenu slug={slug} beforeExport={saving.saveNow} />
    </header>
  )
}
