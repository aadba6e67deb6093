/**
 * A node of the editor's document, as ProseMirror writes it to JSON. Beside ProseMirror's usual ones there are `citation` {source}, an
 * inline atom; `footnoteReference` {label}, another, and `footnote` {label} with the blocks of its text, which stands only in the
 * document itself; the mark `span` {attributes}; and `rawBlock` and `rawInline` {markdown}, atoms for Markdown that the editor does
 * not edit (images, HTML) but keeps as it is.
 */
export interface EditorNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly EditorNode[]
  readonly marks?: readonly EditorMark[]
  readonly text?: string
}

export interface EditorMark {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}

export function stringAttr(node: EditorNode | EditorMark, name: string): string {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

export function numberAttr(node: EditorNode, name: string, otherwise: number): number {
  const value = node.attrs?.[name]
  return typeof value === 'number' ? value : otherwise
}
