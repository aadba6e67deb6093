import type { ArticleReference } from '#contract/article'
import type { LibraryReference } from '#contract/reference'
import { citationKey } from '#domain/library/citation-key'
import { sourceMarks } from '#domain/library/same-source'
import type { Edit } from '../../ports.ts'
import { edit } from './store.ts'

export interface Making {
  readonly id: () => string
  readonly now: string // ISO 8601
}

/**
 * Puts an article's references into the library: a record that is the same source is reused and learns of the article, any other
 * is made. Two entries of the list that are one source become one record.
 */
export function editsForReferences(
  existing: readonly LibraryReference[],
  articleId: string,
  references: readonly ArticleReference[],
  making: Making
): { edits: Edit[]; ids: string[] } {
  const known = new Map<string, LibraryReference>()
  const before = new Map(existing.map((record) => [record.id, record]))
  const after = new Map<string, LibraryReference>()
  const taken = new Set(existing.map((record) => record.key))
  const remember = (record: LibraryReference) => {
    for (const mark of marksOf(record)) if (!known.has(mark)) known.set(mark, record)
  }
  for (const record of existing) remember(record)

  const ids = references.map((reference) => {
    const marks = sourceMarks(reference.csl, reference.raw)
    const same = marks.map((mark) => known.get(mark)).find((record) => record !== undefined)
    const current = same === undefined ? undefined : (after.get(same.id) ?? same)
    const record =
      current === undefined
        ? newRecord(reference, articleId, taken, making)
        : withArticle(current, articleId, making.now)
    taken.add(record.key)
    if (record !== current) after.set(record.id, record)
    if (current === undefined) remember(record)
    return record.id
  })
  const edits = [...after.values()].map((record) => edit(before.get(record.id) ?? null, record))
  return { edits, ids }
}

// Records are never changed in place, so the marks of a library of thousands are made once and not for each import.
const marks = new WeakMap<LibraryReference, readonly string[]>()

function marksOf(record: LibraryReference): readonly string[] {
  const made = marks.get(record) ?? sourceMarks(record.csl, record.raw)
  marks.set(record, made)
  return made
}

function newRecord(
  { csl, raw, confidence }: Pick<ArticleReference, 'csl' | 'raw' | 'confidence'>,
  articleId: string,
  taken: ReadonlySet<string>,
  { id, now }: Making
): LibraryReference {
  const key = citationKey(csl, taken)
  return {
    id: id(),
    key,
    csl,
    raw,
    confidence,
    tags: [],
    note: '',
    articleIds: [articleId],
    addedAt: now,
    changedAt: now
  }
}

function withArticle(record: LibraryReference, articleId: string, now: string): LibraryReference {
  if (record.articleIds.includes(articleId)) return record
  return { ...record, articleIds: [...record.articleIds, articleId], changedAt: now }
}
