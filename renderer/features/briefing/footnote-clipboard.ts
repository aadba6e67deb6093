import { Fragment, type Node as ProseMirrorNode, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorNode } from '#domain/briefing/editor-document'
import { editorToMarkdown } from '#domain/briefing/from-editor'
import { freeLabel } from './footnote-commands.ts'
import { footnotesIn, sameLabel } from './footnotes-in.ts'

/** A footnote's mark that is copied carries the footnote; put in again, it is a footnote of its own. */
export function footnoteClipboard(): Plugin {
  return new Plugin({
    props: {
      transformCopied: (slice, { state: { doc } }) => {
        const { texts } = footnotesIn(doc)
        return withReferences(slice, (reference) => {
          const text = texts.find(({ label }) => label === labelOf(reference))
          const carried = text === undefined ? null : markdownOf(text.node)
          return reference.type.create({ ...reference.attrs, carried }, null, reference.marks)
        })
      },
      transformPasted: (slice, { state: { doc } }) => {
        const there = footnotesIn(doc)
        const given = new Set<string>()
        const brought = new Set<string>()
        const renamed = withReferences(slice, (reference) => {
          if (reference.attrs.carried === null) return reference
          brought.add(labelOf(reference))
          const isTaken = [...there.references, ...there.texts].some(({ label }) => label === labelOf(reference))
          const label =
            isTaken || given.has(labelOf(reference)) ? freeLabel(there, given) : String(reference.attrs.label)
          given.add(sameLabel(label))
          return reference.type.create({ ...reference.attrs, label }, null, reference.marks)
        })
        return withoutFootnotes(renamed, brought)
      }
    }
  })
}

function labelOf(node: ProseMirrorNode): string {
  return sameLabel(String(node.attrs.label))
}

function markdownOf(footnote: ProseMirrorNode): string {
  const { content } = footnote.toJSON() as EditorNode // ProseMirror's JSON, which it calls `any`
  return editorToMarkdown({ type: 'doc', content: content ?? [] })
}

function withReferences(slice: Slice, change: (reference: ProseMirrorNode) => ProseMirrorNode): Slice {
  const changed = (node: ProseMirrorNode): ProseMirrorNode => {
    if (node.type.name === 'footnoteReference') return change(node)
    return node.isLeaf ? node : node.copy(mapped(node.content))
  }
  const mapped = (fragment: Fragment): Fragment => {
    const nodes: ProseMirrorNode[] = []
    fragment.forEach((node) => {
      nodes.push(changed(node))
    })
    return Fragment.from(nodes)
  }
  return new Slice(mapped(slice.content), slice.openStart, slice.openEnd)
}

/** Footnotes whose marks bring them need not come twice. */
function withoutFootnotes(slice: Slice, labels: ReadonlySet<string>): Slice {
  const blocks: ProseMirrorNode[] = []
  slice.content.forEach((node) => {
    if (node.type.name !== 'footnote' || !labels.has(labelOf(node))) blocks.push(node)
  })
  if (blocks.length === slice.content.childCount) return slice
  return new Slice(Fragment.from(blocks), slice.openStart, Math.min(slice.openEnd, depthAtEnd(blocks.at(-1))))
}

function depthAtEnd(node: ProseMirrorNode | undefined): number {
  return node === undefined || node.isLeaf ? 0 : 1 + depthAtEnd(node.lastChild ?? undefined)
}
