import type { Node as ProseMirrorNode } from '@tiptap/pm/model'
import type { EditorNode } from '#domain/briefing/editor-document'
import { editorToMarkdown } from '#domain/briefing/from-editor'
import { parseMarkdown } from '#domain/briefing/note-markdown'
import { citationsOf } from '#domain/briefing/note-tree'

/**
 * The note's Markdown. A block that stays the same object stays the same text, so that a long note costs no more than what was
 * changed in it. Lists and what stands behind them are one piece: Markdown tells lists apart by their marks.
 */
export function markdownOf(doc: ProseMirrorNode): string {
  return pieces(doc).map(markdownOfPiece).join('\n')
}

/** Writes the blocks of a note that was just opened while nothing else is to be done, so that its first save waits for none of them. */
export function prepareText(doc: ProseMirrorNode): () => void {
  let block = 0
  const go = (deadline: IdleDeadline): void => {
    while (block < doc.childCount && deadline.timeRemaining() > SPARE) markdownOfPiece([doc.child(block++)])
    if (block < doc.childCount) next = requestIdleCallback(go)
  }
  let next = requestIdleCallback(go)
  return () => cancelIdleCallback(next)
}

const SPARE = 3 // ms that are left to whatever comes next

function pieces(doc: ProseMirrorNode): ProseMirrorNode[][] {
  const found: ProseMirrorNode[][] = []
  doc.forEach((block) => {
    if (!isList(block) && markdownOfPiece([block]) === '') return // an empty paragraph keeps no lists apart
    const last = found.at(-1)
    const before = last?.at(-1)
    if (before !== undefined && isList(before) && mayBeginWithList(block)) last?.push(block)
    else found.push([block])
  })
  return found
}

const mayBeginWithList = (block: ProseMirrorNode) =>
  isList(block) || ['blockquote', 'footnote'].includes(block.type.name)
const isList = (block: ProseMirrorNode) => block.type.name === 'bulletList' || block.type.name === 'orderedList'

const written = new WeakMap<ProseMirrorNode, string>()

function markdownOfPiece(blocks: readonly ProseMirrorNode[]): string {
  const [only] = blocks
  if (only === undefined || blocks.length > 1) return write(blocks)
  let text = written.get(only)
  if (text === undefined) {
    text = write(blocks)
    written.set(only, text)
  }
  return text
}

function write(blocks: readonly ProseMirrorNode[]): string {
  const content = blocks.map((block) => block.toJSON() as EditorNode) // ProseMirror's JSON, which it calls `any`
  return editorToMarkdown({ type: 'doc', content })
}

/** The citations of the note as Markdown, in the order of the text. */
export function sourcesOf(doc: ProseMirrorNode): string[] {
  const sources: string[] = []
  doc.forEach((block) => {
    sources.push(...sourcesIn(block))
  })
  return sources
}

const cited = new WeakMap<ProseMirrorNode, readonly string[]>()

/** The same of a block, or of a part of one. */
export function sourcesIn(node: ProseMirrorNode): readonly string[] {
  let sources = cited.get(node)
  if (sources === undefined) {
    sources = lookedUp(node)
    cited.set(node, sources)
  }
  return sources
}

function lookedUp(node: ProseMirrorNode): readonly string[] {
  switch (node.type.name) {
    case 'text':
      return none
    case 'citation':
      return [String(node.attrs.source)]
    case 'rawBlock':
    case 'rawInline':
      return citationsOf(parseMarkdown(String(node.attrs.markdown))).map(({ source }) => source)
    default: {
      const all: string[] = []
      node.descendants((inside) => {
        all.push(...(inside.isText ? none : inside.isLeaf ? lookedUp(inside) : none))
      })
      return all
    }
  }
}

const none: readonly string[] = []
