import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { ExpectedFailure } from '#contract/result'
import { RATIO_FLOOR, RATIO_LIMIT } from '#domain/archive/limits'
import { joined, type SizeLimit } from './fetcher-read.ts'

/**
 * Undoes content encodings, last one first, and stops in the middle of a bomb: the limit and the ratio are of decompressed bytes.
 * @param encoding the Content-Encoding header; an encoding nobody asked for leaves the bytes as they are
 */
export async function decodeBody(body: Uint8Array, encoding: string | null, limit: SizeLimit): Promise<Uint8Array> {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  let bytes = body
  for (const name of names.reverse()) {
    const decoder = bytes.byteLength === 0 ? null : decoderFor(name, bytes)
    if (decoder !== null) bytes = await inflate(bytes, decoder, limit)
  }
  return bytes
}

function decoderFor(name: string, bytes: Uint8Array): Transform | null {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'br':
      return createBrotliDecompress()
    case 'deflate':
      // Some servers send bare deflate where the standard says zlib: its first byte tells (CM = 8).
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
    default:
      return null
  }
}

async function inflate(bytes: Uint8Array, decoder: Transform, limit: SizeLimit): Promise<Uint8Array> {
  const most = Math.min(limit.bytes, Math.max(RATIO_FLOOR, bytes.byteLength * RATIO_LIMIT))
  const chunks: Uint8Array[] = []
  let size = 0
  const source = Readable.from([bytes]).pipe(decoder)
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > most) {
      decoder.destroy()
      throw new ExpectedFailure('too-large', { limit: size > limit.bytes ? limit.words : `${RATIO_LIMIT}:1` })
    }
    chunks.push(chunk)
  }
  return joined(chunks, size)
}
