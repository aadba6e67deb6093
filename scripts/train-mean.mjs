import { readFileSync, writeFileSync } from 'node:fs'
import { packField, rowsOf } from './train-pack.mjs'

/**
 * The mean of fields that scripts/train-references.mjs trained with different seeds: what one seed's made examples did to the weights
 * cancels out, as in the mean of epochs.
 *   node scripts/train-mean.mjs OUT FILE FILE…
 */
const [out, ...names] = process.argv.slice(2)
const files = names.map((name) => JSON.parse(readFileSync(name, 'utf8')))
const rows = files.map(rowsOf)

/** A row that one field lacks is nought there; one that more fields have is missed more. */
function mean(kind) {
  const sums = new Map()
  for (const own of rows)
    for (const { hash, weights } of own[kind]) {
      const sum = sums.get(hash) ?? { weights: new Float32Array(weights.length), times: 0 }
      weights.forEach((weight, at) => {
        sum.weights[at] += weight / files.length
      })
      sum.times += 1
      sums.set(hash, sum)
    }
  return [...sums].map(([hash, { weights, times }]) => ({
    hash,
    weights,
    worth: times * weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  }))
}

const { text, told } = packField({
  labels: files[0].labels,
  heldOut: files.every(({ heldOut }) => heldOut),
  nodes: mean('nodes'),
  edges: mean('edges')
})
writeFileSync(out, text)
console.log(told)
