import { z } from 'zod'
import { PartsCount, RecordPlace } from './archive-part.ts'

/** How one attempt to capture a source stands. Only `captured` has a copy; HTTP errors and block pages are not captures. */
export const CaptureState = z.enum([
  'queued',
  'waiting', // for the host's turn, for Retry-After, or for the network
  'fetching',
  'captured',
  'http-error',
  'blocked', // a block page, paywall or robot check, recognised
  'failed', // unreachable, refused, too large, timed out
  'cancelled'
])
export type CaptureState = z.infer<typeof CaptureState>

/** One record of archive/captures/<yyyy-mm>.json. */
export const Capture = z.object({
  id: z.string(),
  url: z.string(), // as asked for
  finalUrl: z.string().nullable(), // after redirects
  referenceId: z.string().nullable(), // a library record's id
  state: CaptureState,
  requestedAt: z.string(),
  capturedAt: z.string().nullable(),
  status: z.int().nullable(), // HTTP
  mediaType: z.string().nullable(),
  bytes: z.int().nonnegative(), // of the payload, decoded
  title: z.string().nullable(),
  payloadDigest: z.string().nullable(), // 'sha256:<hex>' of the entity body
  textHash: z.string().nullable(), // sha256 of the readable text
  warc: RecordPlace.nullable(), // the final response
  parts: PartsCount.optional(), // of a page: what it needs to be read; left out where it was captured without
  redirects: z.array(z.object({ url: z.string(), status: z.int() })),
  attempts: z.int().nonnegative(),
  waitUntil: z.string().nullable(),
  reason: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
  verified: z.object({ at: z.string(), ok: z.boolean() }).nullable()
})
export type Capture = z.infer<typeof Capture>

/** One record of archive/warcs.json: how much of a WARC is whole records. What is behind that was cut off by a crash. */
export const WarcFile = z.object({
  id: z.string(), // the file's name in archive/warc/
  createdAt: z.string(),
  length: z.int().nonnegative(), // bytes
  records: z.int().nonnegative(),
  isClosed: z.boolean() // full: never written again
})
export type WarcFile = z.infer<typeof WarcFile>

export const QueueState = z.object({
  online: z.boolean(),
  done: z.int(),
  total: z.int(),
  held: z.int(), // left over from an earlier session: they go on when the person says so (archive.retry, archive.capture)
  active: z.array(Capture),
  waitingFor: z.object({ host: z.string(), seconds: z.int() }).nullable()
})
export type QueueState = z.infer<typeof QueueState>

export const VerifyReport = z.object({
  checkedAt: z.string(),
  files: z.int(),
  records: z.int(),
  captures: z.int(),
  problems: z.array(
    z.object({
      code: z.enum(['file-missing', 'file-damaged', 'digest-differs', 'record-missing']),
      file: z.string(),
      captureId: z.string().nullable(),
      message: z.string()
    })
  )
})
export type VerifyReport = z.infer<typeof VerifyReport>
