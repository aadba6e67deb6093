import type { ArticleDocument, ArticleReference, Block } from '#contract/article'
import { sourceMarks } from '../library/same-source.ts'

/** What the rules of an audit look up, made once an article: so that none of them searches the whole text. */
export interface AuditIndex {
  readonly document: ArticleDocument
  reference(id: string): ArticleReference | undefined
  /** A reference that is cited, or that an ambiguous citation may mean. */
  isCited(id: string): boolean
  /** The earlier entry of the list that is the same source. */
  duplicateOf(id: string): ArticleReference | undefined
  blockIdAt(offset: number): string | null
}

export function makeAuditIndex(document: ArticleDocument): AuditIndex {
  const references = new Map(document.references.map((reference) => [reference.id, reference]))
  const cited = citedIds(document)
  const duplicates = findDuplicates(document.references)
  return {
    document,
    reference: (id) => references.get(id),
    isCited: (id) => cited.has(id),
    duplicateOf: (id) => duplicates.get(id),
    blockIdAt: (offset) => blockAt(document.blocks, offset)?.id ?? null
  }
}

function citedIds({ citations }: ArticleDocument): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { items } of citations)
    for (const { referenceId, state, candidates } of items) {
      if (referenceId !== null) ids.add(referenceId)
      if (state === 'ambiguous') for (const id of candidates) ids.add(id)
    }
  return ids
}

/** The block that an offset stands in; blocks are in text order, so half of them is passed over at each look. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block === undefined) return undefined
    if (offset < block.start) high = middle - 1
    else if (offset >= block.end) low = middle + 1
    else return block
  }
  return undefined
}

/** Entries that are one source: DOI, address or string alike, or title, year and first author. A front page is no mark. */
function findDuplicates(references: readonly ArticleReference[]): ReadonlyMap<string, ArticleReference> {
  const first = new Map<string, ArticleReference>()
  const duplicates = new Map<string, ArticleReference>()
  for (const reference of references) {
    const marks = [...sourceMarks(reference.csl, reference.raw).filter(isOfOneSource), ...titleMark(reference)]
    const known = marks.map((mark) => first.get(mark)).find((one) => one !== undefined)
    if (known !== undefined) duplicates.set(reference.id, known)
    for (const mark of marks) if (!first.has(mark)) first.set(mark, reference)
  }
  return duplicates
}

function isOfOneSource(mark: string): boolean {
  return !mark.startsWith('url:') || /[/?]/.test(mark)
}

function titleMark({ csl }: ArticleReference): string[] {
  const title = (csl.title ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const year = csl.issued?.['date-parts']?.[0]?.[0]
  const author = csl.author?.[0]
  const name = author?.literal ?? author?.family
  if (title.length < 20 || year === undefined || name === undefined) return []
  return [`title:${title}/${csl.issued?.['date-parts']?.[0]?.join('-')}/${name.toLowerCase()}`]
}
