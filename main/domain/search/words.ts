import { fold } from './fold.ts'

/** A word of a text as it is looked for, and where it stands; UTF-16 units. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const segment = /[\p{L}\p{N}\p{M}]+/gu
const isPlain = /^[\0-\x7f]*$/
const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー'
const hasUnspaced = new RegExp(`[${unspaced}]`, 'u')
const parts = new RegExp(`[${unspaced}]\\p{M}*(?:[${unspaced}]\\p{M}*)*|[^${unspaced}]+`, 'gu')

/**
 * The words of a text, folded, in order. Scripts that put no space between words, or write endings onto them, are cut into
 * overlapping pairs of letters and the last letter alone: any run of letters is found, whatever a dictionary would cut,
 * and the same in every version of the runtime.
 */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(segment)) {
    if (isPlain.test(found)) yield { text: found.toLowerCase(), start: index, end: index + found.length }
    else yield* foreignWords(found, index)
  }
}

function* foreignWords(found: string, at: number): Generator<Word> {
  if (!hasUnspaced.test(found)) {
    const text = fold(found)
    if (text !== '') yield { text, start: at, end: at + found.length }
    return
  }
  for (const { 0: part, index } of found.matchAll(parts)) {
    if (hasUnspaced.test(part)) yield* pairs(part, at + index)
    else yield* foreignWords(part, at + index)
  }
}

function* pairs(run: string, at: number): Generator<Word> {
  const letters: Word[] = []
  let start = at
  for (const letter of run) {
    const end = start + letter.length
    const text = fold(letter)
    if (text !== '') letters.push({ text, start, end })
    start = end
  }
  for (const [n, { text, start: from, end }] of letters.entries()) {
    const next = letters[n + 1]
    yield next === undefined ? { text, start: from, end } : { text: text + next.text, start: from, end: next.end }
  }
}

/** The words that a person's own words are looked for as: one after the other, the last perhaps only begun. */
export interface Phrase {
  readonly words: readonly string[]
  readonly isPrefix: boolean
}

/** null where there is no letter or digit in it. A single letter of an unspaced script begins a pair. */
export function phraseOf(text: string, isPrefix = false): Phrase | null {
  const words = [...wordsOf(text)]
  const last = words.at(-1)
  const before = words.at(-2)
  if (last === undefined) return null
  const isUnspaced = hasUnspaced.test(last.text)
  // The last letter alone stands at the end of a run only; what is looked for may go on.
  const isEndOfRun = isUnspaced && before !== undefined && before.end === last.end
  const kept = isEndOfRun ? words.slice(0, -1) : words
  return { words: kept.map((word) => word.text), isPrefix: isPrefix ? !isEndOfRun : isUnspaced && !isEndOfRun }
}
