/** Where a URL, a DOI or another identifier stands in a reference string, found before anything else is read. */
export interface FoundLink {
  readonly kind: 'url' | 'doi' | 'arxiv'
  readonly start: number
  readonly end: number
  readonly value: string
}

const URL_PATTERN = /(?:https?:\/\/|ftp:\/\/|www\.(?=[a-z0-9]))[^\s<>"“”«»]+/giu
/** "theguardian.com/world/2023/ports": MLA and magazines leave the scheme out; the path tells an address from a name. */
const BARE_PATTERN =
  /(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}(?:com|org|net|edu|gov|int|info|io|news|media|eu|uk|us|ca|au|nz|de|at|ch|fr|be|nl|es|pt|it|br|mx|ar|cl|co|pe|uy|ec|ve|ie|se|no|fi|dk|pl|in|jp|cn|za|tv|me|ly)\/[^\s<>"“”«»()]+/giu
const DOI_PATTERN =
  /(?<![\w/.])(?:doi(?:\.org)?\s*[:/]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?)?\s*(10\s?\.\s?\d{4,9}\s?\/\s?[^\s<>"“”]+)/giu
const ARXIV_PATTERN = /(?<![\w/])arxiv\s?:\s?((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)/giu

/** Cuts what punctuation of the sentence clings to the end of a link: stops, commas, and brackets never opened in it. */
export function trimLinkEnd(link: string): string {
  let end = link.length
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1)
    if ('.,;:!?\'"’”»'.includes(last)) continue
    if (last === ')' && count(link, '(', end) < count(link, ')', end)) continue
    if (last === ']' && count(link, '[', end) < count(link, ']', end)) continue
    if (last === '}' || last === '>') continue
    break
  }
  return link.slice(0, end)
}

function count(text: string, character: string, end: number): number {
  let found = 0
  for (let index = 0; index < end; index += 1) if (text.charAt(index) === character) found += 1
  return found
}

/** A DOI in its canonical form: lower case, without spaces, resolver or trailing stops; null where there is none. */
export function canonicalDoi(text: string): string | null {
  const found = /10\.\d{4,9}\/\S+/.exec(text.replace(/\s+/g, ''))
  return found === null ? null : trimLinkEnd(found[0].replace(/%2f/gi, '/')).toLowerCase()
}

/** Links in text order, none inside another. A doi.org address counts as a `doi`. */
export function findLinks(text: string): FoundLink[] {
  const links: FoundLink[] = []
  if (/https?:|www\.|ftp:/i.test(text)) addMatches(text, URL_PATTERN, links, urlLink)
  if (/\.[a-z]{2,5}\/\S/i.test(text)) addMatches(text, BARE_PATTERN, links, bareLink)
  if (/10\s?\.\s?\d{4}/.test(text)) addMatches(text, DOI_PATTERN, links, doiLink)
  if (/arxiv/i.test(text))
    addMatches(text, ARXIV_PATTERN, links, (match) => ({
      kind: 'arxiv',
      value: match[1] ?? '',
      skip: 0,
      length: match[0].length
    }))
  return links.sort((a, b) => a.start - b.start)
}

type Shape = { kind: FoundLink['kind']; value: string; skip: number; length: number } | null

function addMatches(text: string, pattern: RegExp, links: FoundLink[], read: (match: RegExpMatchArray) => Shape): void {
  for (const match of text.matchAll(pattern)) {
    const shape = read(match)
    if (shape === null) continue
    const start = match.index + shape.skip
    const end = start + shape.length
    if (!links.some((link) => start < link.end && end > link.start))
      links.push({ kind: shape.kind, start, end, value: shape.value })
  }
}

function urlLink(match: RegExpMatchArray): Shape {
  const value = trimLinkEnd(match[0])
  if (value.length < 6) return null
  const doi = /^https?:\/\/(?:www\.|dx\.)?doi\.org\/(.+)$/i.exec(value)
  const canonical = doi === null ? null : canonicalDoi(decodeSlash(doi[1] ?? ''))
  return { kind: canonical === null ? 'url' : 'doi', value, skip: 0, length: value.length }
}

function bareLink(match: RegExpMatchArray): Shape {
  const shown = trimLinkEnd(match[0])
  if (/^(?:dx\.)?doi\.org\//i.test(shown)) return null
  return { kind: 'url', value: `https://${shown}`, skip: 0, length: shown.length }
}

function decodeSlash(text: string): string {
  return text
    .replace(/%2f/gi, '/')
    .replace(/%28/g, '(')
    .replace(/%29/g, ')')
    .replace(/%3a/gi, ':')
    .replace(/%3c/gi, '<')
    .replace(/%3e/gi, '>')
}

function doiLink(match: RegExpMatchArray): Shape {
  const body = match[1]
  if (body === undefined) return null
  const value = trimLinkEnd(body)
  const skip = match[0].indexOf(body)
  return { kind: 'doi', value, skip, length: value.length }
}
