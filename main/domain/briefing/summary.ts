import type { Root } from 'mdast'
import { parseMarkdown } from './note-markdown.ts'
import { citationsOf, walk } from './note-tree.ts'

export interface NoteCount {
  readonly words: number
  readonly citations: number
}

/** Words of a note's text (runs of letters and digits) and citations in it. */
export function countMarkdown(markdown: string): NoteCount {
  return countNote(parseMarkdown(markdown))
}

function countNote(tree: Root): NoteCount {
  let words = 0
  walk(tree, (node) => {
    if (node.type === 'text') words += node.value.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0
  })
  return { words, citations: citationsOf(tree).length }
}

/** The text of the first heading, for a note whose front matter has no title; null where there is none. */
export function firstHeading(tree: Root): string | null {
  const heading = tree.children.find((node) => node.type === 'heading')
  if (heading === undefined) return null
  const texts: string[] = []
  walk(heading, (node) => {
    if (node.type === 'text') texts.push(node.value)
  })
  return texts.join('').trim() || null
}
