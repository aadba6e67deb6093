import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ColumnId, Sort } from './columns.ts'

export function LibraryHeader({
  columns,
  sort,
  onSort
}: {
  readonly columns: readonly ColumnId[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}) {
  const { t } = useTranslation()
  const turn = (column: ColumnId) => onSort({ column, isDescending: sort.column === column && !sort.isDescending })
  return (
    <>
      {columns.map((column) => (
        <th
          key={column}
          scope="col"
          className={`grid-cell library-cell library-${column}`}
          aria-sort={ariaSort(column, sort)}
        >
          <Button className="library-sort" onPress={() => turn(column)}>
            <span className="truncate">{t(`library.columns.${column}`)}</span>
            <Direction column={column} sort={sort} />
          </Button>
        </th>
      ))}
    </>
  )
}

function Direction({ column, sort }: { readonly column: ColumnId; readonly sort: Sort }) {
  if (sort.column !== column) return null
  return sort.isDescending ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />
}

function ariaSort(column: ColumnId, sort: Sort): 'ascending' | 'descending' | 'none' {
  if (sort.column !== column) return 'none'
  return sort.isDescending ? 'descending' : 'ascending'
}
