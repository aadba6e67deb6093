import { copyFile, mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Driver, nativeDriver, wasmDriver } from '../../../main/platform/search/database.ts'
import { openIndex } from '../../../main/platform/search/index-of-words.ts'
import type { SearchRequest } from '../../../main/ports.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { articleFile, captureFile, markFile, noteFile, referenceFile } from './project-files.ts'

const native = await nativeDriver()
const drivers: readonly (readonly [string, Driver])[] = [
  ...(native === null ? [] : [['the SQLite of the runtime', native] as const]),
  ['SQLite in WebAssembly', await wasmDriver()]
]

describe.each(drivers)('an index by %s', (_, driver) => {
  const open = (path: string | null = null) => {
    const index = openIndex(driver, path)
    onTestFinished(() => index.close())
    return index
  }
  const filled = (path: string | null = null) => {
    const index = open(path)
    index.put([
      file(
        'articles/a1/article.json',
        articleFile('a1', 'The price of the ferry', 'The ferry costs twice what it did.')
      ),
      file(
        'articles/a2/article.json',
        articleFile('a2', 'Old bridges', 'A bridge replaced the ferry. The ferry is gone.')
      ),
      file('articles/a1/annotations.json', markFile('m1', 'costs twice', 'Who says so?', ['Air Power'])),
      file('library/00.json', referenceFile('r1', 'Fares of the ferry', 'Lucía', 'Ibarra', 2021, ['a1'])),
      file('notes/brief.md', noteFile('Brief', 'First block.\n\nThe *ferry* is dear.')),
      file('archive/captures/2025-01.json', captureFile('c1', 'Ferry fares', 'r1'))
    ])
    return index
  }
  const keys = (index: ReturnType<typeof open>, query: string, change: Partial<SearchRequest> = {}) =>
    index.query(request(query, change)).hits.map(({ key }) => key)

  test('finds words in every kind of thing, a title before a text, and counts them by kind', () => {
    const index = filled()
    const { hits, total, counts } = index.query(request('ferry'))
    expect({ total, counts }).toEqual({
      total: 5,
      counts: { article: 2, annotation: 0, reference: 1, note: 1, archive: 1 }
    })
    const order = hits.map(({ key }) => key)
    expect(order.indexOf('article:a1')).toBeLessThan(order.indexOf('article:a2'))
    expect(index.query(request('ferry', { kind: 'note' }))).toMatchObject({
      total: 1,
      counts,
      hits: [{ key: 'note:brief' }]
    })
  })

  test('says what was found, where, and where it leads', () => {
    const index = filled()
    const { hits, ...rest } = index.query(request('twice'))
    expect({ ...rest, hits: [...hits].sort((a, b) => (a.key < b.key ? 1 : -1)) }).toEqual({
      total: 2,
      counts: { article: 1, annotation: 1, reference: 0, note: 0, archive: 0 },
      unread: [],
      hits: [
        {
          key: 'article:a1',
          title: { text: 'The price of the ferry', marks: [] },
          byline: 'Lucía Ibarra',
          date: '2022-10-01',
          excerpt: { text: 'The ferry costs twice what it did.', marks: [{ start: 16, end: 21 }] },
          meaning: null,
          state: null,
          place: { kind: 'article', articleId: 'a1', range: { start: 40, end: 45 } }
        },
        {
          key: 'annotation:m1',
          title: { text: 'The price of the ferry', marks: [] },
          byline: 'Ana',
          date: '2025-01-01T00:00:00.000Z',
          excerpt: { text: 'costs twice Who says so?', marks: [{ start: 6, end: 11 }] },
          meaning: 'claim',
          state: 'exact',
          place: { kind: 'annotation', documentId: 'a1', annotationId: 'm1' }
        }
      ]
    })
    expect(index.query(request('dear')).hits[0]?.place).toEqual({
      kind: 'note',
      slug: 'brief',
      block: 1,
      words: 'dear'
    })
  })

  test.each([
    ['ferry -bridge kind:article', ['article:a1']],
    ['"ferry is gone"', ['article:a2']],
    ['brid*', ['article:a2']],
    ['fares OR bridges', ['article:a2', 'reference:r1', 'archive:c1']],
    ['author:ibarra kind:reference', ['reference:r1']],
    ['year:2021', ['reference:r1']],
    ['year:2020..2022', ['article:a1', 'article:a2', 'reference:r1']],
    ['before:2022', ['reference:r1']],
    ['after:2022-10-01', ['annotation:m1', 'archive:c1', 'note:brief']],
    ['tag:"air power"', ['annotation:m1']],
    ['tag:air', []],
    ['tag:air*', ['annotation:m1']],
    ['meaning:claim', ['annotation:m1']],
    ['in:a1', ['article:a1', 'annotation:m1', 'reference:r1']],
    ['in:"price of the ferry"', ['article:a1', 'annotation:m1', 'reference:r1']],
    ['state:captured', ['reference:r1', 'archive:c1']],
    ['state:exact', ['annotation:m1']],
    ['kind:note', ['note:brief']],
    ['-kind:article -ferry', ['annotation:m1']],
    ['tag:"air power" OR dear', ['annotation:m1', 'note:brief']],
    ['', []]
  ])('%s', (query, wanted) => {
    expect(keys(filled(), query).sort()).toEqual([...wanted].sort())
  })

  test('words whose accents, case and letters are others are found, and so are parts of Chinese', () => {
    const index = open()
    index.put([file('articles/a/article.json', articleFile('a', 'Łódź', 'El año de la Straße. 国家安全法。'))])
    for (const query of ['lodz', 'ANO', 'ano', 'strasse', '安全', '法'])
      expect([query, keys(index, query)]).toEqual([query, ['article:a']])
  })

  test('a file that is read anew has only what it has now, and one that is gone nothing', () => {
    const index = filled()
    index.put([file('articles/a2/article.json', articleFile('a2', 'Old bridges', 'A bridge.'), 'later')])
    index.remove(['notes/brief.md'])
    expect(keys(index, 'ferry').sort()).toEqual(['archive:c1', 'article:a1', 'reference:r1'])
    expect(new Map(index.sources()).get('articles/a2/article.json')).toBe('later')
    expect(new Map(index.sources()).has('notes/brief.md')).toBe(false)
  })

  test('the text of a copy is read once, and stays when its capture is written anew', () => {
    const index = filled()
    expect(index.copiesWanted()).toEqual([{ captureId: 'c1', copy: 'sha256:c1' }])
    index.putCopy('c1', 'sha256:c1', 'Fares went up in spring.')
    index.put([file('archive/captures/2025-01.json', captureFile('c1', 'Ferry fares, again', 'r1'))])
    expect(index.copiesWanted()).toEqual([])
    expect(index.query(request('spring again')).hits.map(({ place }) => place)).toEqual([
      { kind: 'archive', captureId: 'c1', range: { start: 17, end: 23 }, isReadable: true }
    ])
  })

  test('pages follow each other, and every page knows the whole number', () => {
    const index = open()
    const files = Array.from({ length: 25 }, (_, n) =>
      file(`articles/a${n}/article.json`, articleFile(`a${n}`, 'T', 'ferry'))
    )
    index.put(files)
    const all = [0, 10, 20].map((offset) => index.query(request('ferry', { offset, limit: 10 })))
    expect(all.map(({ total, hits }) => [total, hits.length])).toEqual([
      [25, 10],
      [25, 10],
      [25, 5]
    ])
    expect(new Set(all.flatMap(({ hits }) => hits.map(({ key }) => key))).size).toBe(25)
  })

  test('files that cannot be read have nothing to find, and spoil nothing', () => {
    const index = open()
    index.put([
      file('articles/a/article.json', '{ "schema": 1, "records": ['),
      file('library/00.json', '{ "records": [ { "id": 7 }, null, "x" ] }'),
      file('notes/n.md', '---\n: : :\n---\n[@'),
      file('articles/b/article.json', articleFile('b', 'B', 'ferry'))
    ])
    expect(keys(index, 'ferry')).toEqual(['article:b'])
  })

  test('whatever is asked is answered', () => {
    const index = filled()
    const odd = [
      'NEAR(ferry, 2)',
      '"',
      '*',
      '^ferry',
      '+ferry',
      'ferry AND NOT',
      '{title} : x',
      "'; DROP TABLE words; --"
    ]
    for (const query of [
      ...odd,
      '\0',
      'ferry\0',
      '\u202eyrref',
      'שלום',
      '-',
      'ferry '.repeat(16_000),
      'x'.repeat(100_000)
    ])
      expect(index.query(request(query)).total).toBeGreaterThanOrEqual(0)
    expect(keys(index, 'ferry').length).toBe(5)
  })

  test('an index that is opened again is there', async () => {
    const path = join(await temporaryFolder(), 'search.sqlite')
    const before = openIndex(driver, path)
    before.put([file('articles/a/article.json', articleFile('a', 'A', 'ferry'))])
    before.close()
    const again = open(path)
    expect(again.sources()).toEqual([['articles/a/article.json', 'stamp']])
    expect(keys(again, 'ferry')).toEqual(['article:a'])
  })

  test('an index that a crash left locked is used again', async () => {
    const path = join(await temporaryFolder(), 'search.sqlite')
    const before = openIndex(driver, path)
    before.put([file('articles/a/article.json', articleFile('a', 'A', 'ferry'))])
    before.close()
    await mkdir(`${path}.lock`)
    expect(keys(open(path), 'ferry')).toEqual(['article:a'])
  })

  test.each([
    ['is cut short', async (path: string) => truncate(path, 5000)],
    ['is something else', async (path: string) => writeFile(path, 'no database')],
    ['has a journal that a crash left', async (path: string) => writeFile(`${path}-journal`, 'half')],
    ['is of another version', async (path: string) => withSql(path, 'PRAGMA user_version = 9999')],
    [
      'has a trigger',
      async (path: string) => withSql(path, 'CREATE TRIGGER t AFTER INSERT ON source BEGIN SELECT 1; END')
    ]
  ])('an index that %s is made anew', async (_, spoil) => {
    const path = join(await temporaryFolder(), 'search.sqlite')
    const before = openIndex(driver, path)
    before.put([file('articles/a/article.json', articleFile('a', 'A', 'ferry'))])
    before.close()
    await spoil(path)
    const again = open(path)
    again.put([file('articles/b/article.json', articleFile('b', 'B', 'ferry'))])
    expect(keys(again, 'ferry')).toEqual(['article:b'])
  })

  test('a folder in the place of the index is taken away, and a full disk is said', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'search.sqlite', 'inside'), { recursive: true })
    expect(open(join(folder, 'search.sqlite')).sources()).toEqual([])
    const index = openIndex((path) => withFewPages(driver(path)), null)
    onTestFinished(() => index.close())
    const large = file('articles/a/article.json', articleFile('a', 'A', 'ferry '.repeat(100_000)))
    expect(() => index.put([large])).toThrow(expect.objectContaining({ code: 'disk-full' }))
    expect(index.query(request('ferry')).total).toBe(0)
  })

  function withSql(path: string, sql: string): void {
    const database = driver(path)
    database.exec(sql)
    database.close()
  }
})

test('an index that one build of SQLite made is read by the other', async () => {
  const [first, second] = drivers
  if (first === undefined || second === undefined) return console.warn('There is one build of SQLite here only.')
  const path = join(await temporaryFolder(), 'search.sqlite')
  const made = openIndex(first[1], path)
  made.put([file('articles/a/article.json', articleFile('a', 'A', 'ferry'))])
  made.close()
  const copy = `${path}-copy`
  await copyFile(path, copy)
  const read = openIndex(second[1], path)
  onTestFinished(() => read.close())
  expect(read.query(request('ferry')).total).toBe(1)
  expect((await readFile(copy)).length).toBeGreaterThan(0)
})

function withFewPages(database: ReturnType<Driver>): ReturnType<Driver> {
  return {
    ...database,
    exec(sql) {
      database.exec(sql)
      if (sql.startsWith('PRAGMA user_version')) database.exec('PRAGMA max_page_count = 60')
    }
  }
}

function file(path: string, text: string, stamp = 'stamp') {
  return { path, stamp, bytes: new TextEncoder().encode(text) }
}

function request(query: string, change: Partial<SearchRequest> = {}): SearchRequest {
  return { query, kind: null, offset: 0, limit: 50, isTyping: false, ...change }
}
