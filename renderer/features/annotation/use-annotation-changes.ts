import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodInput } from '#contract/methods'
import { useMutationOf } from '../../bridge/queries.ts'
import { notify } from '../../ui/toast.tsx'

export type AnnotationChange = Omit<MethodInput<'annotation.update'>, 'articleId' | 'id'>

/** Changes and deletes annotations of one text. Both can be undone; a deletion says so. The same object for the same text. */
export function useAnnotationChanges(articleId: string) {
  const { t } = useTranslation()
  const { mutate: update } = useMutationOf('annotation.update')
  const { mutate: remove } = useMutationOf('annotation.remove')
  const { mutate: undo } = useMutationOf('project.undo')
  const { mutate: accept } = useMutationOf('annotation.accept')
  return useMemo(() => {
    const removeMany = (ids: readonly string[]) =>
      remove(
        { articleId, ids: [...ids] },
        {
          onSuccess: () =>
            notify(t('annotation.deleted', { count: ids.length }), { label: t('annotation.undo'), run: () => undo({}) })
        }
      )
    return {
      change: (id: string, change: AnnotationChange) => update({ articleId, id, ...change }),
      remove: (id: string) => removeMany([id]),
      removeMany,
      accept: (ids: readonly string[]) => accept({ articleId, ids: [...ids] })
    }
  }, [articleId, t, update, remove, undo, accept])
}
