import { outletLength } from './gazetteer-outlets.ts'
import { fold } from './lexicon.ts'
import type { Span } from './spans.ts'
import type { Token } from './tokens.ts'

/**
 * "Deutsche Welle. 2024. “…”", "Reuters, Exclusive: Port …", "The Daily Post – Harbour shut (2 May 2021)": who stands before everything
 * else signs, and a known outlet's name ends where the list of outlets says, whatever the field takes the words after it for.
 */
export function mendSigner(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] {
  return (
    withSummedUpBody(text, tokens, spans) ??
    withOpeningVenue(spans) ??
    withCountry(text, tokens, spans) ??
    withLettersAlone(text, tokens, spans) ??
    withOpeningBody(text, tokens, spans) ??
    withOpeningNames(text, tokens, spans) ??
    withOutletCutOff(text, tokens, spans) ??
    spans
  )
}

/** "Empresa de Pesquisa Costeira (EPC). 2001. Dados …": a body in front of the year signs, and what comes after is the title. */
function withOpeningBody(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const [first, dated, work] = spans
  if (first?.first !== 0 || first.label !== 'title' || dated?.label !== 'date') return null
  if ((work?.label !== 'container' && work?.label !== 'title') || spans.some(({ label }) => OTHERWISE.has(label)))
    return null
  const name = text.slice(0, tokens[dated.first]?.start ?? 0).replace(/[\s.(]+$/u, '')
  if (!/\(\p{Lu}[\p{Lu}\p{N}&-]{1,11}\)$/u.test(name) && !BODY.test(name)) return null
  const signer = { ...first, label: 'author', certainty: first.certainty * 0.7 }
  return [signer, dated, { ...work, label: 'title', certainty: work.certainty * 0.7 }, ...spans.slice(3)]
}

/** "Ministerio de Comercio Exterior (MINCETUR) (2019). Plan": the letters in brackets before the date end the name, wherever the field cuts it. */
function withSummedUpBody(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const [signer] = spans
  const name =
    /^[^.,()[\]]{8,140} [([]\p{Lu}[\p{Lu}\p{N}&-]{1,11}[)\]](?=\.? ?\((?:(?:1[89]|20)\d\d|s\.\s?f|n\.\s?d))/u.exec(
      text
    )?.[0]
  if (name === undefined || !BODY.test(name) || signer === undefined || signer.first !== 0) return null
  const last = tokens.findLastIndex((token) => token.end <= name.length)
  if (signer.label === 'author' && signer.last >= last) return null
  const rest = spans
    .filter((span) => span.last > last)
    .map((span) => ({ ...span, first: Math.max(span.first, last + 1) }))
  const at = rest.findIndex(({ label }) => label === 'container' || label === 'other')
  const isTitled = rest.some(({ label }) => label === 'title')
  const work = rest.map((span, index) => (!isTitled && index === at ? { ...span, label: 'title' } : span))
  return [{ label: 'author', first: 0, last, certainty: signer.certainty * 0.8 }, ...work]
}

/** "BRASIL. Ministério da Pesca. Boletim: 2011. Brasília: MPA, 2012": the ministry signs for its country. */
function withCountry(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const [country, body, work, ...rest] = spans
  if (country?.label !== 'author' || body?.label !== 'title' || work?.label !== 'container') return null
  const name = text.slice(tokens[body.first]?.start ?? 0, tokens[body.last]?.end ?? 0)
  const isCountry = country.first === 0 && /^\p{Lu}{4,}\. /u.test(text) && country.last <= 2
  if (!isCountry || !BODY.test(name) || rest.some(({ label }) => label === 'volume' || label === 'issue')) return null
  const dated = rest[0]
  const isInTitle =
    dated?.label === 'date' &&
    text.slice(tokens[work.last]?.end ?? 0, tokens[dated.first]?.start ?? 0) === ': ' &&
    rest.slice(1).some(({ label }) => label === 'date')
  const signer = { ...country, last: body.last, certainty: country.certainty * 0.8 }
  const title = { ...work, label: 'title', last: isInTitle ? (dated?.last ?? work.last) : work.last }
  return [signer, title, ...rest.slice(isInTitle ? 1 : 0)]
}

/** "IMF, World Economic Outlook, October 2023": letters before a comma sign, and the rest is what they signed. */
function withLettersAlone(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const [signer, ...rest] = spans
  if (signer === undefined || signer.first !== 0 || signer.last < 2) return null
  if (signer.label !== 'author' && signer.label !== 'title') return null
  if (rest.some(({ label }) => OWN_WORK.has(label))) return null
  const shown = text.slice(0, tokens[signer.last]?.end ?? 0)
  const isShort = /^\p{Lu}{2,7}, \p{Lu}\p{Ll}+(?: [\p{L}’'-]+){1,12}$/u.test(shown)
  // "Ministry of Defence, Defence of Orrin 2022": a year ends a title, and no name.
  const isLong = BODY.test(shown) && /^[^,]{6,90}, \p{Lu}[^,]{6,90} (?:1[89]|20)\d\d$/u.test(shown)
  if (!isLong && (!isShort || signer.label === 'title')) return null
  const cut = tokens.findLastIndex((token) => token.end <= shown.indexOf(','))
  const title = { label: 'title', first: cut + 1, last: signer.last, certainty: signer.certainty * 0.6 }
  return [{ ...signer, label: 'author', last: cut, certainty: signer.certainty * 0.6 }, title, ...rest]
}

const OWN_WORK = new Set(['author', 'editor', 'title', 'container'])

/** Where others sign, or figures tell of a journal, the first words are a title after all. */
const OTHERWISE = new Set(['author', 'editor', 'volume', 'issue', 'page'])
const BODY =
  /^(?:the )?(?:ministry|ministerio|ministério|ministère|secretar[ií]a|instituto|institute|comisi[óo]n|comissão|commission|consejo|conselho|council|departa?mento?|department|agencia|agência|agency|empresa|fundação|fundaci[óo]n|foundation|universidad|universidade|university|office|bureau|servi[çc]o|servicio|service|bundes\p{L}+|statistisches)\s/iu

/** "Marlow, Irene et al. Title": names that open a reference are its authors' where nobody else is named. */
function withOpeningNames(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const [first, second] = spans
  if (first?.label !== 'other' || (second?.label !== 'date' && second?.label !== 'title')) return null
  const title = spans.findIndex(({ label }) => label === 'title')
  const isSigned = spans.some(({ label }, at) => label === 'author' || (label === 'editor' && at < title))
  if (isSigned) return null
  const names = text.slice(tokens[first.first]?.start ?? 0, tokens[first.last]?.end ?? 0)
  if (!/^\p{Lu}[\p{L}\p{M}’'-]+, \p{Lu}/u.test(names)) return null
  return [{ ...first, label: 'author', certainty: first.certainty * 0.7 }, ...spans.slice(1)]
}

/** A venue can stand first only where nobody else signs. */
function withOpeningVenue(spans: readonly Span[]): readonly Span[] | null {
  const [first] = spans
  if (first === undefined || first.first !== 0 || (first.label !== 'container' && first.label !== 'publisher'))
    return null
  const isSigned = spans.some(({ label }) => label === 'author' || label === 'editor')
  const isNumbered = spans.some(({ label }) => label === 'volume' || label === 'issue' || label === 'page')
  if (isSigned || isNumbered || !spans.some(({ label }) => label === 'title')) return null
  return [{ ...first, label: 'author', certainty: first.certainty * 0.8 }, ...spans.slice(1)]
}

function withOutletCutOff(text: string, tokens: readonly Token[], spans: readonly Span[]): readonly Span[] | null {
  const [first, second] = spans
  if (first?.first !== 0 || !['author', 'title', 'container', 'other'].includes(first.label)) return null
  const isOpen = first.label === 'author' ? second?.label === 'title' : !spans.some(({ label }) => label === 'author')
  const name = isOpen ? outletAtStart(tokens) : 0
  if (name === 0 || first.last < name) return null
  const gap = text.slice(tokens[name - 1]?.end ?? 0, tokens[name]?.start ?? 0)
  if (!(name > 1 ? /^\s?[,.:–—|-]\s$/ : /^(?:\s[–—|-]|:)\s$/).test(gap) && first.label !== 'author') return null
  if (!/^\s?[,.:–—|-]\s$/.test(gap) || namesPeople(text.slice(tokens[name]?.start ?? 0, tokens[first.last]?.end ?? 0)))
    return null
  const signer = { label: 'author', first: 0, last: name - 1, certainty: first.certainty * 0.9 }
  const title = second?.label === 'title' && first.label !== 'other' ? second : null
  const rest = { label: 'title', first: name, last: title?.last ?? first.last, certainty: first.certainty * 0.8 }
  return [signer, rest, ...spans.slice(title === null ? 1 : 2)]
}

/** How many tokens at the start are a known outlet's name, its article among them; 0 for none. */
function outletAtStart(tokens: readonly Token[]): number {
  const words = tokens.slice(0, 7).map((token) => fold(token.lower))
  const article = words[0] === 'the' ? 1 : 0
  const length = outletLength(words, article)
  return length === 0 ? 0 : length + article
}

/** "Reuters, Staff", "The Daily Post, J. Marlow": whoever wrote for the outlet signs too. */
function namesPeople(words: string): boolean {
  return /\b\p{Lu}\.|^(?:staff|editorial board|editors?|agencies|online|correspondent)\b|\band\b|&/iu.test(words)
}
