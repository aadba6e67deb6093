import type { Zlib } from 'node:zlib'
import { crc32, inflateRaw } from 'node:zlib'

/** One gzip member, its contents and how many bytes of the input it takes. */
export interface Member {
  readonly plain: Uint8Array
  readonly length: number
}

const TRAILER = 8

/**
 * Inflates the member at the beginning of `bytes` and checks its checksum and length (RFC 1952). Node's own gunzip would go on into
 * every later member.
 * @returns null where the input ends before the member does
 * @throws where these are no gzip bytes, where a check fails, or where the contents are longer than `limit`
 */
export async function inflateMember(bytes: Uint8Array, limit: number): Promise<Member | null> {
  const start = headerLength(bytes)
  if (start === null) return null
  const inflated = await inflate(bytes.subarray(start), limit)
  if (inflated === null) return null
  const end = start + inflated.consumed
  if (end + TRAILER > bytes.byteLength) return null
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + end, TRAILER)
  const { plain } = inflated
  if (trailer.getUint32(0, true) !== crc32(plain) || trailer.getUint32(4, true) !== plain.byteLength % 2 ** 32) {
    throw new Error('the gzip checksum differs')
  }
  return { plain, length: end + TRAILER }
}

/** What zlib gives with `info`, which its types leave out. */
interface InflateInfo {
  readonly buffer: Uint8Array
  readonly engine: Zlib
}

function inflate(
  bytes: Uint8Array,
  limit: number
): Promise<{ readonly plain: Uint8Array; readonly consumed: number } | null> {
  return new Promise((resolve, reject) => {
    inflateRaw(bytes, { info: true, maxOutputLength: limit }, (error, result) => {
      if (error === null) {
        const { buffer, engine } = result as unknown as InflateInfo // because of `info`
        resolve({ plain: buffer, consumed: engine.bytesWritten })
      } else if ('code' in error && error.code === 'Z_BUF_ERROR') resolve(null)
      else reject(error)
    })
  })
}

const FHCRC = 2
const FEXTRA = 4
const FNAME = 8
const FCOMMENT = 16

/** null where the header is not all there. */
function headerLength(bytes: Uint8Array): number | null {
  if (bytes.byteLength < 10) return null
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) throw new Error('there is no gzip member here')
  const flags = bytes[3] ?? 0
  let at = 10
  if (flags & FEXTRA) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  for (const flag of [FNAME, FCOMMENT]) {
    if (!(flags & flag)) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return null
    at = end + 1
  }
  if (flags & FHCRC) at += 2
  return at < bytes.byteLength ? at : null
}
