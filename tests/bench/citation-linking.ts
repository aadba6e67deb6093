import { readFileSync } from 'node:fs'
import { analyseCitations } from '#domain/citation/analyse'
import { linkPlainly } from './citation-peer.ts'
import { f1, type Tally } from './citation-score.ts'

/** A whole article with every citation tied to its references. */
export interface LabelledArticle {
  readonly id: string
  readonly style: string
  readonly text: string
  readonly bodyEnd: number
  readonly references: readonly {
    readonly id: string
    readonly label: string
    readonly text: string
    readonly start: number
    readonly end: number
  }[]
  readonly groups: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly refs: readonly string[]
  }[]
}

interface Link {
  readonly start: number
  readonly end: number
  readonly refs: readonly string[]
}

const overlap = (a: Link, b: Link): boolean => a.start < b.end && a.end > b.start

function compare(article: LabelledArticle, links: readonly Link[], misses?: string[]): Tally {
  const tally = { right: 0, ours: 0, gold: 0 }
  for (const group of article.groups) {
    tally.gold += group.refs.length
    for (const ref of group.refs) {
      if (links.some((link) => overlap(link, group) && link.refs.includes(ref))) tally.right += 1
      else
        misses?.push(
          `${article.id} missed ${group.text} -> ${article.references.find((one) => one.id === ref)?.text.slice(0, 70)} | ${article.text.slice(Math.max(0, group.start - 40), group.end + 20).replace(/\n/g, ' ')}`
        )
    }
  }
  for (const link of links) {
    for (const ref of link.refs) {
      if (article.groups.some((group) => overlap(link, group) && group.refs.includes(ref))) continue
      tally.ours += 1
      misses?.push(
        `${article.id} wrong ${article.text.slice(Math.max(0, link.start - 30), link.end + 20).replace(/\n/g, ' ')} -> ${article.references.find((one) => one.id === ref)?.text.slice(0, 70)}`
      )
    }
  }
  return { ...tally, ours: tally.ours + tally.right }
}

function ours(article: LabelledArticle): Link[] {
  const entries = article.references.map((one) => ({
    start: one.start,
    end: one.end,
    label: one.label === '' ? null : one.label,
    raw: one.text
  }))
  const { references, citations } = analyseCitations({ text: article.text, blocks: [], entries })
  const idOf = new Map(references.map((reference, index) => [reference.id, article.references[index]?.id ?? '']))
  return citations
    .filter((citation) => citation.end <= article.bodyEnd)
    .map((citation) => ({
      start: citation.start,
      end: citation.end,
      refs: citation.items.flatMap((item) => (item.referenceId === null ? [] : [idOf.get(item.referenceId) ?? '']))
    }))
}

function plain(article: LabelledArticle): Link[] {
  return linkPlainly(article.text.slice(0, article.bodyEnd), article.references).map((link) => ({
    ...link,
    refs: link.refs.map((at) => article.references[at]?.id ?? '')
  }))
}

export interface LinkScore {
  readonly set: string
  readonly articles: number
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly peer: number
}

/** F1 of (citation, reference) pairs, by set and by style inside it. */
export function scoreLinking(file: string, set: string, misses?: string[]): LinkScore[] {
  const articles = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledArticle) // labelled files have this shape
  const styles = [...new Set(articles.map((article) => article.style))]
  return styles.map((style) => {
    const some = articles.filter((article) => article.style === style)
    const total = sum(some.map((article) => compare(article, ours(article), misses)))
    return {
      set: `${set} ${style}`,
      articles: some.length,
      f1: f1(total),
      precision: total.right / Math.max(1, total.ours),
      recall: total.right / Math.max(1, total.gold),
      peer: f1(sum(some.map((article) => compare(article, plain(article)))))
    }
  })
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({ right: a.right + b.right, ours: a.ours + b.ours, gold: a.gold + b.gold }), {
    right: 0,
    ours: 0,
    gold: 0
  })
}
