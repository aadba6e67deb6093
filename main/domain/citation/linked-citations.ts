import type { Block } from '#contract/article'
import { type IndexedReference, type LinkIndex, urlKey } from './citation-index.ts'
import type { FoundCitation } from './found-citation.ts'

/** Links in the running text whose address is a reference's own. */
export function findLinked(text: string, blocks: readonly Block[], index: LinkIndex): FoundCitation[] {
  const byUrl = new Map<string, IndexedReference[]>()
  for (const reference of index.all)
    if (reference.url !== null) byUrl.set(reference.url, [...(byUrl.get(reference.url) ?? []), reference])
  return blocks
    .filter((block) => block.kind !== 'reference' && block.kind !== 'furniture')
    .flatMap((block) =>
      (block.marks ?? []).flatMap((mark) => {
        const references = mark.kind === 'link' ? (byUrl.get(urlKey(mark.href)) ?? []) : []
        const [only] = references
        if (only === undefined) return []
        const shown = text.slice(mark.start, mark.end)
        const isOne = references.length === 1
        const item = {
          text: shown,
          names: [],
          year: null,
          suffix: null,
          locator: null,
          referenceId: isOne ? only.id : null,
          state: isOne ? ('resolved' as const) : ('ambiguous' as const),
          candidates: references.map(({ id }) => id)
        }
        return [{ start: mark.start, end: mark.end, text: shown, form: 'link' as const, items: [item] }]
      })
    )
}
