import { readFileSync, writeFileSync } from 'node:fs'
import { label as decode, forwardBackward, potentials } from '../main/domain/citation/crf.ts'
import { observe } from '../main/domain/citation/features.ts'
import { fromGold, fromSegments } from './train-align.mjs'
import { heldOut, shared } from './train-source.mjs'
import { synthesize } from './train-synthesis.mjs'

/**
 * Trains the field of main/domain/citation on labelled references beside the project (../shared/data/references, or the folder
 * in SOURCEBOOK_SHARED) and on strings rendered here, and writes resources/citation/reference-model.json. One reference in five,
 * by the hash of its id, is held out.
 *   node scripts/train-references.mjs [--epochs 8] [--synthetic 6000]
 */
export const LABELS = [
  'other',
  'author',
  'editor',
  'translator',
  'title',
  'container',
  'collection',
  'date',
  'volume',
  'issue',
  'page',
  'publisher',
  'place',
  'edition',
  'genre',
  'number',
  'accessed',
  'url',
  'label'
]
const option = (name, otherwise) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1] || otherwise)
const has = (name) => process.argv.includes(`--${name}`)
const epochs = has('epochs') ? option('epochs', 8) : 8
const synthetic = has('synthetic') ? option('synthetic', 6000) : 6000
const KEEP_NODES = has('keep') ? option('keep', 40000) : 40000

