/** A note's file as one record, so that notes are saved, undone, merged and backed up as all else is. */
export interface NoteRecord {
  readonly id: string // the slug
  readonly head: string // the front matter as it stands, with its lines of dashes; '' where there is none
  readonly body: string
}

/**
 * Splits a note's file without changing a character of it: head and body together are the file.
 * @param slug the file's name without `.md`
 */
export function noteRecord(slug: string, text: string): NoteRecord {
  const head = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? ''
  return { id: slug, head, body: text.slice(head.length) }
}
