import { create } from 'zustand'
import { type ColumnId, columnIds, keptColumns } from './columns.ts'

const KEY = 'sourcebook.library.columns'

/** The columns one wants to see, on this machine. The title always stays: it is what a row is known by. */
export const useColumnChoice = create<{ readonly shown: readonly ColumnId[]; toggle(column: ColumnId): void }>()(
  (set, get) => ({
    shown: keptColumns(localStorage.getItem(KEY)),
    toggle: (column) => {
      const { shown } = get()
      const wanted = columnIds.filter((id) => id === 'title' || shown.includes(id) !== (id === column))
      localStorage.setItem(KEY, wanted.join(' '))
      set({ shown: wanted })
    }
  })
)
