import type { TextRange } from '#contract/article'
import type { SearchPlace } from '#contract/search'
import { type ReadingFocus, sourceOf } from '../ui/reading-focus.ts'
import { showInNote } from './found-words.ts'
import { goToArticle, goToCapture, goToNote, goToReference, goToScreen, goToText } from './navigation.ts'

/** Goes to what a search found. */
export function openFound(place: SearchPlace): void {
  if (place.kind === 'article') goToArticle(place.articleId, passage(place.range))
  else if (place.kind === 'annotation')
    goToText(sourceOf(place.documentId), { kind: 'annotation', id: place.annotationId, from: 'elsewhere' })
  else if (place.kind === 'reference') goToReference(place.referenceId)
  else if (place.kind === 'note') openNote(place)
  else if (place.isReadable) goToCapture(place.captureId, passage(place.range))
  else goToScreen('archive')
}

function openNote({ slug, block, words }: Extract<SearchPlace, { kind: 'note' }>): void {
  goToNote(slug)
  if (block !== null) showInNote(slug, { block, words })
}

function passage(range: TextRange | null): ReadingFocus | null {
  return range && { kind: 'passage', id: `${range.start}-${range.end}`, range, from: 'elsewhere' }
}
