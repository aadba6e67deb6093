import { isHtml } from './headers.ts'

const MiB = 1024 * 1024

export const REDIRECT_LIMIT = 10

/** Decompressed bytes may be at most this many times the bytes that came over the wire. */
export const RATIO_LIMIT = 100

/** Below this many decompressed bytes no ratio is looked at: a short page of one repeated letter is no bomb. */
export const RATIO_FLOOR = MiB

/** Milliseconds: to connect, to the headers, between two pieces of a body, and for the whole exchange. */
export const TIMEOUTS = { connect: 10_000, headers: 30_000, idle: 30_000, total: 120_000 } as const

/** How many decompressed bytes one answer may have, and how the limit is said to a person. */
export function sizeLimit(mediaType: string | null): { readonly bytes: number; readonly words: string } {
  return isHtml(mediaType) ? { bytes: 10 * MiB, words: '10 MiB' } : { bytes: 50 * MiB, words: '50 MiB' }
}

/** Of one capture, its parts with it: counted on decompressed bytes. */
export const CAPTURE_BYTES = 500 * MiB
export const MOST_PARTS = 2_000
export const PARTS_TIME = 300_000 // milliseconds, for all parts of one page
export const STYLE_DEPTH = 5 // style sheets that load each other
export const LARGEST_STYLE = 10 * MiB // beyond, its own parts are not looked for
