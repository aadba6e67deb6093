import type { Csl } from '#contract/reference'

/** A plain regular-expression parser, as one would write it in an afternoon: what the trained one is measured against. */
export function parsePlainly(raw: string): Csl {
  const csl: Csl = { type: 'document' }
  const head = /^(?:\[?\d+[\].]\s*)?(.{2,200}?)[.,]?\s*\(?((?:1[89]|20)\d\d)[a-z]?\)?[.,:]*\s*/.exec(raw)
  const doi = /10\.\d{4,9}\/[^\s"<>]+/.exec(raw)
  const url = /https?:\/\/\S+/.exec(raw)
  const page = /(\d+)\s?[-–]\s?(\d+)/.exec(raw)
  const volume = /(\d+)\s?\((\d+)\)/.exec(raw)
  if (head !== null) {
    csl.author = (head[1] ?? '').split(/\s*(?:;|&|\band\b)\s*/).map((name) => ({ literal: name }))
    csl.issued = { 'date-parts': [[Number(head[2])]] }
    const rest = raw.slice(head[0].length).split(/[.?!]\s+/)
    if (rest[0] !== undefined && rest[0] !== '') csl.title = rest[0]
    if (rest[1] !== undefined) csl['container-title'] = rest[1].replace(/[,\d].*$/, '')
  }
  if (doi !== null) csl.DOI = doi[0].replace(/[.,;)]+$/, '').toLowerCase()
  if (url !== null) csl.URL = url[0].replace(/[.,;)]+$/, '')
  if (page !== null) csl.page = page[0]
  if (volume !== null) Object.assign(csl, { volume: volume[1], issue: volume[2] })
  return csl
}

export interface PlainLink {
  readonly start: number
  readonly end: number
  readonly refs: readonly number[]
}

/** Bracketed numbers, and "Name … year" against each reference's first words: the peer for linking. */
export function linkPlainly(
  body: string,
  references: readonly { readonly label: string; readonly text: string }[]
): PlainLink[] {
  const links: PlainLink[] = []
  for (const match of body.matchAll(/\[(\d+(?:\s*[,–-]\s*\d+)*)\]/g)) {
    const refs = (match[1] ?? '').split(/\s*,\s*/).flatMap((part) => {
      const [from = 0, to = from] = part.split(/\s*[–-]\s*/).map(Number)
      return Array.from({ length: Math.max(0, Math.min(50, to - from + 1)) }, (_, index) => from + index - 1)
    })
    links.push({
      start: match.index,
      end: match.index + match[0].length,
      refs: refs.filter((at) => at >= 0 && at < references.length)
    })
  }
  for (const match of body.matchAll(/(\p{Lu}[\p{L}'’-]+)[^();]{0,40}?,?\s\(?((?:1[89]|20)\d\d)[a-z]?/gu)) {
    const at = references.findIndex(
      (one) => one.text.replace(/^\W*\d*\W*/, '').startsWith(match[1] ?? '') && one.text.includes(match[2] ?? '')
    )
    if (at >= 0) links.push({ start: match.index, end: match.index + match[0].length, refs: [at] })
  }
  return links
}
