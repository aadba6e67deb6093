/**
 * What the WARC jobs of the worker threads take and give. Paths are absolute and inside the project; the threads read files
 * themselves, so that an archive of any size never stands in memory whole.
 */

/** One exchange to be written: header lines in their order, the body still content-encoded. */
export interface WarcExchange {
  readonly url: string
  readonly date: string // ISO 8601, UTC: of the request, shared by both records
  readonly requestHeaders: readonly (readonly [string, string])[]
  readonly status: number
  readonly statusText: string
  readonly responseHeaders: readonly (readonly [string, string])[]
  readonly body: Uint8Array
  readonly isPart?: boolean // of a page: the same payload a second time becomes a revisit of the first
}

/** A response that is in the archive already: an identical payload becomes a revisit of it. */
export interface KnownPayload {
  readonly digest: string
  readonly recordId: string
  readonly url: string
  readonly date: string
}

export interface EncodeInput {
  /** For a new file: its name and what wrote it. null to go on with one. */
  readonly info: { readonly filename: string; readonly software: string; readonly date: string } | null
  readonly exchanges: readonly WarcExchange[]
  readonly known: readonly KnownPayload[] // of earlier captures of the same source
  readonly knownParts?: readonly KnownPayload[] // of earlier parts: no page becomes a revisit of one
}

export interface EncodedRecord {
  readonly type: 'warcinfo' | 'request' | 'response' | 'revisit'
  readonly recordId: string
  readonly offset: number // within the bytes given
  readonly length: number
  readonly payloadDigest: string | null
  readonly refersTo: string | null // of a revisit: the record that has the payload
}

/** Whole gzip members, one a record. */
export interface EncodeOutput {
  readonly bytes: Uint8Array
  readonly records: readonly EncodedRecord[]
}

export interface DecodeInput {
  readonly bytes: Uint8Array // one gzip member
}

/** One record read back, its digests compared. */
export type DecodeOutput =
  | { readonly ok: false; readonly problem: string }
  | {
      readonly ok: true
      readonly type: string
      readonly recordId: string
      readonly refersTo: string | null
      readonly url: string | null
      readonly date: string
      readonly mediaType: string | null
      readonly contentType: string | null
      readonly payloadDigest: string | null
      readonly content: Uint8Array // content encodings undone
    }

/** Cuts a file back to the length that was recorded, the rest put aside under another name first. */
export interface TrimInput {
  readonly path: string
  readonly length: number
  readonly aside: string
}

export interface ScanInput {
  readonly path: string
  readonly length: number // only so much of the file is looked at
  /** Where captures have their records: looked at one by one behind a damaged place, where nobody knows what begins where. */
  readonly places: readonly RecordPlace[]
}

export interface RecordPlace {
  readonly offset: number
  readonly length: number
}

export interface ScannedRecord {
  readonly type: string
  readonly recordId: string
  readonly offset: number
  readonly length: number
  readonly payloadDigest: string | null
  readonly problem: string | null // a digest or a length that differs
}

export interface ScanOutput {
  readonly records: readonly ScannedRecord[]
  readonly damage: { readonly offset: number; readonly problem: string } | null // from here on nothing could be read
}

export interface PackedPage {
  readonly id: string
  readonly url: string
  readonly ts: string
  readonly title: string
  readonly text: string
  readonly size: number
}

export interface PackInput {
  readonly files: readonly { readonly name: string; readonly path: string; readonly length: number }[]
  readonly pages: readonly PackedPage[]
  readonly title: string
  readonly software: string
  readonly created: string
}

/** The same into a file; its path is the person's. */
export interface WriteInput extends PackInput {
  readonly to: string
}

export interface PackOutput {
  readonly bytes: Uint8Array
}
