import { Document, isMap, parseDocument } from 'yaml'

/** What a note's front matter says. */
export interface NoteHead {
  readonly id: string
  readonly title: string
  readonly style: string // a CSL style's id
  readonly lang: string // BCP 47
  readonly created: string // ISO 8601
}

export interface NoteFile {
  /** What could be read of it: a note written by hand may have nothing. */
  readonly head: Partial<NoteHead>
  readonly markdown: string
}

const fields = ['id', 'title', 'style', 'lang', 'created'] as const

/** Splits a note's file into front matter and Markdown. Front matter that is no YAML map is text of the note. */
export function parseNoteFile(text: string): NoteFile {
  const { front, body } = split(text)
  const document = front === null ? null : parseDocument(front)
  if (document === null || document.errors.length > 0 || !isMap(document.contents)) {
    return { head: {}, markdown: front === null ? body : text }
  }
  const head: Partial<Record<keyof NoteHead, string>> = {}
  for (const field of fields) {
    const value: unknown = document.get(field)
    if (typeof value === 'string' || typeof value === 'number') head[field] = String(value)
  }
  return { head, markdown: body }
}

/**
 * Writes a note's file. What else stands in the front matter of the file as it was, comments too, is kept.
 * @param previous the file as it was, or null
 * @param more further front matter, such as `references` for Pandoc
 */
export function serialiseNoteFile(
  head: NoteHead,
  markdown: string,
  previous: string | null,
  more: Readonly<Record<string, unknown>> = {}
): string {
  const front = previous === null ? null : split(previous).front
  const read = front === null ? null : parseDocument(front)
  const document = read !== null && read.errors.length === 0 && isMap(read.contents) ? read : new Document({})
  for (const field of fields) document.set(field, head[field])
  for (const [name, value] of Object.entries(more)) document.set(name, value)
  return `---\n${document.toString({ lineWidth: 0 })}---\n\n${markdown.replace(/^\n+/, '').trimEnd()}\n`
}

function split(text: string): { readonly front: string | null; readonly body: string } {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const found = /^---[ \t]*\n((?:[\s\S]*?\n)?)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(plain)
  if (found === null) return { front: null, body: plain }
  return { front: found[1] ?? '', body: plain.slice(found[0].length).replace(/^\n+/, '') }
}
