import i18next from 'i18next'
import type { AnnotationView } from '#contract/annotation'
import { notify } from '../ui/toast.tsx'
import { useNavigation } from './navigation.ts'
import { useOpenDialog } from './open-dialog.ts'

/** Puts a quotation with its citation where the caret last was in the note. */
export type Inserter = (annotation: AnnotationView) => void

let inserter: Inserter | null = null
let waiting: AnnotationView | null = null // for a note that has still to be made or opened

/** The note that is open says how to insert into it, and takes it back (null) when it closes. */
export function registerInserter(insert: Inserter | null): void {
  inserter = insert
  if (insert === null || waiting === null) return
  const annotation = waiting
  waiting = null
  insert(annotation)
}

/** Inserts into the note beside the text; where none is open, one is made first. */
export function insertQuote(annotation: AnnotationView): void {
  if (inserter !== null) {
    inserter(annotation)
    return
  }
  waiting = annotation
  notify(i18next.t('shell.newNote.first'))
  if (useNavigation.getState().place.noteSlug === null) useOpenDialog.getState().open('new-note')
}
