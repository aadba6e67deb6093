/** Where runs of eight characters of a text stand: those that begin at every fourth character. */
export interface GramIndex {
  /** Calls `visit` with each indexed place of the eight characters at `offset` of `words`; skips runs with more than `most`. */
  places(words: string, offset: number, most: number, visit: (place: number) => void): void
  /** How many places a run may have, at most: bucket neighbours are counted too. */
  count(words: string, offset: number): number
}

export const gramLength = 8
/** Any eleven characters of the text hold an indexed run; a quarter of the places makes the index four times cheaper. */
export const gramStride = 4
const multiplier = 0x01000193

/**
 * Buckets by hash in two flat arrays (counting sort), some 20 ms for a million characters: cheaper than looking through
 * the text for a few dozen quotations.
 */
export function createGramIndex(text: string): GramIndex {
  const length = Math.max(0, Math.floor((text.length - gramLength) / gramStride) + 1)
  const mask = bucketMask(length)
  const hashes = hashAll(text, length, mask)
  const { starts, sorted } = sortByBucket(hashes, mask + 1)

  const bucketOf = (words: string, offset: number) => hashAt(words, offset) & mask
  return {
    count(words, offset) {
      const bucket = bucketOf(words, offset)
      return (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0)
    },
    places(words, offset, most, visit) {
      const bucket = bucketOf(words, offset)
      const from = starts[bucket] ?? 0
      const to = starts[bucket + 1] ?? 0
      if (to - from > most) return
      for (let i = from; i < to; i++) {
        const place = (sorted[i] ?? 0) * gramStride
        if (isSame(text, place, words, offset)) visit(place)
      }
    }
  }
}

/** Counting sort: the places of bucket b are sorted[starts[b]] up to sorted[starts[b + 1]]. */
function sortByBucket(hashes: Int32Array, buckets: number): { starts: Int32Array; sorted: Int32Array } {
  const starts = new Int32Array(buckets + 1)
  for (const bucket of hashes) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1
  for (let bucket = 0; bucket < buckets; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0)
  const next = starts.slice()
  const sorted = new Int32Array(hashes.length)
  for (let place = 0; place < hashes.length; place++) {
    const bucket = hashes[place] ?? 0
    const at = next[bucket] ?? 0
    sorted[at] = place
    next[bucket] = at + 1
  }
  return { starts, sorted }
}

function bucketMask(length: number): number {
  let size = 1024
  while (size < length && size < 1 << 22) size *= 2
  return size - 1
}

function hashAll(text: string, length: number, mask: number): Int32Array {
  const hashes = new Int32Array(length)
  for (let i = 0; i < length; i++) hashes[i] = hashAt(text, i * gramStride) & mask
  return hashes
}

function hashAt(text: string, at: number): number {
  let hash = 0
  for (let i = at; i < at + gramLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), multiplier)
  return hash ^ (hash >>> 15)
}

function isSame(text: string, place: number, words: string, offset: number): boolean {
  for (let i = 0; i < gramLength; i++) if (text.charCodeAt(place + i) !== words.charCodeAt(offset + i)) return false
  return true
}
