/** Forward and backward over a chain in probability space, each step scaled to sum to one; and what the model expects of a gold labelling. */
export function forwardBackward(node, edge, length, size) {
  const unary = expRows(node, length, size)
  const pair = expRows(edge, length, size * size)
  const alpha = new Float64Array(length * size)
  const beta = new Float64Array(length * size)
  let logZ = unary.shift + pair.shift
  for (let at = 0; at < length; at += 1) logZ += Math.log(forward(alpha, unary.values, pair.values, at, size))
  for (let at = length - 1; at >= 0; at -= 1) backward(beta, unary.values, pair.values, at, length, size)
  return { alpha, beta, pair: pair.values, logZ }
}

function forward(alpha, unary, pair, at, size) {
  let total = 0
  for (let to = 0; to < size; to += 1) {
    let sum = at === 0 ? 1 : 0
    if (at > 0)
      for (let from = 0; from < size; from += 1)
        sum += alpha[(at - 1) * size + from] * pair[(at * size + from) * size + to]
    alpha[at * size + to] = sum * unary[at * size + to]
    total += alpha[at * size + to]
  }
  return scale(alpha, at * size, size, total)
}

// beta carries the unary factor of its own token, so that the recursion needs no second product
function backward(beta, unary, pair, at, length, size) {
  let total = 0
  for (let from = 0; from < size; from += 1) {
    let sum = at === length - 1 ? 1 : 0
    if (at < length - 1)
      for (let to = 0; to < size; to += 1)
        sum += pair[((at + 1) * size + from) * size + to] * beta[(at + 1) * size + to]
    beta[at * size + from] = sum * unary[at * size + from]
    total += beta[at * size + from]
  }
  scale(beta, at * size, size, total)
}

function scale(values, offset, size, total) {
  const divisor = total > 0 ? total : 1e-300
  for (let at = offset; at < offset + size; at += 1) values[at] /= divisor
  return divisor
}

function expRows(scores, rows, width) {
  const values = new Float64Array(scores.length)
  let shift = 0
  for (let row = 0; row < rows; row += 1) {
    let most = Number.NEGATIVE_INFINITY
    for (let column = 0; column < width; column += 1) most = Math.max(most, scores[row * width + column])
    for (let column = 0; column < width; column += 1)
      values[row * width + column] = Math.exp(scores[row * width + column] - most)
    shift += most
  }
  return { values, shift }
}

/** Probabilities of the pairs that end at a token, which sum to one; of the labels alone at the first. */
export function expectedAt({ alpha, beta, pair }, at, size) {
  const pairs = new Float64Array(size * size)
  const labels = new Float64Array(size)
  let total = 0
  for (let to = 0; to < size; to += 1) {
    for (let from = 0; from < (at === 0 ? 1 : size); from += 1) {
      const value =
        (at === 0 ? 1 : alpha[(at - 1) * size + from] * pair[(at * size + from) * size + to]) * beta[at * size + to]
      pairs[from * size + to] = value
      labels[to] += value
      total += value
    }
  }
  for (let cell = 0; cell < pairs.length; cell += 1) pairs[cell] /= total
  for (let to = 0; to < size; to += 1) labels[to] /= total
  return { pairs, labels }
}
