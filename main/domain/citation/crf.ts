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
  /** A row of weights for a hash, as an offset into `nodeWeights`, or −1. */
  nodeRow(hash: number): number
  edgeRow(hash: number): number
  readonly nodeWeights: Float32Array | Int8Array
  readonly edgeWeights: Float32Array | Int8Array
  readonly nodeScale: number
  readonly edgeScale: number
}

export interface Labelling {
  /** The best sequence: indices into the field's labels. */
  readonly labels: Uint8Array
  /** The posterior probability of each chosen label, 0 to 1. */
  readonly certainty: Float64Array
}

/** Scores of each token's labels, then of each pair: what both passes below read. */
export function potentials(field: Field, seen: Observations): { node: Float64Array; edge: Float64Array } {
  const size = field.labels.length
  const node = new Float64Array(seen.length * size)
  const edge = new Float64Array(seen.length * size * size)
  for (let at = 0; at < seen.length; at += 1) {
    sumRows(seen.node[at], (hash) => field.nodeRow(hash), field.nodeWeights, field.nodeScale, node, at * size, size)
    if (at > 0)
      sumRows(
        seen.edge[at],
        (hash) => field.edgeRow(hash),
        field.edgeWeights,
        field.edgeScale,
        edge,
        at * size * size,
        size * size
      )
  }
  return { node, edge }
}

function sumRows(
  hashes: Int32Array | undefined,
  row: (hash: number) => number,
  weights: Float32Array | Int8Array,
  scale: number,
  into: Float64Array,
  offset: number,
  width: number
): void {
  if (hashes === undefined) return
  for (let index = 0; index < hashes.length; index += 1) {
    const from = row(hashes[index] ?? 0)
    if (from < 0) continue
    for (let column = 0; column < width; column += 1)
      into[offset + column] = (into[offset + column] ?? 0) + (weights[from + column] ?? 0) * scale
  }
}

/** The most probable sequence of labels (Viterbi) and how sure each of them is (forward–backward). */
export function label(field: Field, seen: Observations): Labelling {
  const size = field.labels.length
  const { node, edge } = potentials(field, seen)
  const labels = viterbi(node, edge, seen.length, size)
  return { labels, certainty: posteriors(node, edge, labels, size) }
}

function viterbi(node: Float64Array, edge: Float64Array, length: number, size: number): Uint8Array {
  const labels = new Uint8Array(length)
  if (length === 0) return labels
  const back = new Uint8Array(length * size)
  let score = node.slice(0, size)
  for (let at = 1; at < length; at += 1) {
    const next = new Float64Array(size)
    for (let to = 0; to < size; to += 1) {
      let best = Number.NEGATIVE_INFINITY
      let chosen = 0
      for (let from = 0; from < size; from += 1) {
        const value = (score[from] ?? 0) + (edge[(at * size + from) * size + to] ?? 0)
        if (value > best) {
          best = value
          chosen = from
        }
      }
      next[to] = best + (node[at * size + to] ?? 0)
      back[at * size + to] = chosen
    }
    score = next
  }
  let last = 0
  for (let to = 1; to < size; to += 1) if ((score[to] ?? 0) > (score[last] ?? 0)) last = to
  for (let at = length - 1; at >= 0; at -= 1) {
    labels[at] = last
    last = back[at * size + last] ?? 0
  }
  return labels
}

/** Forward and backward in probability space, each step scaled to sum to one. */
export function forwardBackward(
  node: Float64Array,
  edge: Float64Array,
  length: number,
  size: number
): { alpha: Float64Array; beta: Float64Array; pair: Float64Array; logZ: number } {
  const unary = expRows(node, length, size)
  const pair = expRows(edge, length, size * size)
  const alpha = new Float64Array(length * size)
  const beta = new Float64Array(length * size)
  let logZ = unary.shift + pair.shift
  for (let at = 0; at < length; at += 1) {
    let total = 0
    for (let to = 0; to < size; to += 1) {
      let sum = at === 0 ? 1 : 0
      if (at > 0)
        for (let from = 0; from < size; from += 1)
          sum += (alpha[(at - 1) * size + from] ?? 0) * (pair.values[(at * size + from) * size + to] ?? 0)
      const value = sum * (unary.values[at * size + to] ?? 0)
      alpha[at * size + to] = value
      total += value
    }
    const scale = total > 0 ? total : 1e-300
    for (let to = 0; to < size; to += 1) alpha[at * size + to] = (alpha[at * size + to] ?? 0) / scale
    logZ += Math.log(scale)
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    let total = 0
    for (let from = 0; from < size; from += 1) {
      let sum = at === length - 1 ? 1 : 0
      if (at < length - 1)
        for (let to = 0; to < size; to += 1)
          sum += (pair.values[((at + 1) * size + from) * size + to] ?? 0) * (beta[(at + 1) * size + to] ?? 0)
      beta[at * size + from] = sum
      total += sum * (unary.values[at * size + from] ?? 0)
    }
    const scale = total > 0 ? total : 1e-300
    // beta carries the unary factor of its own token, so that the recursion above needs no second product
    for (let from = 0; from < size; from += 1)
      beta[at * size + from] = ((beta[at * size + from] ?? 0) * (unary.values[at * size + from] ?? 0)) / scale
  }
  return { alpha, beta, pair: pair.values, logZ }
}

function expRows(scores: Float64Array, rows: number, width: number): { values: Float64Array; shift: number } {
  const values = new Float64Array(scores.length)
  let shift = 0
  for (let row = 0; row < rows; row += 1) {
    let most = Number.NEGATIVE_INFINITY
    for (let column = 0; column < width; column += 1) most = Math.max(most, scores[row * width + column] ?? 0)
    for (let column = 0; column < width; column += 1)
      values[row * width + column] = Math.exp((scores[row * width + column] ?? 0) - most)
    shift += most
  }
  return { values, shift }
}

function posteriors(node: Float64Array, edge: Float64Array, labels: Uint8Array, size: number): Float64Array {
  const length = labels.length
  const certainty = new Float64Array(length)
  const { alpha, beta, pair } = forwardBackward(node, edge, length, size)
  for (let at = 0; at < length; at += 1) {
    let chosen = 0
    let total = 0
    for (let to = 0; to < size; to += 1) {
      let forward = at === 0 ? 1 : 0
      if (at > 0)
        for (let from = 0; from < size; from += 1)
          forward += (alpha[(at - 1) * size + from] ?? 0) * (pair[(at * size + from) * size + to] ?? 0)
      const value = forward * (beta[at * size + to] ?? 0)
      total += value
      if (to === labels[at]) chosen = value
    }
    certainty[at] = total > 0 ? chosen / total : 0
  }
  return certainty
}
