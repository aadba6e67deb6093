import type { ArticleHints } from '#domain/article/draft'
import type { DomDocument } from './dom.ts'
import { authorsInMarkup } from './page-authors.ts'

/** What a page says of itself: citation_*, Open Graph, article:* and Dublin Core elements, then JSON-LD, then its title. */
export function readPageHints(document: DomDocument, name: string, url: string | null): ArticleHints {
  const meta = readMeta(document)
  const linked = readLinkedData(document)
  const first = (...names: string[]) =>
    names.flatMap((key) => meta.get(key) ?? []).find((value) => value !== '') ?? null
  const outlet =
    ['citation_journal_title', 'og:site_name', 'application-name', 'dc.publisher']
      .flatMap((key) => meta.get(key) ?? [])
      .find((value) => !/^(?:https?:)?\/\//i.test(value)) ?? linked.outlet
  const named = authorsOf(meta, linked.authors)
  return {
    title:
      first('citation_title', 'og:title', 'twitter:title', 'dc.title') ??
      linked.title ??
      titleElement(document, outlet),
    authors: named.length > 0 ? named : authorsInMarkup(document),
    outlet,
    category: first('article:section', 'citation_section') ?? linked.category,
    language:
      document.documentElement?.getAttribute('lang') ||
      first('og:locale', 'dc.language', 'content-language', 'citation_language'),
    published:
      first(
        'article:published_time',
        'citation_publication_date',
        'citation_online_date',
        'citation_date',
        'datepublished',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'dcterms.date',
        'date',
        'pubdate',
        'publishdate',
        'publish-date',
        'publish_date',
        'publication_date',
        'parsely-pub-date',
        'sailthru.date'
      ) ??
      linked.published ??
      document.querySelector('time[itemprop="datePublished"], time[pubdate]')?.getAttribute('datetime') ??
      null,
    url: ownAddress([document.querySelector('link[rel="canonical"]')?.getAttribute('href'), first('og:url')], url),
    name
  }
}

/** The first that is a web address, by itself or seen from where the page is from; else where that is. */
function ownAddress(named: readonly (string | null | undefined)[], url: string | null): string | null {
  for (const value of named) {
    const base = url ?? undefined
    const whole = value?.replace(/^(?=www\.)/i, 'http://')
    if (!whole || !URL.canParse(whole, base)) continue
    const address = new URL(whole, base)
    if (/^https?:$/.test(address.protocol)) return address.href
  }
  return url
}

function readMeta(document: DomDocument): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta')) {
    const key = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    ).toLowerCase()
    const value = element.getAttribute('content')?.replace(/\s+/g, ' ').trim()
    if (key !== '' && value) values.set(key, [...(values.get(key) ?? []), value])
  }
  return values
}

function authorsOf(meta: ReadonlyMap<string, readonly string[]>, linked: readonly string[]): readonly string[] {
  const cited = meta.get('citation_author')
  if (cited !== undefined) return cited.map(inReadingOrder)
  if (linked.length > 0) return linked
  const named = [
    ...(meta.get('author') ?? []),
    ...(meta.get('article:author') ?? []),
    ...(meta.get('dc.creator') ?? []).map(inReadingOrder),
    ...(meta.get('parsely-author') ?? [])
  ]
  return [...new Set(named.filter((name) => !/^https?:|^@|[/\\]|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(name)))].slice(
    0,
    20
  )
}

/** "Smith, Jane" is how citation_author and Dublin Core have it, and there alone a comma is inside a name. */
function inReadingOrder(name: string): string {
  return name.replace(/^([^,]+),\s*([^,]+)$/, '$2 $1')
}

/** "A bridge closes | Example Site" without the site, where it is known or plainly set off. */
function titleElement(document: DomDocument, outlet: string | null): string | null {
  const title = document.title.replace(/\s+/g, ' ').trim()
  const parts = title.split(/\s+[|»·•—–-]\s+/)
  const last = parts.at(-1)
  const isSite =
    last !== undefined &&
    parts.length > 1 &&
    (last === outlet || (last.split(' ').length <= 4 && title.length - last.length > 20))
  const kept = isSite ? title.slice(0, title.length - last.length).replace(/\s*[|»·•—–-]\s*$/, '') : title
  return kept === '' ? null : kept
}

interface LinkedData {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly category: string | null
  readonly outlet: string | null
}

const articleType =
  /^(?:.*Article|BlogPosting|Report|Review|AnalysisNewsArticle|OpinionNewsArticle|LiveBlogPosting|WebPage)$/

function readLinkedData(document: DomDocument): LinkedData {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    parseLinked(script.textContent ?? '')
  )
  const article =
    nodes.find((node) => articleType.test(String(node['@type'] ?? '')) && node['@type'] !== 'WebPage') ?? {}
  return {
    title: textOf(article.headline),
    authors: namesOf(article.author),
    published: textOf(article.datePublished),
    category: textOf(Array.isArray(article.articleSection) ? article.articleSection[0] : article.articleSection),
    outlet: namesOf(article.publisher)[0] ?? null
  }
}

type Linked = Readonly<Record<string, unknown>>

function parseLinked(json: string): Linked[] {
  try {
    return flatten(JSON.parse(json))
  } catch {
    return [] // broken JSON-LD says nothing; the page can still be read
  }
}

function flatten(value: unknown, depth = 0): Linked[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1))
  if (!isRecord(value)) return []
  return [value, ...flatten(value['@graph'], depth + 1), ...flatten(value.mainEntity, depth + 1)]
}

function isRecord(value: unknown): value is Linked {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf)
  const name = isRecord(value) ? textOf(value.name) : textOf(value)
  return name === null || /^https?:/.test(name) ? [] : [name]
}
