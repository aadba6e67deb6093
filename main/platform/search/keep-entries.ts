import { createHash } from 'node:crypto'
import type { SearchEntry } from '#domain/search/entry'
import { foldTag } from '#domain/search/operators'
import { wordsOf } from '#domain/search/words'
import type { Database, Row } from './database.ts'

export interface EntryKeeper {
  /** Makes the entries of a file those that it has now; what did not change is left alone. */
  replace(source: string, entries: readonly SearchEntry[]): void
  /** Gives a capture the text of its copy. */
  putCopy(captureId: string, copy: string, text: string): void
}

/** Writes entries into the index. Each call stands in a transaction of the caller's. */
export function createEntryKeeper(database: Database): EntryKeeper {
  const known = database.prepare('SELECT id, key, digest, copy, read FROM entry WHERE source = ?')
  const addEntry = database.prepare(
    'INSERT INTO entry (source, key, digest, kind, document, tags, meaning, state, date, time, copy, read) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id'
  )
  const addContent = database.prepare('INSERT INTO content (id, title, author, body) VALUES (?, ?, ?, ?)')
  const addWords = database.prepare('INSERT INTO words (rowid, title, author, tags, body) VALUES (?, ?, ?, ?, ?)')
  const addWithin = database.prepare('INSERT OR IGNORE INTO within (document, entry) VALUES (?, ?)')
  const body = database.prepare('SELECT body FROM content WHERE id = ?')
  const content = database.prepare('SELECT title, author, body FROM content WHERE id = ?')
  const captures = database.prepare("SELECT id, tags FROM entry WHERE document = ? AND kind = 'archive'")
  const removals = [
    database.prepare('DELETE FROM words WHERE rowid = ?'),
    database.prepare('DELETE FROM within WHERE entry = ?'),
    database.prepare('DELETE FROM content WHERE id = ?'),
    database.prepare('DELETE FROM entry WHERE id = ?')
  ]

  const add = (source: string, entry: SearchEntry, digest: string, read: string | null) => {
    const { key, kind, document, title, author, tags, meaning, state, date, time, within, copy } = entry
    const kept = `\n${tags.map(foldTag).join('\n')}\n`
    const [made] = addEntry.all(source, key, digest, kind, document, kept, meaning, state, date, time, copy, read)
    const id = Number(made?.id)
    addContent.run(id, title, author, entry.body)
    addWords.run(id, spaced(title), spaced(author), spaced(tags.join(' ')), spaced(entry.body))
    for (const one of within) addWithin.run(one, id)
  }
  const remove = (id: number) => {
    for (const removal of removals) removal.run(id)
  }
  const change = (source: string, entry: SearchEntry, before: Row | undefined) => {
    const digest = digestOf(entry)
    if (before?.digest === digest) return
    // A copy's text stays its text, whatever else was found out about the capture.
    const isRead = before !== undefined && entry.copy !== null && before.read === entry.copy
    const text = isRead ? String(body.all(Number(before.id))[0]?.body ?? '') : entry.body
    if (before !== undefined) remove(Number(before.id))
    add(source, { ...entry, body: text }, digest, isRead ? entry.copy : null)
  }
  return {
    replace(source, entries) {
      const before = new Map(known.all(source).map((row) => [String(row.key), row]))
      for (const entry of entries) {
        change(source, entry, before.get(entry.key))
        before.delete(entry.key)
      }
      for (const { id } of before.values()) remove(Number(id))
    },
    putCopy(captureId, copy, text) {
      for (const { id, tags } of captures.all(`capture:${captureId}`)) {
        const [{ title = '', author = '' } = {}] = content.all(Number(id))
        removals[0]?.run(Number(id))
        database.prepare('UPDATE content SET body = ? WHERE id = ?').run(text, Number(id))
        database.prepare('UPDATE entry SET read = ? WHERE id = ?').run(copy, Number(id))
        addWords.run(Number(id), spaced(String(title)), spaced(String(author)), spaced(String(tags)), spaced(text))
      }
    }
  }
}

/** As the tokenizer takes it apart again: it splits at spaces, and leaves every letter that is not ASCII alone. */
function spaced(text: string): string {
  let words = ''
  for (const word of wordsOf(text)) words += `${word.text} `
  return words
}

function digestOf(entry: SearchEntry): string {
  return createHash('sha256').update(JSON.stringify(entry)).digest('base64')
}
