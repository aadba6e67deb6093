import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReferenceRow } from '#contract/reference'
import { ArchiveMark } from './archive-mark.tsx'
import { useShownColumns } from './column-choice.ts'
import { type ColumnId, cellText, type Sort } from './columns.ts'
import { LibraryHeader } from './library-header.tsx'

const ROW_HEIGHT = 32 // as in library.css

/** The table: only the rows in sight are in the page, the keys walk through all of them. */
export function LibraryTable({
  rows,
  sort,
  onSort,
  selectedId,
  onSelect
}: {
  readonly rows: readonly ReferenceRow[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly selectedId: string | null
  readonly onSelect: (id: string | null) => void
}) {
  const { t } = useTranslation()
  const shown = useShownColumns()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12
  })
  const selectedIndex = rows.findIndex(({ reference }) => reference.id === selectedId)
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex)
  }, [selectedIndex, virtual])
  const onKeyDown = (event: KeyboardEvent) => {
    const to = indexAfter(event.key, selectedIndex, rows.length)
    if (to === null) return
    event.preventDefault()
    onSelect(rows[to]?.reference.id ?? null)
  }
  return (
    <div className="library-scroller" ref={scroller}>
      <table
        className="library-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen, which a grid is for (ARIA APG)
        role="grid"
        aria-label={t('library.title')}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={selectedIndex < 0 ? undefined : rowId(selectedId)}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <LibraryHeader columns={shown} sort={sort} onSort={onSort} />
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <Row
                key={row.reference.id}
                row={row}
                columns={shown}
                index={index}
                top={start}
                isSelected={index === selectedIndex}
                onSelect={onSelect}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Row({
  row,
  columns,
  index,
  top,
  isSelected,
  onSelect
}: {
  readonly row: ReferenceRow
  readonly columns: readonly ColumnId[]
  readonly index: number
  readonly top: number
  readonly isSelected: boolean
  readonly onSelect: (id: string) => void
}) {
  return (
    <tr
      className="library-row"
      id={rowId(row.reference.id)}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(row.reference.id)}
    >
      {columns.map((column) => (
        <td key={column} className={`library-cell library-${column}`}>
          <Cell row={row} column={column} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ row, column }: { readonly row: ReferenceRow; readonly column: ColumnId }) {
  const { t } = useTranslation()
  if (column === 'archive') return <ArchiveMark state={row.archive} />
  const text = cellText(row, column)
  if (column === 'type') return t(`library.types.${text}`, { defaultValue: text })
  return text
}

function rowId(id: string | null): string {
  return `library-row-${id}`
}

function indexAfter(key: string, from: number, count: number): number | null {
  const page = 10
  const steps: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1
  }
  const to = steps[key]
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1)
}
