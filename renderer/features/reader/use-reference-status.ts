import { useMemo } from 'react'
import type { ArticleReference } from '#contract/article'
import { useQueryOf } from '../../bridge/queries.ts'
import { type ReferenceStatus, referenceStatus } from './reference-status.ts'

/** Tells of any reference of the text how its source stands in the archive. */
export function useReferenceStatus(): (reference: ArticleReference) => ReferenceStatus {
  const rows = useQueryOf('library.list', {}).data
  const captures = useQueryOf('archive.list', {}).data
  return useMemo(() => {
    const byId = new Map((rows ?? []).map((row) => [row.reference.id, row]))
    const captureById = new Map((captures ?? []).map((capture) => [capture.id, capture]))
    return (reference) => referenceStatus(reference, byId, captureById)
  }, [rows, captures])
}
