import file from '../../../resources/citation/reference-model.json' with { type: 'json' }
import type { Field } from './crf.ts'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base 64 into bytes; ours, since this code may name neither Buffer nor atob. */
function bytesOf(base64: string): Uint8Array {
  const value = new Uint8Array(128)
  for (let index = 0; index < ALPHABET.length; index += 1) value[ALPHABET.charCodeAt(index)] = index
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

/** Open addressing over the hashes: a tenth of a Map's time, which matters at a thousand look-ups a reference. */
function table(keys: Int32Array, width: number): (hash: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2))) - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  keys.forEach((key, row) => {
    let slot = key & mask
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    slots[slot] = row
  })
  return (hash) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? -1
      if (row < 0) return -1
      if (keys[row] === hash) return row * width
    }
  }
}

let loaded: Field | null = null

/** The trained field, unpacked at its first use (some 20 ms). */
export function referenceField(): Field {
  loaded ??= unpack()
  return loaded
}

function unpack(): Field {
  const size = file.labels.length
  const nodeKeys = new Int32Array(bytesOf(file.nodeKeys).buffer)
  const edgeKeys = new Int32Array(bytesOf(file.edgeKeys).buffer)
  return {
    labels: file.labels,
    nodeRow: table(nodeKeys, size),
    edgeRow: table(edgeKeys, size * size),
    nodeWeights: new Int8Array(bytesOf(file.nodeWeights).buffer),
    edgeWeights: new Int8Array(bytesOf(file.edgeWeights).buffer),
    nodeScale: file.nodeScale,
    edgeScale: file.edgeScale
  }
}
