import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryOf } from '../bridge/queries.ts'
import { cellText, visibleRows } from '../features/library/columns.ts'

/** So many are enough to choose from; more words find the others. */
const MOST = 8

interface FoundReference {
  readonly id: string
  readonly title: string
  readonly detail: string // who wrote it and when
  readonly searched: string
}

/** The library's records that hold every typed word. None before something is typed: there may be thousands. */
export function useFoundReferences(typed: string): readonly FoundReference[] {
  const { i18n } = useTranslation()
  const isTyped = typed.trim().length >= 2
  const rows = useQueryOf('library.list', {}, { isEnabled: isTyped }).data
  return useMemo(() => {
    if (rows === undefined || !isTyped) return []
    const found = visibleRows(rows, typed, { column: 'title', isDescending: false }, i18n.language).slice(0, MOST)
    return found.map((row) => {
      const title = cellText(row, 'title')
      // The list is filtered again by what was typed: a record found by its address must pass there too.
      const detail = [cellText(row, 'author'), cellText(row, 'year')].filter(Boolean).join(', ')
      return { id: row.reference.id, title, detail, searched: `${title} ${detail} ${typed}` }
    })
  }, [rows, typed, isTyped, i18n.language])
}
