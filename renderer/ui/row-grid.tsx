import './row-grid.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

/** A table of many rows, one of which can be chosen: only those in sight are in the page, and the keys walk through all of them. */
export function RowGrid<Row>({
  label,
  className,
  rows,
  rowHeight,
  idOf,
  head,
  cells,
  selectedId,
  onSelect,
  onOpen
}: {
  readonly label: string
  readonly className: string
  readonly rows: readonly Row[]
  readonly rowHeight: number // pixels
  readonly idOf: (row: Row) => string
  /** The cells of the head and of a row, `th` and `td` of the class `grid-cell`. */
  readonly head: ReactNode
  readonly cells: (row: Row) => ReactNode
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
  /** Enter on a row, or a double click. */
  readonly onOpen?: (row: Row) => void
}) {
  const base = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12
  })
  const selectedIndex = rows.findIndex((row) => idOf(row) === selectedId)
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex)
  }, [selectedIndex, virtual])
  const onKeyDown = (event: KeyboardEvent) => {
    const selected = rows[selectedIndex]
    const to = rows[indexAfter(event.key, selectedIndex, rows.length)]
    if (event.key === 'Enter' && selected !== undefined && onOpen !== undefined) onOpen(selected)
    else if (to !== undefined) onSelect(idOf(to))
    else return
    event.preventDefault()
  }
  return (
    <div className="grid-scroller" ref={scroller}>
      <table
        className={`grid ${className}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen, which a grid is for (ARIA APG)
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={selectedIndex < 0 ? undefined : `${base}-${selectedId}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr className="grid-row" aria-rowindex={1}>
            {head}
          </tr>
        </thead>
        <tbody style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <tr
                key={idOf(row)}
                id={`${base}-${idOf(row)}`}
                className="grid-row"
                aria-rowindex={index + 2}
                aria-selected={index === selectedIndex}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
                onClick={() => onSelect(idOf(row))}
                onDoubleClick={() => onOpen?.(row)}
              >
                {cells(row)}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** −1 for keys that lead nowhere. */
function indexAfter(key: string, from: number, count: number): number {
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
  return to === undefined ? -1 : Math.min(Math.max(to, 0), count - 1)
}
