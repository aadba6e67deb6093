/** Another number makes every index anew: raise it with each change of the tables, of the entries, and of how words are folded. */
export const VERSION = 1

/**
 * The tables, word for word as SQLite keeps their text. FTS5 gets folded words one space apart and keeps only where they
 * are, so that what is found and what is marked on screen are the same words; the texts stand beside it as they are.
 */
export const schema = [
  'CREATE TABLE source (path TEXT PRIMARY KEY, stamp TEXT NOT NULL) WITHOUT ROWID',
  'CREATE TABLE entry (id INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL, tags TEXT NOT NULL, meaning TEXT, state TEXT, date TEXT, time TEXT NOT NULL, copy TEXT, read TEXT)',
  'CREATE INDEX entry_by_source ON entry (source, key)',
  'CREATE INDEX entry_by_document ON entry (document, kind)',
  'CREATE TABLE content (id INTEGER PRIMARY KEY, title TEXT NOT NULL, author TEXT NOT NULL, body TEXT NOT NULL)',
  'CREATE TABLE within (document TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (document, entry)) WITHOUT ROWID',
  'CREATE INDEX within_by_entry ON within (entry)',
  "CREATE VIRTUAL TABLE words USING fts5(title, author, tags, body, content='', contentless_delete=1, tokenize='ascii')"
] as const
