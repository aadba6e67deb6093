import { closeHistory } from '@tiptap/pm/history'
import type { Node as ProseMirrorNode, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { endOfText, type Footnotes, footnotesIn, type Placed, sameLabel } from './footnotes-in.ts'

/** Whether the caret is where a footnote can be put in: in words, and in no other footnote. */
export function canHaveFootnote({ selection: { $to } }: EditorState): boolean {
  return $to.parent.inlineContent && $to.parent.type.spec.code !== true && !isInFootnote($to)
}

export function isInFootnote($place: ResolvedPos): boolean {
  return $place.depth > 0 && $place.node(1).type.name === 'footnote'
}

/** Puts a mark behind what is chosen and goes on in its footnote, which is empty; from within a footnote goes back to its mark. */
export function insertFootnote(view: EditorView): void {
  const { state } = view
  if (leaveFootnote(view) || !canHaveFootnote(state)) return
  const { to } = state.selection
  const label = freeLabel(footnotesIn(state.doc))
  const reference = state.schema.node('footnoteReference', { label })
  const transaction = closeHistory(state.tr).insert(to, reference)
  const place = placeForText(transaction.doc, to)
  transaction.insert(place, emptyFootnote(view, label))
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(place + 2))).scrollIntoView()
  view.dispatch(transaction)
  view.focus()
}

function emptyFootnote({ state: { schema } }: EditorView, label: string): ProseMirrorNode {
  return schema.node('footnote', { label }, [schema.node('paragraph')])
}

/** The lowest number that labels nothing yet. Labels are no numbers that anyone sees: those follow the order of the text. */
export function freeLabel({ references, texts, kept }: Footnotes, also: ReadonlySet<string> = new Set()): string {
  const taken = new Set([...kept, ...also, ...[...references, ...texts].map(({ label }) => label)])
  let number = 1
  while (taken.has(String(number))) number++
  return String(number)
}

/** Where the text of a reference's footnote belongs, so that footnotes stand in the order of their marks. */
export function placeForText(doc: ProseMirrorNode, position: number): number {
  const { references, texts } = footnotesIn(doc)
  const behind = texts.filter((text) => text.position >= endOfText(doc))
  const textOf = ({ label }: Placed) => behind.find((text) => text.label === label)
  const before = references.filter((reference) => reference.position < position).map(textOf)
  const last = before.findLast((text) => text !== undefined)
  if (last !== undefined) return last.position + last.node.nodeSize
  const next = references.filter((reference) => reference.position > position).map(textOf)
  return next.find((text) => text !== undefined)?.position ?? doc.content.size
}

export function goToFootnote(view: EditorView, label: string): void {
  const text = footnotesIn(view.state.doc).texts.find((one) => one.label === sameLabel(label))
  if (text === undefined) return
  const end = view.state.doc.resolve(text.position + text.node.nodeSize - 1)
  select(view, Selection.near(end, -1))
}

export function goToReference(view: EditorView, label: string): void {
  const reference = footnotesIn(view.state.doc).references.find((one) => one.label === sameLabel(label))
  if (reference === undefined) return
  select(view, TextSelection.create(view.state.doc, reference.position + reference.node.nodeSize))
}

function select(view: EditorView, selection: Selection): void {
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView())
  view.focus()
}

/** From a footnote back to where the text refers to it. */
export function leaveFootnote(view: EditorView): boolean {
  const { $from } = view.state.selection
  if (!isInFootnote($from)) return false
  goToReference(view, String($from.node(1).attrs.label))
  return true
}

/** Backspace in an empty footnote takes it away, and its mark with it. */
export function leaveIfEmpty(view: EditorView): boolean {
  const { $from, empty } = view.state.selection
  if (!empty || !isInFootnote($from)) return false
  const footnote = $from.node(1)
  if (footnote.childCount > 1 || footnote.firstChild?.content.size !== 0) return false
  leaveFootnote(view)
  const place = $from.before(1)
  view.dispatch(view.state.tr.delete(place, place + footnote.nodeSize))
  return true
}

/** Enter on a mark that is selected opens its footnote. */
export function openSelected(view: EditorView): boolean {
  const { selection } = view.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnoteReference') return false
  goToFootnote(view, String(selection.node.attrs.label))
  return true
}

/** What a footnote says, for the pointer that rests on its mark. */
export function footnoteText(view: EditorView, label: string): string {
  const text = footnotesIn(view.state.doc).texts.find((one) => one.label === sameLabel(label))
  return text?.node.textBetween(0, text.node.content.size, '\n', (leaf) => String(leaf.attrs.source ?? '')) ?? ''
}
