import type { ArticleDocument, ArticleReference, Citation } from '#contract/article'
import type { CitationLink } from '#contract/audit'

type Cited = Pick<ArticleDocument, 'references' | 'citations'>

/**
 * Citations as a person tied them: items with their reference, and without those that are no citations. A link whose citation
 * or reference cannot be told for certain in this version is left out: the doubt shows again.
 */
export function withLinks({ references, citations }: Cited, links: readonly CitationLink[], text: string): Citation[] {
  if (links.length === 0) return [...citations]
  const linked = new Map<Citation, CitationLink[]>()
  for (const link of links) {
    const citation = citationOf(link, citations, text)
    if (citation !== undefined) linked.set(citation, [...(linked.get(citation) ?? []), link])
  }
  return citations.flatMap((citation) => {
    const own = linked.get(citation) ?? []
    if (own.some(({ to }) => to.kind === 'not-a-citation')) return []
    return [own.reduce((one, link) => withLink(one, link, references), citation)]
  })
}

function withLink(citation: Citation, link: CitationLink, references: readonly ArticleReference[]): Citation {
  const reference = referenceOf(link, references)
  if (reference === undefined) return citation
  const items = citation.items.map((item, at) =>
    at === link.item ? { ...item, referenceId: reference.id, state: 'resolved' as const, byHand: true } : item
  )
  return { ...citation, items }
}

/** The citation at its place; else the only one with the same words before it; else the only one with its words. */
function citationOf(link: CitationLink, citations: readonly Citation[], text: string): Citation | undefined {
  const alike = citations.filter((citation) => citation.text === link.text && citation.items.length > link.item)
  const here = alike.filter((citation) => wordsBefore(text, citation.start) === link.before)
  return here.find(({ start }) => start === link.start) ?? only(here) ?? (here.length === 0 ? only(alike) : undefined)
}

function referenceOf({ to }: CitationLink, references: readonly ArticleReference[]): ArticleReference | undefined {
  if (to.kind !== 'reference') return undefined
  const alike = references.filter(({ raw }) => raw === to.raw)
  return alike.find(({ id }) => id === to.referenceId) ?? alike[0]
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined
}

/** The words in front of a citation, by which it is known again: at most 40 characters. */
export function wordsBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - 40), start)
}

/** Links with the place that their citation has in this version; one that is not found keeps the place it had. */
export function placedLinks(
  links: readonly CitationLink[],
  citations: readonly Citation[],
  text: string
): CitationLink[] {
  return links.map((link) => ({ ...link, start: citationOf(link, citations, text)?.start ?? link.start }))
}

/** Without what was said of this item; what says that the whole is no citation is said of each of its items. */
export function withoutLink(links: readonly CitationLink[], start: number, item: number): CitationLink[] {
  return links.filter((link) => link.start !== start || (link.item !== item && link.to.kind === 'reference'))
}
