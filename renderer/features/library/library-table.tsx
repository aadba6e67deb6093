import { useTranslation } from 'react-i18next'
import type { ReferenceRow } from '#contract/reference'
import { RowGrid } from '../../ui/row-grid.tsx'
import { ArchiveMark } from './archive-mark.tsx'
import { useShownColumns } from './column-choice.ts'
import { type ColumnId, cellText, type Sort } from './columns.ts'
import { LibraryHeader } from './library-header.tsx'

const ROW_HEIGHT = 32

/** The references as rows, sorted by a press on a column's head. */
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
  return (
    <RowGrid
      label={t('library.title')}
      className="library-grid"
      rows={rows}
      rowHeight={ROW_HEIGHT}
      idOf={({ reference }) => reference.id}
      head={<LibraryHeader columns={shown} sort={sort} onSort={onSort} />}
      cells={(row) =>
        shown.map((column) => (
          <td key={column} className={`grid-cell library-cell library-${column}`}>
            <Cell row={row} column={column} />
          </td>
        ))
      }
      selectedId={selectedId}
      onSelect={onSelect}
    />
  )
}

function Cell({ row, column }: { readonly row: ReferenceRow; readonly column: ColumnId }) {
  const { t } = useTranslation()
  if (column === 'archive') return <ArchiveMark state={row.archive} />
  const text = cellText(row, column)
  if (column === 'type') return t(`library.types.${text}`, { defaultValue: text })
  return text
}
