import type { Meaning } from '#contract/annotation'
import type { TextRange } from '#contract/article'
import { useMutationOf } from '../../bridge/queries.ts'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { clearSelection } from './text-selection.ts'

/** Marks a passage and opens its card. The selection goes only when it is kept: a failure can be tried again. */
export function useMarking(articleId: string, onFocus: OnFocus): (meaning: Meaning, range: TextRange) => void {
  const create = useMutationOf('annotation.create')
  return (meaning, range) => {
    if (create.isPending) return // the same key again, before the first was answered
    create.mutate(
      { articleId, ...range, meaning },
      {
        onSuccess: ({ annotation }) => {
          clearSelection()
          onFocus({ kind: 'annotation', id: annotation.id, from: 'text', edit: true })
        }
      }
    )
  }
}
