import type { Capture } from '#contract/archive'
import type { ArchiveState, LibraryReference, ReferenceRow } from '#contract/reference'

export function toRow(reference: LibraryReference, captures: ReadonlyMap<string, Capture>): ReferenceRow {
  const capture = captures.get(reference.id)
  return { reference, archive: archiveState(capture), captureId: capture?.id ?? null }
}

function archiveState(capture: Capture | undefined): ArchiveState {
  switch (capture?.state) {
    case undefined:
    case 'cancelled':
      return 'none'
    case 'queued':
    case 'waiting':
    case 'fetching':
      return 'queued'
    case 'captured':
      return 'captured'
    case 'blocked':
      return 'blocked'
    case 'http-error':
    case 'failed':
      return 'failed'
  }
}
