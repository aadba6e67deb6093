import type { Parent, PhrasingContent, Root } from 'mdast'

/** A citation in a note's tree; `source` is its Markdown as it stands, e.g. `[@smith2020, p. 4]`. */
export interface CitationNode {
  type: 'citation'
  source: string
}

/** A bracketed span, `[words]{attributes}`; a quotation where it has the class `quote`. */
export interface SpanNode extends Parent {
  type: 'span'
  attributes: string
  children: PhrasingContent[]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode
    span: SpanNode
  }
  interface RootContentMap {
    citation: CitationNode
    span: SpanNode
  }
}

/** Every citation of a note, in the order of the text. */
export function citationsOf(tree: Root): CitationNode[] {
  const found: CitationNode[] = []
  walk(tree, (node) => {
    if (node.type === 'citation') found.push(node)
  })
  return found
}

type AnyNode = Root | Root['children'][number]

/** Visits a node and all below it, in the order of the text. */
export function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}

/** Texts side by side as one. */
export function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = []
  for (const node of nodes) {
    const last = all.at(-1)
    if (node.type === 'text' && last?.type === 'text') {
      all[all.length - 1] = { type: 'text', value: last.value + node.value }
    } else all.push(node)
  }
  return all
}
