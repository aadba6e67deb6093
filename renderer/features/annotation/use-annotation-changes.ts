import { useTranslation } from 'react-i18next'
import type { MethodInput } from '#contract/methods'
import { useMutationOf } from '../../bridge/queries.ts'
import { notify } from '../../ui/toast.tsx'

export type AnnotationChange = Omit<MethodInput<'annotation.update'>, 'articleId' | 'id'>

/** Changes and deletes annotations of one text. Both can be undone; a deletion says so. */
export function useAnnotationChanges(articleId: string) {
  const { t } = useTranslation()
  const update = useMutationOf('annotation.update')
  const remove = useMutationOf('annotation.remove')
  const undo = useMutationOf('project.undo')
  const accept = useMutationOf('annotation.accept')
  const removeMany = (ids: readonly string[]) =>
    remove.mutate(
      { articleId, ids: [...ids] },
      {
        onSuccess: () =>
          notify(t('annotation.deleted', { count: ids.length }), {
            label: t('annotation.undo'),
            run: () => undo.mutate({})
          })
      }
    )
  return {
    change: (id: string, change: AnnotationChange) => update.mutate({ articleId, id, ...change }),
    remove: (id: string) => removeMany([id]),
    removeMany,
    accept: (ids: readonly string[]) => accept.mutate({ articleId, ids: [...ids] })
  }
}
