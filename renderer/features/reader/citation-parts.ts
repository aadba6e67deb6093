import type { Citation, CitationItem, LinkState } from '#contract/article'

/** The stretch of a citation that stands for one of its items: what is a link in the text. */
export interface CitationPart {
  readonly key: string // unique in the article
  readonly citation: Citation
  readonly items: readonly CitationItem[] // one, or all where the items cannot be told apart in the text
  readonly start: number
  readonly end: number
}

/**
 * Several items in one bracket are several links, each with its own state; a single one is a link with its
 * bracket. An item whose words do not stand in the citation in order makes the whole citation one link.
 */
export function citationParts(citation: Citation): readonly CitationPart[] {
  const whole = { key: citation.id, citation, items: citation.items, start: citation.start, end: citation.end }
  if (citation.items.length < 2) return [whole]
  let from = 0
  const parts: CitationPart[] = []
  for (const [index, item] of citation.items.entries()) {
    const at = item.text === '' ? -1 : citation.text.indexOf(item.text, from)
    if (at < 0) return [whole]
    from = at + item.text.length
    const start = citation.start + at
    parts.push({ key: `${citation.id}.${index}`, citation, items: [item], start, end: start + item.text.length })
  }
  return parts
}

/** The part as it is now: what a person says of a citation changes it while its card is open. null where it is no citation any more. */
export function presentPart(part: CitationPart, citations: readonly Citation[]): CitationPart | null {
  const citation = citations.find(({ start }) => start === part.citation.start)
  if (citation === undefined) return null
  return citationParts(citation).find(({ start }) => start === part.start) ?? null
}

const worstFirst: readonly LinkState[] = ['missing', 'year-mismatch', 'name-mismatch', 'ambiguous', 'resolved']

/** The state a link is drawn in: the worst of its items'. */
export function partState(part: CitationPart): LinkState {
  return worstFirst.find((state) => part.items.some((item) => item.state === state)) ?? 'missing'
}

/** The reference a click goes to: the first that is known, else the best candidate. */
export function partTarget(part: CitationPart): string | null {
  const known = part.items.find((item) => item.referenceId !== null)?.referenceId
  return known ?? part.items.flatMap((item) => item.candidates)[0] ?? null
}

/** The references a link may mean, best first, each once. */
export function partReferences(part: CitationPart): readonly string[] {
  const ids = part.items.flatMap((item) => [
    ...(item.referenceId === null ? [] : [item.referenceId]),
    ...(item.byHand === true ? [] : item.candidates) // a person has chosen
  ])
  return [...new Set(ids)]
}

/** Where each reference is cited, in text order. */
export function citationsByReference(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const byReference = new Map<string, Citation[]>()
  for (const citation of citations) {
    for (const id of new Set(citation.items.flatMap((item) => item.referenceId ?? []))) {
      byReference.set(id, [...(byReference.get(id) ?? []), citation])
    }
  }
  return byReference
}
