import type { Editor } from '@tiptap/core'
import type { NoteFormat } from '#contract/briefing'
import { ExportMenu } from './export-menu.tsx'
import { NoteHistory } from './note-history.tsx'
import { SaveMark } from './save-mark.tsx'
import type { NoteSaving } from './use-note-saving.ts'

/** How the note stands on disk, the way back from what was written, and the way out of it. */
export function NoteHead({
  editor,
  saving,
  isReadOnly,
  onExport
}: {
  readonly editor: Editor
  readonly saving: NoteSaving
  readonly isReadOnly: boolean
  readonly onExport: (format: NoteFormat) => void
}) {
  return (
    <header className="note-head">
      <SaveMark state={saving.state} isReadOnly={isReadOnly} />
      <NoteHistory editor={editor} />
      <ExportMenu onExport={onExport} />
    </header>
  )
}
