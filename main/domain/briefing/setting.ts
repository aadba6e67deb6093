import type { FootnoteDefinition, Parents, PhrasingContent, Root } from 'mdast'
import { parseMarkdown } from './note-markdown.ts'
import { type CitationNode, citationsOf, walk } from './note-tree.ts'
import type { RenderedCitations } from './rendered.ts'

/** What is needed to set a note in any format. */
export interface NoteToSet {
  readonly title: string
  readonly markdown: string
  readonly language: string
  readonly bibliographyHeading: string
  readonly rendered: RenderedCitations
}

/** A note's tree with the way from its citations to their rendered text and from its footnotes to theirs. */
export interface SetNote {
  readonly tree: Root
  /** Whether the title is not yet the first heading of the text. */
  readonly needsTitle: boolean
  citation(node: CitationNode): RenderedCitations['citations'][number]
  footnote(identifier: string): FootnoteDefinition | null
}

/** Reads a note for setting it: in a note style its citations become footnotes, which stand behind the punctuation. */
export function prepareNote({ title, markdown, rendered }: NoteToSet): SetNote {
  const tree = parseMarkdown(markdown)
  const numbers = new Map(citationsOf(tree).map((node, n) => [node, n]))
  const footnotes = new Map<string, FootnoteDefinition>()
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node)
    if (rendered.kind === 'note' && 'children' in node) moveNotesBehindPunctuation(node)
  })
  const first = tree.children[0]
  const needsTitle = !(first?.type === 'heading' && first.depth === 1 && textOf(first.children) === title)
  return {
    tree,
    needsTitle,
    citation: (node) => rendered.citations[numbers.get(node) ?? -1] ?? { lead: '', runs: [] },
    footnote: (identifier) => footnotes.get(identifier) ?? null
  }
}

/** `text [@a].` is set as `text.¹` (Chicago Manual of Style 14.26). */
function moveNotesBehindPunctuation(parent: Parents): void {
  parent.children.forEach((node, n) => {
    if (node.type !== 'citation' || !node.source.startsWith('[')) return
    const before = parent.children[n - 1]
    const after = parent.children[n + 1]
    if (before?.type === 'text') before.value = before.value.trimEnd()
    if (after?.type !== 'text') return
    const mark = /^[.,;:!?]+/.exec(after.value)?.[0] ?? ''
    after.value = after.value.slice(mark.length)
    if (before?.type === 'text') before.value += mark
    else if (mark !== '') after.value = mark + after.value
  })
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('')
}
