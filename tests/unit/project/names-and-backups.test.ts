import { expect, test } from 'vitest'
import { expired } from '../../../main/features/project/backups.ts'
import { folderNameFor } from '../../../main/features/project/folder-name.ts'
import { topicsOf } from '../../../main/features/project/topics.ts'

test('titles of every kind give names that every system takes', () => {
  const titles = [
    'Who pays?',
    'a/b\\c:d',
    'CON',
    'con.txt',
    'Ends with dots...',
    '  ',
    '‮txt.exe',
    'cafe\u0301',
    '..',
    'x'.repeat(300)
  ]
  const names = titles.map(folderNameFor)
  expect(names).toEqual([
    'Who pays',
    'a b c d',
    'Project CON',
    'Project con.txt',
    'Ends with dots',
    'Project',
    'txt.exe',
    'caf\u00e9',
    'Project',
    'x'.repeat(200)
  ])
  expect(Buffer.byteLength(folderNameFor('🌊'.repeat(300)))).toBeLessThanOrEqual(200)
})

test('the last ten generations stay, one an hour for a day, and one a day for a month', () => {
  const now = new Date('2025-06-20T12:00:00.000Z')
  const minutesAgo = (minutes: number) =>
    `${new Date(now.getTime() - minutes * 60_000).toISOString().replaceAll(':', '')}.json`
  const names = Array.from({ length: 60 * 24 * 40 }, (_, i) => i * 10)
    .filter((minutes) => minutes < 60 * 24 * 40)
    .map(minutesAgo)
  const gone = new Set(expired(names, now))
  const kept = names.filter((name) => !gone.has(name))
  expect(kept.slice(0, 10)).toEqual(names.slice(0, 10))
  expect(kept.length).toBeGreaterThanOrEqual(10 + 22 + 28)
  expect(kept.length).toBeLessThanOrEqual(10 + 25 + 31)
})

test('a change names the parts of the project that its files belong to', () => {
  expect(
    topicsOf([
      'articles/a/article.json',
      'library/0f.json',
      'articles/a/annotations.json',
      'archive/captures/2025-06.json'
    ])
  ).toEqual(['articles', 'library', 'annotations', 'archive'])
})
