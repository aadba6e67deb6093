import { expect, test } from 'vitest'
import { parseNoteFile, serialiseNoteFile } from '#domain/briefing/note-file'
import { isNoteSlug, noteSlug } from '#domain/briefing/slug'

const head = { id: '1', title: 'Who: "pays"?', style: 'apa', lang: 'en', created: '2025-01-02T03:04:05.000Z' }

test('a note’s file is read as it was written', () => {
  const text = serialiseNoteFile(head, 'Text.\n', null)
  expect(text).toBe(
    `---\nid: "1"\ntitle: 'Who: "pays"?'\nstyle: apa\nlang: en\ncreated: 2025-01-02T03:04:05.000Z\n---\n\nText.\n`
  )
  expect(parseNoteFile(text)).toEqual({ head, markdown: 'Text.\n' })
})

test('front matter of other programs, and comments, stay', () => {
  const before = '---\n# mine\ntags: [a, b]\ntitle: Old\n---\nText\n'
  const after = serialiseNoteFile(head, 'New\n', before)
  expect(after).toContain('# mine\ntags: [ a, b ]\n')
  expect(parseNoteFile(after).head.title).toBe(head.title)
})

test.each([
  ['Just text', { head: {}, markdown: 'Just text' }],
  ['---\n: [broken\n---\ntext', { head: {}, markdown: '---\n: [broken\n---\ntext' }],
  ['---\n\nA rule first', { head: {}, markdown: '---\n\nA rule first' }],
  ['\uFEFF---\r\ntitle: A\r\n---\r\n\r\nText\r\n', { head: { title: 'A' }, markdown: 'Text\n' }]
])('a note written by hand is read as far as it goes: %j', (text, expected) => {
  expect(parseNoteFile(text)).toEqual(expected)
})

test.each([
  ['Export bans: key judgments', 'export-bans-key-judgments'],
  ['CON', 'note-con'],
  ['con: a note', 'con-a-note'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Cafe\u0301 ÉTÉ', 'café-été'],
  ['\u202Eשלום\u202C עולם', 'שלום-עולם'],
  ['???', 'note'],
  ['x'.repeat(300), 'x'.repeat(30)],
  ['word '.repeat(50), Array(12).fill('word').join('-')]
])('the title %j has the file name %j', (title, slug) => {
  expect(noteSlug(title, new Set())).toBe(slug)
  expect(isNoteSlug(slug)).toBe(true)
})

test('a second note of the same title has a name of its own', () => {
  expect(noteSlug('A', new Set(['a', 'a-2']))).toBe('a-3')
})

test.each(['', '.', '..', '../x', 'a/b', 'a\\b', '.hidden', 'a\u0000', 'c:x'])('%j is no note’s name', (slug) => {
  expect(isNoteSlug(slug)).toBe(false)
})
