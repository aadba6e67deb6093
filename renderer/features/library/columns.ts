import type { ReferenceRow } from '#contract/reference'
import { nameText, yearOf } from './csl-fields.ts'

export const columnIds = ['title', 'author', 'year', 'type', 'container', 'archive', 'cited'] as const
export type ColumnId = (typeof columnIds)[number]

/** The columns that were chosen, as they were kept; all until some are. The title is never hidden. */
export function keptColumns(kept: unknown): readonly ColumnId[] {
  if (!Array.isArray(kept)) return columnIds
  return columnIds.filter((id) => id === 'title' || kept.includes(id))
}

export interface Sort {
  readonly column: ColumnId
  readonly isDescending: boolean
}

/** What a cell says, and what its column is sorted by. */
export function cellText({ reference, archive }: ReferenceRow, column: ColumnId): string {
  const { csl, raw, articleIds } = reference
  switch (column) {
    case 'title':
      return csl.title ?? raw ?? csl.URL ?? ''
    case 'author':
      return (csl.author ?? []).map(nameText).join('; ')
    case 'year':
      return yearOf(csl)
    case 'type':
      return csl.type
    case 'container':
      return csl['container-title'] ?? csl.publisher ?? ''
    case 'archive':
      return archive
    case 'cited':
      return String(articleIds.length)
    default:
      return column satisfies never
  }
}

/** The rows that hold every typed word somewhere, in the order of a column; letters count without case and accents. */
export function visibleRows(
  rows: readonly ReferenceRow[],
  filter: string,
  sort: Sort,
  language: string
): readonly ReferenceRow[] {
  const words = plain(filter).split(/\s+/).filter(Boolean)
  const found = rows.filter((row) => {
    const text = plain(searchText(row))
    return words.every((word) => text.includes(word))
  })
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const keyed = found.map((row) => ({ row, key: cellText(row, sort.column) }))
  const direction = sort.isDescending ? -1 : 1
  keyed.sort((a, b) => emptyLast(a.key, b.key) || direction * collator.compare(a.key, b.key))
  return keyed.map(({ row }) => row)
}

function searchText({ reference }: ReferenceRow): string {
  const { csl, key, raw, tags } = reference
  const names = [...(csl.author ?? []), ...(csl.editor ?? [])].map(nameText)
  return [csl.title, csl['container-title'], csl.publisher, csl.URL, yearOf(csl), key, raw, ...names, ...tags].join(' ')
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function emptyLast(a: string, b: string): number {
  return Number(a === '') - Number(b === '')
}
