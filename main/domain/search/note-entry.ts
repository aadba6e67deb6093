import { parseNoteFile } from '../briefing/note-file.ts'
import { parseMarkdown } from '../briefing/note-markdown.ts'
import { walk } from '../briefing/note-tree.ts'
import { firstHeading } from '../briefing/summary.ts'
import { blockEnd, type SearchEntry } from './entry.ts'

/**
 * A briefing note by its words, without Markdown's signs. A note has no time of its own in its file.
 * @param slug the file's name without `.md`
 */
export function noteEntry(slug: string, file: string): SearchEntry {
  const { head, markdown } = parseNoteFile(file)
  const tree = parseMarkdown(markdown)
  return {
    key: `note:${slug}`,
    kind: 'note',
    document: slug,
    title: head.title ?? firstHeading(tree) ?? slug,
    body: tree.children.map(wordsOfBlock).join(blockEnd),
    author: '',
    tags: [],
    meaning: null,
    state: null,
    date: head.created ?? null,
    time: head.created ?? '',
    within: [],
    copy: null
  }
}

function wordsOfBlock(block: ReturnType<typeof parseMarkdown>['children'][number]): string {
  const parts: string[] = []
  walk(block, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') parts.push(node.value)
    else if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'break') parts.push(' ')
  })
  return parts.join('').replaceAll(blockEnd, ' ').trim()
}
