import { readFileSync, writeFileSync } from 'node:fs'
import { label as decode, potentials } from '../main/domain/citation/crf.ts'
import { observe } from '../main/domain/citation/features.ts'
import { unpack } from '../main/domain/citation/model-file.ts'
import { fromGold, fromSegments } from './train-align.mjs'
import { expectedAt, forwardBackward } from './train-gradient.mjs'
import { packField } from './train-pack.mjs'
import { heldOut, shared } from './train-source.mjs'
import { synthesize } from './train-synthesis.mjs'

/**
 * Trains the field of main/domain/citation on labelled references beside the project (../shared/data/references, or the folder
 * in SOURCEBOOK_SHARED) and on strings rendered here, and writes resources/citation/reference-model.json. One reference in five,
 * by the hash of its id, is held out, unless --everything says that the field is to be shipped and not measured.
 * The one that ships is the mean of three, with the seeds 4711, 4712 and 4713 (scripts/train-mean.mjs).
 *   node scripts/train-references.mjs [--epochs 4] [--synthetic 16000] [--seed 4711] [--out FILE] [--everything]
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
const out = has('out') ? process.argv[process.argv.indexOf('--out') + 1] : 'resources/citation/reference-model.json'
const epochs = has('epochs') ? option('epochs', 4) : 4
const synthetic = has('synthetic') ? option('synthetic', 16000) : 16000

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
const isTrained = (row) => has('everything') || !heldOut(row.id)
const training = labelled.filter(({ row }) => isTrained(row)).map(({ example }) => example)
const testing = labelled.filter(({ row }) => heldOut(row.id)).map(({ example }) => example)
const made = synthesize(rows.filter(isTrained), synthetic, has('seed') ? option('seed', 4711) : 4711)
console.log(`${training.length} to train on, ${made.length} made, ${testing.length} held out`)

const prepare = (example) => ({
  seen: observe(example.text, example.tokens),
  gold: Uint8Array.from(example.labels, (name) => LABELS.indexOf(name))
})
// Real references count three times: they are what is met, and fewer than the made ones.
const real = training.map(prepare)
const examples = [...real, ...real, ...real, ...made.map(prepare)]

const nodeCounts = countAll(examples.flatMap(({ seen }) => seen.node))
const edgeCounts = countAll(examples.flatMap(({ seen }) => seen.edge))
const nodeIndex = most(nodeCounts, 80_000)
const edgeIndex = indexOf(edgeCounts, 3)
console.log(`${nodeIndex.size} node and ${edgeIndex.size} edge observations`)
const nodeWeights = new Float32Array(nodeIndex.size * size)
const edgeWeights = new Float32Array(edgeIndex.size * size * size)
const nodeSquares = new Float32Array(nodeWeights.length).fill(1e-6)
const edgeSquares = new Float32Array(edgeWeights.length).fill(1e-6)
const adder = (index, weights, width) => (hash, scores, offset) => {
  const row = index.get(hash)
  if (row === undefined) return
  for (let column = 0, from = row * width; column < width; column += 1)
    scores[offset + column] += weights[from + column]
}
const field = {
  labels: LABELS,
  addNode: adder(nodeIndex, nodeWeights, size),
  addEdge: adder(edgeIndex, edgeWeights, size * size)
}

function countAll(arrays) {
  const counts = new Map()
  for (const hashes of arrays) for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return counts
}

/** The observations seen most often, so that what is trained is what is kept. */
function most(counts, limit) {
  for (let atLeast = 2; ; atLeast += 1) {
    const index = indexOf(counts, atLeast)
    if (index.size <= limit) return index
  }
}

function indexOf(counts, atLeast) {
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
  const passes = forwardBackward(node, edge, seen.length, size)
  let score = 0
  for (let at = 0; at < seen.length; at += 1) {
    const { pairs, labels } = expectedAt(passes, at, size)
    score += node[at * size + gold[at]]
    labels[gold[at]] -= 1
    descend(nodeIndex, nodeWeights, nodeSquares, seen.node[at], labels)
    if (at === 0) continue
    const cell = gold[at - 1] * size + gold[at]
    score += edge[at * size * size + cell]
    pairs[cell] -= 1
    descend(edgeIndex, edgeWeights, edgeSquares, seen.edge[at], pairs)
  }
  return passes.logZ - score
}

/** One step of AdaGrad on the rows of what was seen; gradients too small to matter are passed over. */
function descend(index, weights, squares, hashes, gradient) {
  const cells = [...gradient.keys()].filter((cell) => Math.abs(gradient[cell]) > 1e-4)
  for (const hash of hashes) {
    const row = index.get(hash)
    if (row !== undefined)
      for (const cell of cells) step(weights, squares, row * gradient.length + cell, gradient[cell])
  }
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

/** The mean of the weights after each epoch but the first two: what one epoch's order of examples did to them cancels out. */
const nodeSums = new Float32Array(nodeWeights.length)
const edgeSums = new Float32Array(edgeWeights.length)

function addToMean(epoch) {
  if (epoch <= Math.min(2, epochs - 1)) return
  nodeWeights.forEach((weight, at) => {
    nodeSums[at] += weight
  })
  edgeWeights.forEach((weight, at) => {
    edgeSums[at] += weight
  })
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
  addToMean(epoch)
}
const summed = Math.max(1, epochs - Math.min(2, epochs - 1))
nodeWeights.set(nodeSums.map((sum) => sum / summed))
edgeWeights.set(edgeSums.map((sum) => sum / summed))
console.log(`mean of epochs: held out ${evaluate(tests)}`)
write()
console.log(`quantised: held out ${evaluateFile()}`)

function write() {
  const { text, told } = packField({
    labels: LABELS,
    heldOut: !has('everything'),
    nodes: rowsFor(nodeIndex, nodeCounts, nodeWeights, size),
    edges: rowsFor(edgeIndex, edgeCounts, edgeWeights, size * size)
  })
  writeFileSync(out, text)
  console.log(told)
}

/** What was seen often and weighs much is worth most. */
function rowsFor(index, counts, weights, width) {
  return [...index].map(([hash, row]) => {
    const own = weights.subarray(row * width, (row + 1) * width)
    const most = own.reduce((so, weight) => Math.max(so, Math.abs(weight)), 0)
    return { hash, weights: own, worth: most * Math.log(1 + (counts.get(hash) ?? 1)) }
  })
}

function evaluateFile() {
  const loaded = unpack(JSON.parse(readFileSync(out, 'utf8')))
  Object.assign(field, loaded)
  return evaluate(tests)
}
