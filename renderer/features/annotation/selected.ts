import { create } from 'zustand'

/** The cards that are selected together, of the text that is open. */
export const useSelected = create<{ readonly articleId: string; readonly ids: ReadonlySet<string> }>()(() => ({
  articleId: '',
  ids: new Set()
}))

const nothing: ReadonlySet<string> = new Set()

export function useSelectedIds(articleId: string): ReadonlySet<string> {
  return useSelected((state) => (state.articleId === articleId ? state.ids : nothing))
}

export function toggleSelected(articleId: string, id: string): void {
  const { articleId: before, ids } = useSelected.getState()
  const next = new Set(before === articleId ? ids : nothing)
  if (!next.delete(id)) next.add(id)
  useSelected.setState({ articleId, ids: next })
}

export function selectAll(articleId: string, ids: readonly string[]): void {
  useSelected.setState({ articleId, ids: new Set(ids) })
}

export function selectNone(): void {
  useSelected.setState({ ids: nothing })
}
