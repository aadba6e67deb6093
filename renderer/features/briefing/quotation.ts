import type { Editor, JSONContent } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node as ProseMirrorNode, ResolvedPos } from '@tiptap/pm/model'
import { Selection, TextSelection } from '@tiptap/pm/state'
import type { Annotation, AnnotationView } from '#contract/annotation'
import { quoteAttributes } from '#domain/briefing/span'
import { areaContent } from './area-content.ts'
import { endOfText } from './footnotes-in.ts'
import { wasEntered } from './pinned-caret.ts'
import { focusText } from './typing.ts'

/**
 * Puts a quotation, or a sentence about an area, where the caret is: in the place of an empty paragraph, else behind the
 * block that is being written, with an empty paragraph to go on in. A note that nobody went into since it was opened goes
 * on at its end.
 */
export function insertQuotation(editor: Editor, view: AnnotationView, key: string, language: string): void {
  const { doc, selection } = editor.state
  const place = placeAt(wasEntered(editor.view) ? selection.$to : Selection.near(doc.resolve(endOfText(doc)), -1).$to)
  const { annotation } = view
  const isArea = annotation.target.area !== undefined
  const quotation = isArea ? areaContent(view, key, language) : quotationContent(annotation, key)
  editor
    .chain()
    .command(({ tr }) => {
      closeHistory(tr) // one step of undo of its own
      return true
    })
    .insertContentAt(place, place.goesOn ? [quotation] : [quotation, { type: 'paragraph' }], { updateSelection: false })
    .command(({ tr }) => {
      const end = tr.mapping.map(place.to)
      tr.setSelection(TextSelection.near(tr.doc.resolve(place.goesOn ? end + 1 : end - 1)))
      return true
    })
    .scrollIntoView()
    .run()
  editor.view.dispatch(closeHistory(editor.state.tr)) // what is typed next is no part of it
  focusText(editor)
}

interface Place {
  readonly from: number
  readonly to: number
  /** An empty paragraph to go on in stands there already. */
  readonly goesOn: boolean
}

/** In the note itself or in the list item or footnote that is being written, never in a table or in another quotation. */
function placeAt($to: ResolvedPos): Place {
  if ($to.depth === 0) return { from: $to.pos, to: $to.pos, goesOn: false }
  let depth = 1
  for (let n = 1; n < $to.depth && !['table', 'blockquote'].includes($to.node(n).type.name); n++) {
    if (['listItem', 'footnote'].includes($to.node(n).type.name)) depth = n + 1
  }
  const block = $to.node(depth)
  const after = $to.after(depth)
  const isFirstOfItem = depth > 1 && $to.index(depth - 1) === 0 // a list item begins with a paragraph, empty or not
  if (isEmptyParagraph(block) && !isFirstOfItem) return { from: $to.before(depth), to: after, goesOn: false }
  return { from: after, to: after, goesOn: isEmptyParagraph($to.node(depth - 1).maybeChild($to.index(depth - 1) + 1)) }
}

function isEmptyParagraph(node: ProseMirrorNode | null): boolean {
  return node !== null && node.type.name === 'paragraph' && node.content.size === 0
}

/** A block quotation that keeps the way back to its annotation and cites the source. */
export function quotationContent(annotation: Annotation, key: string): JSONContent {
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
  return { type: 'blockquote', content: paragraphs }
}
