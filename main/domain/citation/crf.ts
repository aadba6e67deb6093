/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001). Observations are 32-bit hashes: `node`
 * ones weigh labels, `edge` ones weigh pairs of labels. Trained by scripts/train-references.mjs.
 */
export interface Observations {
  readonly length: number
  /** Hashes of each token's observations. */
  readonly node: readonly Int32Array[]
  /** Hashes of what stands between each token and the one before. */
  readonly edge: readonly Int32Array[]
}

export interface Field {
  readonly labels: readonly string[]
  /** Adds an observation's weights to the scores of a token's labels, which begin at `offset`. */
  addNode(hash: number, scores: Float64Array, offset: number): void
  /** Adds an observation's weights to the scores of a pair of labels: row the one before, column the one after. */
  addEdge(hash: number, scores: Float64Array, offset: number): void
}

export interface Labelling {
  /** The best sequence: indices into the field's labels. */
  readonly labels: Uint8Array
  /** The posterior probability of each chosen label, 0 to 1. */
  readonly certainty: Float64Array
}

const NONE = new Int32Array(0)

/** Scores of each token's labels, then of each pair: what every pass below reads. */
export function potentials(field: Field, seen: Observations): { node: Float64Array; edge: Float64Array } {
  const size = field.labels.length
  return fill(field, seen, new Float64Array(seen.length * size), new Float64Array(seen.length * size * size))
}

function fill(
  field: Field,
  seen: Observations,
  node: Float64Array,
  edge: Float64Array
): { node: Float64Array; edge: Float64Array } {
  const size = field.labels.length
  for (let at = 0; at < seen.length; at += 1) {
    const nodes = seen.node[at] ?? NONE
    for (let index = 0; index < nodes.length; index += 1) field.addNode(nodes[index] ?? 0, node, at * size)
    const edges = at > 0 ? (seen.edge[at] ?? NONE) : NONE
    for (let index = 0; index < edges.length; index += 1) field.addEdge(edges[index] ?? 0, edge, at * size * size)
  }
  return { node, edge }
}

// Pair scores of one reference take over 100 kB: labelling fills the same memory again and again instead of asking for more.
let scratch = new Float64Array(0)

function reused(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(length * 2)
  return scratch.subarray(0, length).fill(0)
}

/** The most probable sequence of labels (Viterbi), and how sure each of them is among its neighbours. */
export function label(field: Field, seen: Observations): Labelling {
  const size = field.labels.length
  const { node, edge } = fill(field, seen, new Float64Array(seen.length * size), reused(seen.length * size * size))
  const labels = viterbi(node, edge, seen.length, size)
  return { labels, certainty: certainties(node, edge, labels, size) }
}

function viterbi(node: Float64Array, edge: Float64Array, length: number, size: number): Uint8Array {
  const back = new Uint8Array(length * size)
  let score = node.slice(0, size)
  for (let at = 1; at < length; at += 1) {
    const next = new Float64Array(size)
    for (let to = 0; to < size; to += 1) {
      const from = bestFrom(score, edge, at * size * size + to, size)
      next[to] = (score[from] ?? 0) + (edge[(at * size + from) * size + to] ?? 0) + (node[at * size + to] ?? 0)
      back[at * size + to] = from
    }
    score = next
  }
  return traceBack(score, back, length, size)
}

/** The label before that leads best to one label: `column` is that label's first cell in the pair scores. */
function bestFrom(score: Float64Array, edge: Float64Array, column: number, size: number): number {
  let best = Number.NEGATIVE_INFINITY
  let chosen = 0
  for (let from = 0; from < size; from += 1) {
    const value = (score[from] ?? 0) + (edge[column + from * size] ?? 0)
    if (value > best) {
      best = value
      chosen = from
    }
  }
  return chosen
}

function traceBack(score: Float64Array, back: Uint8Array, length: number, size: number): Uint8Array {
  const labels = new Uint8Array(length)
  let last = 0
  for (let to = 1; to < size; to += 1) if ((score[to] ?? 0) > (score[last] ?? 0)) last = to
  for (let at = length - 1; at >= 0; at -= 1) {
    labels[at] = last
    last = back[at * size + last] ?? 0
  }
  return labels
}

/**
 * The probability of each label given those chosen before and after it. A tenth of the cost of full posteriors, and as
 * good at telling a doubtful field from a sure one.
 */
function certainties(node: Float64Array, edge: Float64Array, labels: Uint8Array, size: number): Float64Array {
  const certainty = new Float64Array(labels.length)
  for (let at = 0; at < labels.length; at += 1) {
    const scores = new Float64Array(size)
    let most = Number.NEGATIVE_INFINITY
    for (let to = 0; to < size; to += 1) {
      const before = at > 0 ? (edge[(at * size + (labels[at - 1] ?? 0)) * size + to] ?? 0) : 0
      const after = at + 1 < labels.length ? (edge[((at + 1) * size + to) * size + (labels[at + 1] ?? 0)] ?? 0) : 0
      const score = (node[at * size + to] ?? 0) + before + after
      scores[to] = score
      most = Math.max(most, score)
    }
    let total = 0
    for (let to = 0; to < size; to += 1) total += Math.exp((scores[to] ?? 0) - most)
    certainty[at] = Math.exp((scores[labels[at] ?? 0] ?? 0) - most) / total
  }
  return certainty
}
