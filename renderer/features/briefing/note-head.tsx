import type { Editor } from '@tiptap/core'
import { ExportMenu } from './export-menu.tsx'
import { NoteHistory } from './note-history.tsx'
import { SaveMark } from './save-mark.tsx'
import type { NoteSaving } from './use-note-saving.ts'

/** How the note stands on disk, the way back from what was written, and the way out of it. */
export function NoteHead({
  slug,
  editor,
  saving,
  isReadOnly
}: {
  readonly slug: string
  readonly editor: Editor
  readonly saving: NoteSaving
  readonly isReadOnly: boolean
}) {
  return (
    <header className="note-head">
      <SaveMark state={saving.state} isReadOnly={isReadOnly} />
      <NoteHistory editor={editor} />
      <ExportMenu slug={slug} beforeExport={saving.saveNow} />
    </header>
  )
}
