import type { ArticleReference } from '#contract/article'
import { fold } from './lexicon.ts'

/** What a citation can name a reference by, folded. */
export interface IndexedReference {
  readonly id: string
  readonly order: number
  readonly authors: readonly string[] // family names, or bodies whole, without leading article
  readonly body: string | null // the first author's name in full, where a body signs
  readonly aliases: ReadonlySet<string> // acronyms, given or made of capitals; the container's name
  readonly lead: string // the first words of the string, for names that no field holds
  readonly title: string
  readonly year: string | null
  readonly suffix: string | null
  readonly otherYears: readonly string[]
  readonly isUndated: boolean
  readonly label: string | null
  readonly url: string | null
}

const ARTICLE = /^(?:the|la|el|los|las|le|les|l|o|a|os|as|der|die|das|il|an) /

/** A name as it is compared: folded, no punctuation, no leading article. */
export function nameKey(name: string): string {
  const key = fold(name)
    .replace(/['’´`]s?(?=\s|$)/g, '')
    .replace(/[’'´`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return key.replace(ARTICLE, '')
}

const SMALL = new Set(
  'of the and for on in de del la las los y e da do das dos para des du et le les der die und für von zu to a an'.split(
    ' '
  )
)

/** UNODC for "United Nations Office on Drugs and Crime". */
export function acronymOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && !SMALL.has(word.toLowerCase()))
  return words.length < 2 ? '' : words.map((word) => fold(word.charAt(0))).join('')
}

/** An address as it is compared: no scheme, no www, no trailing slash, no fragment, no tracking parameters. */
export function urlKey(url: string): string {
  const bare = url
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/#.*$/, '')
  const cut = bare.indexOf('?')
  if (cut < 0) return lowerHost(bare.replace(/\/+$/, ''))
  const query = bare
    .slice(cut + 1)
    .split('&')
    .filter((part) => !/^(?:utm_|fbclid|gclid|ref=|mc_)/i.test(part))
    .sort()
    .join('&')
  const path = bare.slice(0, cut).replace(/\/+$/, '')
  return lowerHost(query === '' ? path : `${path}?${query}`)
}

function lowerHost(url: string): string {
  const slash = url.indexOf('/')
  return slash < 0 ? url.toLowerCase() : url.slice(0, slash).toLowerCase() + url.slice(slash)
}

/** An article's references, to be looked up by the words of their names and by year: lists run to thousands of entries. */
export interface LinkIndex {
  readonly all: readonly IndexedReference[]
  /** Those whose author, alias, first words or title may agree with a name key. */
  named(key: string): readonly IndexedReference[]
  dated(year: string | null): readonly IndexedReference[]
  /** Whether a key is some first author's name or alias, letter for letter. */
  isName(key: string): boolean
}

export function makeLinkIndex(references: readonly ArticleReference[]): LinkIndex {
  const all = indexReferences(references)
  const byWord = new Map<string, IndexedReference[]>()
  const byYear = new Map<string | null, IndexedReference[]>()
  const names = new Set<string>()
  for (const reference of all) {
    for (const word of wordsOf(reference)) push(byWord, word, reference)
    push(byYear, reference.year, reference)
    for (const name of [...reference.authors.slice(0, 1), ...reference.aliases]) names.add(name)
  }
  return {
    all,
    named: (key) => {
      const found = new Set(
        [...key.split(' '), key.replace(/ /g, ''), acronymOf(key)].flatMap((word) => byWord.get(word) ?? [])
      )
      return found.size < 2 ? [...found] : [...found].sort((a, b) => a.order - b.order)
    },
    dated: (year) => byYear.get(year) ?? [],
    isName: (key) => names.has(key)
  }
}

function push<K>(map: Map<K, IndexedReference[]>, key: K, reference: IndexedReference): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [reference])
  else known.push(reference)
}

function wordsOf({ authors, aliases, lead, title }: IndexedReference): Set<string> {
  const [first = ''] = authors
  return new Set(
    [
      ...first.split(' '),
      first.replace(/ /g, ''),
      ...[...aliases].flatMap((alias) => [alias, ...alias.split(' ')]),
      lead.split(' ')[0] ?? '',
      title.split(' ')[0] ?? ''
    ].filter((word) => word !== '' && (!SMALL.has(word) || word === first)) // "An et al.", "Le and Gascuel"
  )
}

/** Everything the linker asks of each of an article's references. */
function indexReferences(references: readonly ArticleReference[]): IndexedReference[] {
  let carried: readonly string[] = []
  return references.map((reference, order) => {
    const { csl, raw } = reference
    const people = csl.author ?? csl.editor ?? []
    let authors = people.map((name) =>
      nameKey(
        name.literal ?? [name['non-dropping-particle'], name.family].filter((part) => part !== undefined).join(' ')
      )
    )
    // A dash in place of the names repeats those of the entry before.
    if (authors.length === 0 && /^\s*[—–_-]{2,}/.test(raw)) authors = [...carried]
    carried = authors
    const year = csl.issued?.['date-parts']?.[0]?.[0]
    const years = [...raw.replace(/https?:\/\/\S+/g, ' ').matchAll(/(?<![\d-])((?:1[5-9]|20)\d\d)([a-z])?(?![\d])/g)]
    const own = years.find((match) => match[1] === String(year) && match[2] !== undefined)
    return {
      id: reference.id,
      order,
      authors,
      body: people[0]?.literal ?? null,
      aliases: aliasesOf(
        people.flatMap((name) => name.literal ?? []),
        raw,
        csl['container-title']
      ),
      lead: nameKey(raw.slice(0, 160)),
      title: nameKey(csl.title ?? ''),
      year: year === undefined ? null : String(year),
      suffix: own?.[2] ?? null,
      otherYears: years.flatMap((match) => match[1] ?? []).filter((other) => other !== String(year)),
      isUndated: year === undefined,
      label: reference.label,
      url: csl.URL === undefined ? null : urlKey(csl.URL)
    }
  })
}

function aliasesOf(bodies: readonly string[], raw: string, container: string | undefined): Set<string> {
  const aliases = new Set<string>()
  for (const body of bodies) {
    const acronym = acronymOf(body)
    if (acronym.length >= 2) aliases.add(acronym)
  }
  if (bodies.length > 0 || /^[^.,;]{6,120}\(\p{Lu}{2,}/u.test(raw)) {
    const head = raw.slice(0, 160)
    for (const match of head.matchAll(/[[(]\s*(\p{Lu}[\p{L}\p{N}&.-]{1,11})\s*[\])]|^(\p{Lu}{2,10})\s*[-–—:.(]/gu)) {
      const given = match[1] ?? match[2] ?? ''
      if (/\p{Lu}.*\p{Lu}/u.test(given)) aliases.add(nameKey(given).replace(/ /g, ''))
    }
  }
  if (container !== undefined && bodies.length === 0) aliases.add(nameKey(container))
  return aliases
}
