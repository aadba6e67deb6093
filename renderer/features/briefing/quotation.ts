import type { Editor, JSONContent } from '@tiptap/core'
import type { Annotation } from '#contract/annotation'
import { quoteAttributes } from '#domain/briefing/span'

/** A block quotation that keeps the way back to its annotation and cites the source; a paragraph to go on writing in follows. */
export function quotationContent(annotation: Annotation, key: string): JSONContent[] {
  const { articleId, quote } = annotation.target
  const attributes = quoteAttributes({ annotationId: annotation.id, articleId })
  const marks = [{ type: 'span', attrs: { attributes } }]
  const parts = quote.exact.split(/\s*\n\s*/).filter((part) => part.trim() !== '')
  const paragraphs = parts.map((part, n): JSONContent => {
    const words: JSONContent[] = [{ type: 'text', text: part.trim(), marks }]
    const citation: JSONContent[] = [
      { type: 'text', text: ' ' },
      { type: 'citation', attrs: { source: `[@${key}]` } }
    ]
    return { type: 'paragraph', content: n === parts.length - 1 ? [...words, ...citation] : words }
  })
  return [{ type: 'blockquote', content: paragraphs }, { type: 'paragraph' }]
}

/**
 * Puts a quotation where the caret is: in the place of an empty paragraph, else behind the block that is being written. A note that
 * nobody has written in yet since it was opened goes on at its end.
 */
export function insertQuotation(editor: Editor, annotation: Annotation, key: string): void {
  const { doc, selection } = editor.state
  const isUntouched = selection.to <= 1 && !editor.isFocused && doc.textContent !== ''
  const $to = isUntouched ? doc.resolve(doc.content.size) : selection.$to
  const isEmptyBlock = $to.depth === 1 && $to.parent.type.name === 'paragraph' && $to.parent.content.size === 0
  const place =
    $to.depth === 0
      ? { from: $to.pos, to: $to.pos }
      : { from: isEmptyBlock ? $to.before(1) : $to.after(1), to: $to.after(1) }
  editor
    .chain()
    .focus()
    .insertContentAt(place, quotationContent(annotation, key), { updateSelection: true })
    .scrollIntoView()
    .run()
}
