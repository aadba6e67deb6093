import type { Node as ProseMirrorNode } from '@tiptap/pm/model'

/** A mark in the text that refers to a footnote, or the footnote itself, and where it stands. */
export interface Placed {
  readonly position: number
  readonly label: string
  readonly node: ProseMirrorNode
}

export interface Footnotes {
  readonly references: readonly Placed[]
  /** The footnotes that are edited as text. */
  readonly texts: readonly Placed[]
  /** Labels of footnotes that are kept as Markdown. */
  readonly kept: ReadonlySet<string>
}

/** Labels differ by more than case. */
export function sameLabel(label: string): string {
  return label.toLowerCase()
}

const known = new WeakMap<ProseMirrorNode, Footnotes>()

/** The footnotes of a note and all that refers to them, in the order of the text. A note is looked through once, a block that stays is not again. */
export function footnotesIn(doc: ProseMirrorNode): Footnotes {
  let found = known.get(doc)
  if (found === undefined) {
    found = gathered(doc)
    known.set(doc, found)
  }
  return found
}

function gathered(doc: ProseMirrorNode): Footnotes {
  const references: Placed[] = []
  const texts: Placed[] = []
  const kept = new Set<string>()
  doc.forEach((block, position) => {
    if (block.type.name === 'footnote') texts.push({ position, label: labelOf(block), node: block })
    for (const { offset, node } of referencesIn(block)) {
      references.push({ position: position + offset, label: labelOf(node), node })
    }
    if (block.type.name === 'rawBlock') for (const label of keptIn(block)) kept.add(label)
  })
  return { references, texts, kept }
}

interface Inside {
  readonly offset: number // from the block's own position
  readonly node: ProseMirrorNode
}

const inBlocks = new WeakMap<ProseMirrorNode, readonly Inside[]>()

function referencesIn(block: ProseMirrorNode): readonly Inside[] {
  let found = inBlocks.get(block)
  if (found === undefined) {
    const all: Inside[] = []
    block.descendants((node, position) => {
      if (node.type.name === 'footnoteReference') all.push({ offset: position + 1, node })
    })
    inBlocks.set(block, all)
    found = all
  }
  return found
}

function keptIn(block: ProseMirrorNode): string[] {
  const found = String(block.attrs.markdown).matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm)
  return [...found].map(([, label = '']) => sameLabel(label))
}

function labelOf(node: ProseMirrorNode): string {
  return sameLabel(String(node.attrs.label))
}

/** Where the text ends: before the footnotes and addresses that stand behind it. */
export function endOfText(doc: ProseMirrorNode): number {
  let end = doc.content.size
  for (let n = doc.childCount - 1; n >= 0 && isBehindText(doc.child(n)); n--) end -= doc.child(n).nodeSize
  return end
}

function isBehindText(block: ProseMirrorNode): boolean {
  return block.type.name === 'footnote' || (block.type.name === 'rawBlock' && String(block.attrs.markdown)[0] === '[')
}
