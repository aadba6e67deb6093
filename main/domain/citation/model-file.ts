import type { Field } from './crf.ts'

/**
 * The trained field as it is kept, in the signs of base 64: hashes in rising order, each as its distance from the one before;
 * masks that name each row's weights; and the weights, one sign each.
 */
export interface ModelFile {
  readonly labels: readonly string[]
  /** Whether one reference in five was kept from training, so that it can be measured on. */
  readonly heldOut: boolean
  readonly nodeScale: number
  readonly edgeScale: number
  readonly nodeKeys: string
  readonly nodeMasks: string
  readonly nodeWeights: string
  readonly edgeKeys: string
  readonly edgeMasks: string
  readonly edgeWeights: string
}

export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const value = new Uint8Array(128)
for (let index = 0; index < ALPHABET.length; index += 1) value[ALPHABET.charCodeAt(index)] = index

/** Base 64 into bytes; ours, since this code may name neither Buffer nor atob. */
function bytesOf(base64: string): Uint8Array {
  const length = base64.replace(/=+$/, '').length
  const bytes = new Uint8Array((length * 3) >> 2)
  let held = 0
  let bits = 0
  let at = 0
  for (let index = 0; index < length; index += 1) {
    held = ((held << 6) | (value[base64.charCodeAt(index)] ?? 0)) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at] = (held >> bits) & 0xff
      at += 1
    }
  }
  return bytes
}

/** Signs that a distance between hashes takes. The greatest distance means "and more": see `hashesOf`. */
export const NODE_SIGNS = 3
export const EDGE_SIGNS = 6

function hashesOf(signs: string, width: number): Int32Array {
  const hashes: number[] = []
  const most = 64 ** width - 1
  let hash = 0
  for (let at = 0; at < signs.length; at += width) {
    let step = 0
    for (let index = at; index < at + width; index += 1) step = step * 64 + (value[signs.charCodeAt(index)] ?? 0)
    hash += step
    if (step < most) hashes.push(hash)
  }
  return Int32Array.from(hashes)
}

/** Of the 64 signs, 31 for weights above nought and 31 below; finer near nought, where most weights lie. */
export const LEVELS: readonly number[] = Array.from(
  ALPHABET,
  (_, sign) => Math.sign(sign - 32) * Math.abs(sign - 32) ** 1.5
)

function weightsOf(signs: string, scale: number): Float32Array {
  const weights = new Float32Array(signs.length)
  for (let at = 0; at < signs.length; at += 1) weights[at] = (LEVELS[value[signs.charCodeAt(at)] ?? 0] ?? 0) * scale
  return weights
}

/** Open addressing over the hashes, key and row side by side: a tenth of a Map's time, which matters at two thousand look-ups a reference. */
function table(keys: Int32Array): (hash: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2))) - 1
  const slots = new Int32Array((mask + 1) * 2)
  keys.forEach((key, row) => {
    let slot = key & mask
    while ((slots[slot * 2 + 1] ?? 0) !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = key
    slots[slot * 2 + 1] = row + 1
  })
  // Many observations were never trained on: a bit each, small enough to stay in the processor's cache, says so first.
  const known = new Uint8Array(2 ** 17)
  for (const key of keys) known[(key >>> 12) >>> 3] = (known[(key >>> 12) >>> 3] ?? 0) | (1 << ((key >>> 12) & 7))
  return (hash) => {
    if (((known[(hash >>> 12) >>> 3] ?? 0) & (1 << ((hash >>> 12) & 7))) === 0) return -1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot * 2 + 1] ?? 0
      if (row === 0) return -1
      if (slots[slot * 2] === hash) return row - 1
    }
  }
}

/** Rows of weights, each held as the columns that are not nought and their weights. */
interface SparseRows {
  readonly starts: Int32Array
  readonly columns: Uint16Array
  readonly weights: Float32Array
}

function sparse(masks: Uint8Array, values: Float32Array, rows: number, width: number): SparseRows {
  const starts = new Int32Array(rows + 1)
  const columns = new Uint16Array(values.length)
  const stride = Math.ceil(width / 8)
  let next = 0
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (((masks[row * stride + (column >> 3)] ?? 0) & (1 << (column & 7))) === 0) continue
      columns[next] = column
      next += 1
    }
    starts[row + 1] = next
  }
  return { starts, columns, weights: values }
}

function adder(rowOf: (hash: number) => number, { starts, columns, weights }: SparseRows): Field['addNode'] {
  return (hash, scores, offset) => {
    const row = rowOf(hash)
    if (row < 0) return
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const column = offset + (columns[at] ?? 0)
      scores[column] = (scores[column] ?? 0) + (weights[at] ?? 0)
    }
  }
}

/** A field ready for labelling. */
export function unpack(file: ModelFile): Field {
  const size = file.labels.length
  const rows = (hashes: Int32Array, masks: string, weights: Float32Array, width: number): Field['addNode'] =>
    adder(table(hashes), sparse(bytesOf(masks), weights, hashes.length, width))
  const node = weightsOf(file.nodeWeights, file.nodeScale)
  const edge = weightsOf(file.edgeWeights, file.edgeScale)
  return {
    labels: file.labels,
    addNode: rows(hashesOf(file.nodeKeys, NODE_SIGNS), file.nodeMasks, node, size),
    addEdge: rows(hashesOf(file.edgeKeys, EDGE_SIGNS), file.edgeMasks, edge, size * size)
  }
}
