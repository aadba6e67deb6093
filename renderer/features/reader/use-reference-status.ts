import { useMemo } from 'react'
import type { ArticleReference } from '#contract/article'
import { useQueryOf } from '../../bridge/queries.ts'
import { type ReferenceStatus, referenceStatus } from './reference-status.ts'

export type StatusOf = (reference: ArticleReference) => ReferenceStatus

/** Tells of any reference of a text how its source stands in the archive. */
export function useReferenceStatus(references: readonly ArticleReference[]): StatusOf {
  const ids = useMemo(() => references.flatMap(({ libraryId }) => libraryId ?? []), [references])
  const rows = useQueryOf('library.list', { ids }, { isEnabled: ids.length > 0 }).data
  const captures = useQueryOf('archive.list', {}).data
  return useMemo(() => {
    const byId = new Map((rows ?? []).map((row) => [row.reference.id, row]))
    const captureById = new Map((captures ?? []).map((capture) => [capture.id, capture]))
    return (reference) => referenceStatus(reference, byId, captureById)
  }, [rows, captures])
}
