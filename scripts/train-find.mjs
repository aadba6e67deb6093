import { fold } from '../main/domain/citation/lexicon.ts'

/** Looks values up among the tokens of a reference, whatever their case, accents and punctuation. */
export const alnum = (text) => fold(String(text)).replace(/[^\p{L}\p{N}]/gu, '')

export function foldedIndex(tokens) {
  let text = ''
  const owner = []
  tokens.forEach((token, at) => {
    const folded = token.link === null ? alnum(token.text) : '|'
    text += folded
    for (let i = 0; i < folded.length; i += 1) owner.push(at)
  })
  return { text, owner }
}

/** First and last token of a folded value among tokens that no field claims; the last such place with `last`. null where there is none. */
export function find(index, labels, value, fromToken = 0, last = false) {
  if (value === '') return null
  let best = null
  for (let at = index.text.indexOf(value); at >= 0; at = index.text.indexOf(value, at + 1)) {
    const span = [index.owner[at], index.owner[at + value.length - 1]]
    if (span[0] < fromToken || !isFree(labels, span) || (value.length < 6 && cutsToken(index, at, value, span)))
      continue
    best = span
    if (!last) return best
  }
  return best
}

/** Short values must be whole tokens. */
function cutsToken(index, at, value, [from, to]) {
  return (at > 0 && index.owner[at - 1] === from) || index.owner[at + value.length] === to
}

function isFree(labels, [from, to]) {
  if (labels[from] !== null && labels[to] !== null) return false
  return labels.slice(from + 1, to).every((label) => label === null)
}
