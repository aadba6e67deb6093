import type { CapturePart } from '#contract/archive-part'
import type { KnownPayload } from '#domain/archive/warc-jobs'

/** A record of the archive that has a payload whole. */
export type PayloadPlace = Extract<CapturePart['copy'], { kind: 'kept' }>['payload']

/** The payloads that need not be kept again, by their digest and by their record. */
export interface PayloadIndex {
  add(digest: string, place: PayloadPlace): void
  byRecord(recordId: string): PayloadPlace | undefined
  known(): readonly KnownPayload[]
}

export function payloadIndex(parts: readonly CapturePart[]): PayloadIndex {
  const byDigest = new Map<string, PayloadPlace>()
  const records = new Map<string, PayloadPlace>()
  const index: PayloadIndex = {
    add(digest, place) {
      records.set(place.recordId, place)
      if (!byDigest.has(digest)) byDigest.set(digest, place)
    },
    byRecord: (recordId) => records.get(recordId),
    known: () => [...byDigest].map(([digest, { recordId, url, date }]) => ({ digest, recordId, url, date }))
  }
  for (const { copy } of parts) if (copy.kind === 'kept') index.add(copy.payloadDigest, copy.payload)
  return index
}
