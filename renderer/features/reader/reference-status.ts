import type { Capture } from '#contract/archive'
import type { ArticleReference } from '#contract/article'
import type { ArchiveState, ReferenceRow } from '#contract/reference'
import type { Tone } from '../../ui/state-mark.tsx'

/** Whether a reference's source is in the archive, and what can be done about it. */
export interface ReferenceStatus {
  readonly state: ArchiveState
  readonly captureId: string | null // of the copy to open
  readonly capturedAt: string | null
  readonly isVerified: boolean
  readonly failed: Capture | null // the attempt that brought no copy, with its reason
  readonly libraryId: string | null // what a capture is asked for by; null where there is nothing to fetch
}

const unknown: ReferenceStatus = {
  state: 'none',
  captureId: null,
  capturedAt: null,
  isVerified: false,
  failed: null,
  libraryId: null
}

export function referenceStatus(
  reference: ArticleReference,
  rows: ReadonlyMap<string, ReferenceRow>,
  captures: ReadonlyMap<string, Capture>
): ReferenceStatus {
  const row = reference.libraryId === null ? undefined : rows.get(reference.libraryId)
  if (row === undefined) return unknown
  const capture = row.captureId === null ? undefined : captures.get(row.captureId)
  const isCaptured = row.archive === 'captured'
  return {
    state: row.archive,
    captureId: isCaptured ? row.captureId : null,
    capturedAt: isCaptured ? (capture?.capturedAt ?? null) : null,
    isVerified: isCaptured && capture?.verified?.ok === true,
    failed: row.archive === 'failed' || row.archive === 'blocked' ? (capture ?? null) : null,
    libraryId: row.reference.csl.URL === undefined && row.reference.csl.DOI === undefined ? null : row.reference.id
  }
}

export const statusTone: Record<ArchiveState, Tone> = {
  captured: 'good',
  queued: 'quiet',
  none: 'quiet',
  failed: 'bad',
  blocked: 'bad'
}
