import CSL, { type CitationCluster, type Engine } from 'citeproc'
import type { Csl, CslName } from '#contract/reference'
import type { CiteRequest } from '#domain/briefing/cite-request'
import type { CslOutput } from '#domain/briefing/rendered'
import { bestLocale, readLocale, readStyle } from './style-files.ts'

export interface BibliographyInput {
  readonly style: string
  readonly language: string // BCP 47
  readonly items: readonly (Csl & { readonly id: string })[]
  readonly requests: readonly CiteRequest[]
}

/** An engine and the items that it asks for; engines are dear to make (30 ms) and cheap to use. */
interface Cached {
  readonly engine: Engine
  items: ReadonlyMap<string, Csl>
}
const cache = new Map<string, Cached>()
const cacheSize = 8

/** Renders citations, in their order, and the bibliography of what they cite. Fails with style-unknown. */
export function renderBibliography({ style, language, items, requests }: BibliographyInput): CslOutput {
  const cached = engineFor(style, bestLocale(language))
  const { engine } = cached
  cached.items = new Map(items.map((item) => [item.id, item]))
  const cited = new Set(requests.flatMap((request) => request.items.map(({ id }) => id)))
  engine.rebuildProcessorState([], 'html')
  engine.updateItems([]) // forget the records of the last call: they may have been edited
  engine.updateItems([...cited])

  const isNote = engine.opt.xclass === 'note'
  const clusters = requests
    .map((request, n) => toCluster(request, n, isNote))
    .filter(({ citationItems }) => citationItems.length > 0)
  const texts = new Map(engine.rebuildProcessorState(clusters, 'html').map(([id, , text]) => [id, text]))
  const leads = requests.map((request) =>
    request.isNarrative ? authors(cached.items.get(request.items[0]?.id ?? ''), language) : ''
  )
  return {
    kind: isNote ? 'note' : 'in-text',
    citations: requests.map((_, n) => withLead(texts.get(`c${n}`) ?? '', isNote ? '' : (leads[n] ?? ''))),
    leads: isNote ? leads : leads.map(() => ''),
    entries: entriesOf(engine)
  }
}

function engineFor(style: string, locale: string): Cached {
  const name = `${style} ${locale}`
  const known = cache.get(name)
  if (known !== undefined) {
    cache.delete(name)
    cache.set(name, known)
    return known
  }
  const holder: { items: ReadonlyMap<string, Csl> } = { items: new Map() }
  const system = { retrieveLocale: readLocale, retrieveItem: (id: string) => made.items.get(id) }
  const made: Cached = Object.assign(holder, { engine: new CSL.Engine(system, readStyle(style), locale, true) })
  cache.set(name, made)
  const oldest = cache.keys().next().value
  if (cache.size > cacheSize && oldest !== undefined) cache.delete(oldest)
  return made
}

function toCluster({ isNarrative, items }: CiteRequest, n: number, isNote: boolean): CitationCluster {
  return {
    citationID: `c${n}`,
    citationItems: items.map(({ id, prefix, suffix, locator, label, suppressAuthor }) => ({
      id,
      prefix,
      suffix,
      ...(locator === null ? {} : { locator, label: label ?? 'page' }),
      ...(suppressAuthor ? { 'suppress-author': true } : {})
    })),
    properties: { noteIndex: isNote ? n + 1 : 0, ...(isNarrative && !isNote ? { mode: 'composite' as const } : {}) }
  }
}

/** Numeric styles have no author to print in the sentence, and say so with this mark; then the names are ours. */
function withLead(text: string, lead: string): string {
  return text.replace(/^\[NO_PRINTED_FORM\]/, lead.replace(/&/g, '&amp;').replace(/</g, '&lt;')).trim()
}

function entriesOf(engine: Engine): CslOutput['entries'] {
  const bibliography = engine.makeBibliography()
  if (bibliography === false) return [] // the style has none
  const [{ entry_ids: ids }, texts] = bibliography
  return texts.map((html, n) => ({ id: ids[n]?.[0] ?? '', html }))
}

/** `Smith`, `Smith and Lee`, `Smith et al.`, or the title where there is no author. */
function authors(csl: Csl | undefined, language: string): string {
  const names = (csl?.author ?? csl?.editor ?? []).map(shortName)
  const [first, second] = names
  if (first === undefined) return csl?.title ?? ''
  if (second === undefined) return first
  const and = language.startsWith('es') ? 'y' : 'and'
  return names.length > 2 ? `${first} et al.` : `${first} ${and} ${second}`
}

function shortName(name: CslName): string {
  return [name['non-dropping-particle'], name.family ?? name.literal ?? name.given].filter(Boolean).join(' ')
}
