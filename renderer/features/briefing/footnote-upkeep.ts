import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node as ProseMirrorNode, Schema } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { markdownToEditor } from '#domain/briefing/to-editor'
import { placeForText } from './footnote-commands.ts'
import { endOfText, footnotesIn, type Placed } from './footnotes-in.ts'

/** Keeps marks and footnotes together: one goes with the other, a mark that is put in brings its footnote, and text can be written before them. */
export function footnoteUpkeep(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some(({ docChanged }) => docChanged) || transactions.some(isHistoryTransaction)) return null
      const transaction = after.tr
      removeWidowed(transaction, before)
      bringTexts(transaction, after.schema)
      leaveRoomForText(transaction, after.schema)
      return transaction.docChanged ? transaction : null
    }
  })
}

const labels = (all: readonly Placed[]) => new Set(all.map(({ label }) => label))

/** What has lost its other half since: an unused footnote of the file stays. */
function removeWidowed(transaction: Transaction, before: EditorState): void {
  const was = footnotesIn(before.doc)
  const is = footnotesIn(transaction.doc)
  const references = labels(is.references)
  const texts = labels(is.texts)
  const lostMarks = new Set([...labels(was.references)].filter((label) => !references.has(label)))
  const lostTexts = new Set([...labels(was.texts)].filter((label) => !texts.has(label)))
  const widowed = [
    ...is.texts.filter(({ label }) => lostMarks.has(label)),
    ...is.references.filter(({ label, node }) => lostTexts.has(label) && node.attrs.carried === null)
  ]
  for (const { position, node } of widowed.sort((one, other) => other.position - one.position)) {
    transaction.delete(position, position + node.nodeSize)
  }
}

function bringTexts(transaction: Transaction, schema: Schema): void {
  const { references, texts, kept } = footnotesIn(transaction.doc)
  const there = new Set([...kept, ...labels(texts)])
  for (const { label, position, node } of references) {
    if (node.attrs.carried !== null) transaction.setNodeAttribute(position, 'carried', null)
    if (there.has(label)) continue
    there.add(label)
    const place = placeForText(transaction.doc, position)
    transaction.insert(place, footnoteOf(schema, String(node.attrs.label), node.attrs.carried))
  }
}

function footnoteOf(schema: Schema, label: string, carried: unknown): ProseMirrorNode {
  const { content = [] } = markdownToEditor(typeof carried === 'string' ? carried : '')
  const blocks = content.filter(({ type }) => type !== 'footnote').map((block) => schema.nodeFromJSON(block))
  return schema.node('footnote', { label }, blocks.length > 0 ? blocks : [schema.node('paragraph')])
}

/** The same for a note that was just opened: no change of its own. */
export function makeRoom(view: EditorView): void {
  const transaction = view.state.tr
  leaveRoomForText(transaction, view.state.schema)
  if (transaction.docChanged) view.dispatch(transaction.setMeta('addToHistory', false).setMeta('preventUpdate', true))
}

/** An empty paragraph before the footnotes, or at the end, where something else than a paragraph is last. */
function leaveRoomForText(transaction: Transaction, schema: Schema): void {
  const end = endOfText(transaction.doc)
  if (transaction.doc.resolve(end).nodeBefore?.type.name !== 'paragraph')
    transaction.insert(end, schema.node('paragraph'))
}
