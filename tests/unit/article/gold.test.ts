import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ArticleDocument } from '#contract/article'
import { bodyKinds, readFile, sharedPath } from './read.ts'

interface Range {
  readonly start: number
  readonly end: number
}

interface Gold {
  readonly language: string
  readonly metadata: { readonly title: string; readonly authors: unknown; readonly date: string | null }
  readonly headings: readonly (Range & { readonly level: number; readonly text: string })[]
  readonly references: readonly Range[]
  readonly boilerplate: readonly string[]
  readonly body_paragraphs: readonly Range[]
}

const articles = ['02-author-date-apa', '05-spanish-author-date', '06-news-links-only', '09-policy-brief-orgs']

for (const name of articles) {
  test(`${name}: metadata, headings, paragraphs, references and furniture are those of its gold file`, async () => {
    const [path, goldPath] = [
      sharedPath('data/articles', `${name}.txt`),
      sharedPath('data/articles', `${name}.gold.json`)
    ]
    if (path === null || goldPath === null) return
    const gold: Gold = JSON.parse(readFileSync(goldPath, 'utf8'))
    const document = await readFile(path)
    const { title, authors, language, published } = document.metadata
    // The text of the news article has no date; its gold file has the page's.
    const isDated = gold.metadata.date !== null && name !== '06-news-links-only'
    expect([title, authors, language]).toEqual([gold.metadata.title, gold.metadata.authors, gold.language])
    if (isDated) expect(published?.value).toBe(gold.metadata.date)
    expect(headingRanges(document)).toEqual(
      gold.headings.map(({ level, start, end, text }) => [level, start, end, text])
    )
    expect(ranges(document, ['paragraph', 'abstract'])).toEqual(
      gold.body_paragraphs.map(({ start, end }) => [start, end])
    )
    expect(ranges(document, ['reference'])).toEqual(gold.references.map(({ start, end }) => [start, end]))
    expect(linesShown(document)).not.toEqual(expect.arrayContaining([expect.toBeOneOf([...gold.boilerplate])]))
  })
}

test('the news page gives what its text does, with the date of its meta elements', async () => {
  const path = sharedPath('data/articles/06-news-links-only.html')
  if (path === null) return
  const document = await readFile(path)
  expect(document.metadata).toMatchObject({
    title: 'A bridge closes, and a town counts the minutes',
    authors: [{ family: 'Whitlock', given: 'Dana' }],
    published: { value: '2025-01-22', approximate: false }
  })
  expect(headingRanges(document).map(([level, , , text]) => [level, text])).toEqual([
    [1, 'A bridge closes, and a town counts the minutes'],
    [2, 'Who pays'],
    [2, 'What comes next'],
    [2, 'Sources']
  ])
  expect(ranges(document, ['reference'])).toHaveLength(5)
  expect(linesShown(document)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/Menu|Subscribe|Read next|newsletter|Terms/)])
  )
})

function headingRanges({ blocks }: ArticleDocument) {
  return blocks
    .filter(({ level }) => level !== undefined)
    .map(({ level, start, end, text }) => [level, start, end, text])
}

function ranges({ blocks }: ArticleDocument, kinds: readonly string[]) {
  return blocks.filter(({ kind }) => kinds.includes(kind)).map(({ start, end }) => [start, end])
}

function linesShown({ blocks }: ArticleDocument): string[] {
  return blocks
    .filter(({ kind }) => bodyKinds.includes(kind) || kind === 'reference' || kind === 'author-note')
    .flatMap(({ text }) => text.split('\n'))
}
