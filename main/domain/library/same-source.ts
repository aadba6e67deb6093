import type { Csl } from '#contract/reference'

/**
 * The marks by which two records are known to be one source: DOI, canonical URL, or the same raw string.
 * Records that share any mark are one. Fuzzy likeness is no mark: that is a question for a person.
 */
export function sourceMarks(csl: Csl, raw: string | null): readonly string[] {
  const marks: string[] = []
  const doi = canonicalDoi(csl.DOI ?? csl.URL ?? '')
  if (doi !== null) marks.push(`doi:${doi}`)
  const url = csl.URL === undefined ? null : canonicalUrl(csl.URL)
  if (url !== null) marks.push(`url:${url}`)
  const text = raw === null ? '' : normaliseRaw(raw)
  if (text !== '') marks.push(`raw:${text}`)
  return marks
}

/** A DOI in lower case without its resolver, or null. DOIs are case-insensitive (DOI Handbook 2.4). */
export function canonicalDoi(text: string): string | null {
  const found = /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text)
  if (found === null) return null
  return found[0]
    .replace(/[?#].*$/, '')
    .replace(/[.,;)\]]+$/, '')
    .toLowerCase()
}

const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src)$/i

/**
 * A web address for comparing, never for fetching: without scheme, `www.`, default port, fragment, tracking parameters and
 * trailing slash. Null for what is no http(s) address.
 */
export function canonicalUrl(url: string): string | null {
  const parts = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::(\d+))?([^?#]*)(?:\?([^#]*))?/i.exec(url.trim())
  if (parts === null) return null
  const [, host = '', port, path = '', query] = parts
  const kept = (query ?? '').split('&').filter((pair) => pair !== '' && !tracking.test(pair.split('=')[0] ?? ''))
  const place =
    host.toLowerCase().replace(/^www\./, '') + (port === undefined || port === '80' || port === '443' ? '' : `:${port}`)
  return place + path.replace(/\/+$/, '') + (kept.length > 0 ? `?${kept.sort().join('&')}` : '')
}

/** A reference string reduced to its letters and digits, so that spacing, quotes and a list label make no difference. */
export function normaliseRaw(raw: string): string {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\s*(\[\d+\]|\d+[.)])\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