const size = LABELS.length
const rows = ['anystyle-core', 'anystyle-gold', 'grobid-corpus', 'plos-jats', 'scielo'].flatMap((name) =>
  readFileSync(`${shared}/data/references/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ set: name, ...JSON.parse(line) }))
)
const labelled = rows
  .map((row) => ({ row, example: row.segs !== undefined ? fromSegments(row) : fromGold(row.text, row.gold) }))
  .filter(({ example }) => example !== null && example.tokens.length > 0 && example.tokens.length < 250)
console.log(`${rows.length} references, ${labelled.length} aligned`)
const all = has('all')
const training = labelled.filter(({ row }) => all || !heldOut(row.id)).map(({ example }) => example)
const testing = labelled.filter(({ row }) => heldOut(row.id)).map(({ example }) => example)
const made = synthesize(
  rows.filter((row) => all || !heldOut(row.id)),
  synthetic
)
console.log(`${training.length} to train on, ${made.length} made, ${testing.length} held out`)

const prepare = (example) => ({
  seen: observe(example.text, example.tokens),
  gold: Uint8Array.from(example.labels, (name) => LABELS.indexOf(name))
})
const examples = [...training, ...made].map(prepare)

const nodeIndex = countIndex(
  examples.flatMap(({ seen }) => seen.node),
  2
)
const edgeIndex = countIndex(
  examples.flatMap(({ seen }) => seen.edge),
  3
)
console.log(`${nodeIndex.size} node and ${edgeIndex.size} edge observations`)
const nodeWeights = new Float32Array(nodeIndex.size * size)
const edgeWeights = new Float32Array(edgeIndex.size * size * size)
const nodeSquares = new Float32Array(nodeWeights.length).fill(1e-6)
const edgeSquares = new Float32Array(edgeWeights.length).fill(1e-6)
const field = {
  labels: LABELS,
  nodeRow: (hash) => (nodeIndex.get(hash) ?? -1) * size,
  edgeRow: (hash) => (edgeIndex.get(hash) ?? -1) * size * size,
  nodeWeights,
  edgeWeights,
  nodeScale: 1,
  edgeScale: 1
}

function countIndex(arrays, atLeast) {
  const counts = new Map()
  for (const hashes of arrays) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  let next = 0
  const index = new Map()
  for (const [hash, count] of counts) if (count >= atLeast) index.set(hash, next++)
  return index
}

const RATE = 0.1
const DECAY = 3e-6

function step(weights, squares, at, gradient) {
  const slope = gradient + DECAY * weights[at]
  squares[at] += slope * slope
  weights[at] -= (RATE * slope) / Math.sqrt(squares[at])
}

function learn({ seen, gold }) {
  const { node, edge } = potentials(field, seen)
  const { alpha, beta, pair, logZ } = forwardBackward(node, edge, seen.length, size)
  let score = 0
  for (let at = 0; at < seen.length; at += 1) {
    const marginal = new Float64Array(size)
    const pairs = at > 0 ? new Float64Array(size * size) : null
    let total = 0
    for (let to = 0; to < size; to += 1) {
      const after = beta[at * size + to]
      if (pairs === null) {
        marginal[to] = after
        total += after
      } else
        for (let from = 0; from < size; from += 1) {
          const value = alpha[(at - 1) * size + from] * pair[(at * size + from) * size + to] * after
          pairs[from * size + to] = value
          marginal[to] += value
          total += value
        }
    }
    for (let to = 0; to < size; to += 1) marginal[to] = marginal[to] / total - (gold[at] === to ? 1 : 0)
    for (const hash of seen.node[at]) {
      const row = nodeIndex.get(hash)
      if (row !== undefined)
        for (let to = 0; to < size; to += 1)
          if (Math.abs(marginal[to]) > 1e-4) step(nodeWeights, nodeSquares, row * size + to, marginal[to])
    }
    score += node[at * size + gold[at]]
    if (pairs === null) continue
    score += edge[(at * size + gold[at - 1]) * size + gold[at]]
    for (let cell = 0; cell < pairs.length; cell += 1)
      pairs[cell] = pairs[cell] / total - (cell === gold[at - 1] * size + gold[at] ? 1 : 0)
    for (const hash of seen.edge[at]) {
      const row = edgeIndex.get(hash)
      if (row !== undefined)
        for (let cell = 0; cell < pairs.length; cell += 1)
          if (Math.abs(pairs[cell]) > 1e-4) step(edgeWeights, edgeSquares, row * size * size + cell, pairs[cell])
    }
  }
  return logZ - score
}

let seed = 20260
const random = () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

function evaluate(some) {
  let right = 0
  let tokens = 0
  let whole = 0
  for (const { seen, gold } of some) {
    const { labels } = decode(field, seen)
    let same = 0
    for (let at = 0; at < gold.length; at += 1) if (labels[at] === gold[at]) same += 1
    right += same
    tokens += gold.length
    if (same === gold.length) whole += 1
  }
  return `${((100 * right) / tokens).toFixed(2)} % of tokens, ${((100 * whole) / some.length).toFixed(1)} % of references`
}

const tests = testing.map(prepare)
for (let epoch = 1; epoch <= epochs; epoch += 1) {
  for (let at = examples.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[examples[at], examples[other]] = [examples[other], examples[at]]
  }
  let loss = 0
  const begun = Date.now()
  for (const example of examples) loss += learn(example)
  console.log(
    `epoch ${epoch}: loss ${(loss / examples.length).toFixed(3)}, ${((Date.now() - begun) / 1000).toFixed(0)} s; held out ${evaluate(tests)}`
  )
  if (epoch === epochs || epoch % 4 === 0) write()
}
console.log(`quantised: held out ${evaluateFile()}`)

function write() {
  const nodes = pack(nodeIndex, nodeWeights, size, KEEP_NODES)
  const edges = pack(edgeIndex, edgeWeights, size * size, 450)
  writeFileSync(
    'resources/citation/reference-model.json',
    `${JSON.stringify({ labels: LABELS, nodeScale: nodes.scale, edgeScale: edges.scale, nodeKeys: nodes.keys, nodeWeights: nodes.weights, edgeKeys: edges.keys, edgeWeights: edges.weights })}\n`
  )
  console.log(`kept ${nodes.kept} node and ${edges.kept} edge rows`)
}

/** The heaviest rows, in 8 bits a weight. */
function pack(index, weights, width, keep) {
  const rows = [...index].map(([hash, row]) => {
    let most = 0
    for (let at = row * width; at < (row + 1) * width; at += 1) most = Math.max(most, Math.abs(weights[at]))
    return { hash, row, most }
  })
  rows.sort((a, b) => b.most - a.most)
  const kept = rows.slice(0, keep).filter(({ most }) => most > 0.02)
  const scale = Math.min(kept[0]?.most ?? 1, 8) / 127
  const keys = Int32Array.from(kept, ({ hash }) => hash)
  const bytes = new Int8Array(kept.length * width)
  kept.forEach(({ row }, at) => {
    for (let column = 0; column < width; column += 1)
      bytes[at * width + column] = Math.max(-127, Math.min(127, Math.round(weights[row * width + column] / scale)))
  })
  return {
    scale,
    kept: kept.length,
    keys: Buffer.from(keys.buffer).toString('base64'),
    weights: Buffer.from(bytes.buffer).toString('base64')
  }
}

function evaluateFile() {
  const file = JSON.parse(readFileSync('resources/citation/reference-model.json', 'utf8'))
  const unpack = (keys, weights, width) => {
    const hashes = new Int32Array(new Uint8Array(Buffer.from(keys, 'base64')).buffer)
    return {
      map: new Map([...hashes].map((hash, at) => [hash, at * width])),
      bytes: new Int8Array(new Uint8Array(Buffer.from(weights, 'base64')).buffer)
    }
  }
  const nodes = unpack(file.nodeKeys, file.nodeWeights, size)
  const edges = unpack(file.edgeKeys, file.edgeWeights, size * size)
  field.nodeRow = (hash) => nodes.map.get(hash) ?? -1
  field.edgeRow = (hash) => edges.map.get(hash) ?? -1
  field.nodeWeights = nodes.bytes
  field.edgeWeights = edges.bytes
  field.nodeScale = file.nodeScale
  field.edgeScale = file.edgeScale
  return evaluate(tests)
}
