import { ALPHABET, EDGE_SIGNS, LEVELS, NODE_SIGNS } from '../main/domain/citation/model-file.ts'

/**
 * Writes a trained field as main/domain/citation/model-file.ts reads it, and reads it back. A row is `{hash, weights, worth}`: an
 * observation, a weight for each label or pair of labels, and how much it would be missed.
 */

/** Weights smaller than this are left out of the file, and rows from the lightest on until it fits. */
const NOUGHT = 0.08
const MOST_BYTES = 1_490_000
const MOST_EDGES = 3000

/** The file's text, and what was kept in it. */
export function packField({ labels, heldOut, nodes, edges }) {
  const size = labels.length
  const pairs = pack(edges, size * size, MOST_EDGES, EDGE_SIGNS)
  for (let keep = 120_000; ; keep -= 2000) {
    const singles = pack(nodes, size, keep, NODE_SIGNS)
    const text = JSON.stringify({
      labels,
      heldOut,
      nodeScale: singles.scale,
      edgeScale: pairs.scale,
      nodeKeys: singles.keys,
      nodeMasks: singles.masks,
      nodeWeights: singles.weights,
      edgeKeys: pairs.keys,
      edgeMasks: pairs.masks,
      edgeWeights: pairs.weights
    })
    if (text.length <= MOST_BYTES)
      return {
        text: `${text}\n`,
        told: `kept ${singles.kept} node and ${pairs.kept} edge rows, ${singles.weights.length} and ${pairs.weights.length} weights, ${text.length} bytes`
      }
  }
}

const heaviest = (weights) => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)

/** The rows that weigh most, a sign a weight; of each row only the weights that are not nought, named by a mask of bits. */
function pack(rows, width, keep, signs) {
  const kept = [...rows]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, keep)
    .filter(({ weights }) => heaviest(weights) > 0.05)
    .sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0))
  const most = kept.reduce((so, { weights }) => Math.max(so, heaviest(weights)), 0)
  const scale = Math.min(most, 6) / LEVELS[63]
  const stride = Math.ceil(width / 8)
  const masks = new Uint8Array(kept.length * stride)
  const values = []
  kept.forEach(({ weights }, at) => {
    for (let column = 0; column < width; column += 1) {
      if (Math.abs(weights[column]) < NOUGHT) continue
      masks[at * stride + (column >> 3)] |= 1 << (column & 7)
      values.push(ALPHABET[nearestLevel(weights[column] / scale)])
    }
  })
  return {
    scale,
    kept: kept.length,
    keys: distances(
      kept.map(({ hash }) => hash >>> 0),
      signs
    ),
    masks: Buffer.from(masks.buffer).toString('base64'),
    weights: values.join('')
  }
}

function nearestLevel(value) {
  return 32 + Math.sign(value) * Math.min(31, Math.max(1, Math.round(Math.abs(value) ** (1 / 1.5))))
}

/** Rising hashes as distances in so many signs; where one is too great, the greatest sign first, as often as needed. */
function distances(hashes, signs) {
  const most = 64 ** signs - 1
  let before = 0
  return hashes
    .map((hash) => {
      let step = hash - before
      before = hash
      let text = ''
      for (; step >= most; step -= most) text += '/'.repeat(signs)
      return (
        text +
        Array.from({ length: signs }, (_, at) => ALPHABET[Math.floor(step / 64 ** (signs - 1 - at)) % 64]).join('')
      )
    })
    .join('')
}

/** The rows of a file, as many weights in each as there are labels, or pairs of labels. */
export function rowsOf(file) {
  const size = file.labels.length
  return {
    nodes: unpackRows(file.nodeKeys, NODE_SIGNS, file.nodeMasks, file.nodeWeights, file.nodeScale, size),
    edges: unpackRows(file.edgeKeys, EDGE_SIGNS, file.edgeMasks, file.edgeWeights, file.edgeScale, size * size)
  }
}

const value = new Map([...ALPHABET].map((sign, at) => [sign, at]))

function unpackRows(keys, signs, masks, weights, scale, width) {
  const bytes = Buffer.from(masks, 'base64')
  const stride = Math.ceil(width / 8)
  let next = 0
  return hashesOf(keys, signs).map((hash, row) => ({
    hash,
    weights: Float32Array.from({ length: width }, (_, column) =>
      bytes[row * stride + (column >> 3)] & (1 << (column & 7)) ? LEVELS[value.get(weights[next++])] * scale : 0
    )
  }))
}

function hashesOf(keys, signs) {
  const most = 64 ** signs - 1
  const hashes = []
  let hash = 0
  for (let at = 0; at < keys.length; at += signs) {
    const step = [...keys.slice(at, at + signs)].reduce((sum, sign) => sum * 64 + value.get(sign), 0)
    hash += step
    if (step < most) hashes.push(hash)
  }
  return hashes
}
