import { keepLayout, keptLayout, useKeptLayout } from '../../bridge/project-layout.ts'
import { type ColumnId, columnIds, keptColumns } from './columns.ts'

const PART = 'libraryColumns'

/** The columns one wants to see of a project's references. */
export function useShownColumns(): readonly ColumnId[] {
  return keptColumns(useKeptLayout(PART))
}

/** Shows a column or hides it. The title always stays: it is what a row is known by. */
export function toggleColumn(column: ColumnId): void {
  const shown = keptColumns(keptLayout(PART))
  keepLayout(
    PART,
    columnIds.filter((id) => id === 'title' || shown.includes(id) !== (id === column))
  )
}
