import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Citation } from '#contract/article'
import { analyseCitations } from '#domain/citation/analyse'

const shared = process.env.SOURCEBOOK_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const articles = join(shared, 'data/articles')
const seeds = join(shared, 'seed')

interface Gold {
  readonly style: string
  readonly language: string
  readonly citations: readonly { readonly start: number; readonly end: number; readonly refs: readonly string[] }[]
  readonly references: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly csl: { readonly title: string; readonly author: unknown; readonly issued?: unknown; readonly type: string }
  }[]
}

if (!existsSync(articles))
  console.warn(`No gold articles at ${articles}: the program was not held against them in this run.`)
const names = existsSync(articles) ? readdirSync(articles).filter((name) => name.endsWith('.gold.json')) : []
const seedNames = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

describe('real articles beside the project', () => {
  test('are found, or said to be absent', () => {
    expect(names.length >= 4 || !existsSync(articles)).toBe(true)
  })

  for (const name of names) {
    const gold = JSON.parse(readFileSync(join(articles, name), 'utf8')) as Gold // gold files have this shape
    const text = readFileSync(join(articles, name.replace('.gold.json', '.txt')), 'utf8')
    const { references, citations } = analyseCitations({ text, blocks: [], language: gold.language })

    test(`${name}: every reference is cut and read as the gold has it`, () => {
      expect(
        references.map(({ start, end, csl }) => ({
          start,
          end,
          title: bare(csl.title ?? ''),
          author: csl.author,
          issued: csl.issued,
          type: csl.type
        }))
      ).toEqual(
        gold.references.map(({ start, end, csl }) => ({
          start,
          end,
          title: bare(csl.title),
          author: csl.author,
          issued: csl.issued,
          type: csl.type
        }))
      )
    })

    if (gold.style === 'link') continue
    test(`${name}: every citation is tied as the gold has it, and nothing else is one`, () => {
      const idOf = new Map(
        references.map((reference) => [reference.id, gold.references.find((one) => one.start === reference.start)?.id])
      )
      const tie = (citation: Citation) =>
        citation.items.flatMap((item) => (item.referenceId === null ? [] : [idOf.get(item.referenceId)]))
      expect(citations.map(tie)).toEqual(gold.citations.map(({ refs }) => refs))
      citations.forEach((citation, index) => {
        expect(
          citation.start <= (gold.citations[index]?.start ?? -1) &&
            citation.end >= (gold.citations[index]?.end ?? Number.POSITIVE_INFINITY)
        ).toBe(true)
      })
    })
  }

  for (const name of seedNames) {
    test(`${name}: every bracketed citation is resolved, and one reference is never cited`, () => {
      const text = readFileSync(join(seeds, name), 'utf8')
      const { references, citations } = analyseCitations({ text, blocks: [], language: 'en' })
      const list = text.lastIndexOf('\nReferences\n')
      const brackets = [...text.slice(0, list).matchAll(/\(\p{Lu}[^()]*, (?:19|20)\d\d\)/gu)].map(([shown]) => shown)
      expect(citations.map((citation) => citation.text)).toEqual(brackets)
      expect(new Set(citations.flatMap((citation) => citation.items.map((item) => item.state)))).toEqual(
        new Set(['resolved'])
      )
      const cited = new Set(citations.flatMap((citation) => citation.items.map((item) => item.referenceId)))
      expect(references.filter(({ id }) => !cited.has(id)).length).toBe(1)
      expect(references.length).toBe(10)
    })
  }
})
