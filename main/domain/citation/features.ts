import type { Observations } from './crf.ts'
import { hash, look, normalGap, type Seen } from './token-look.ts'
import type { Token } from './tokens.ts'

function mix(kind: number, a: number, b = 0, c = 0): number {
  let value = Math.imul(kind + 1, 0x9e3779b1) ^ a
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) ^ b
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35) ^ c
  value = Math.imul(value ^ (value >>> 16), 0x27d4eb2f)
  return value ^ (value >>> 15)
}

const START = hash('<start>')
const END = hash('<end>')

/** The observations of a tokenised reference: what the trained field weighs. Changing them means training again. */
export function observe(text: string, tokens: readonly Token[]): Observations {
  const seen = look(text, tokens)
  const yearAt = tokens.findIndex((token) => /^(?:1[5-9]|20)\d\d[a-z]?$/.test(token.text))
  const style = styleOf(tokens, yearAt, text)
  const node: Int32Array[] = []
  const edge: Int32Array[] = []
  const lastGap = hash(normalGap(text.slice(tokens.at(-1)?.end ?? 0)))
  for (let at = 0; at < tokens.length; at += 1) {
    node.push(nodeAt(seen, at, yearAt, style, lastGap))
    edge.push(edgeAt(seen, at, style))
  }
  return { length: tokens.length, node, edge }
}

function styleOf(tokens: readonly Token[], yearAt: number, text: string): number {
  const early = yearAt < 0 ? 0 : yearAt < tokens.length / 2 ? 1 : 2
  const bracketed = yearAt > 0 && text.charAt((tokens[yearAt]?.start ?? 1) - 1) === '(' ? 4 : 0
  const quotes = /[“”„«»]|``/.test(text) ? 8 : 0
  return early | bracketed | quotes
}

const bin = (value: number): number =>
  value < 0 ? -1 : value < 5 ? value : value < 8 ? 5 : value < 14 ? 6 : value < 24 ? 7 : 8

/** What stands before the first token and after the last. */
const OUTSIDE = {
  folded: '',
  suffix: 0,
  prefix: 0,
  gap: 7,
  classes: [],
  given: 3,
  quoted: 0,
  bracket: 0,
  sentence: 0,
  outlet: 0
}
const BEFORE: Seen = { ...OUTSIDE, word: START, shape: START }
const AFTER: Seen = { ...OUTSIDE, word: END, shape: END }

/** How far a token stands from the first year: 99 without one, below nought before it. */
function distanceToYear(at: number, yearAt: number): number {
  if (yearAt < 0) return 99
  if (at === yearAt) return 0
  return at < yearAt ? -bin(yearAt - at) - 1 : bin(at - yearAt) + 1
}

function nodeAt(seen: readonly Seen[], at: number, yearAt: number, style: number, lastGap: number): Int32Array {
  const token = seen[at] ?? BEFORE
  const before = seen[at - 1] ?? BEFORE
  const before2 = seen[at - 2] ?? BEFORE
  const after = seen[at + 1] ?? AFTER
  const after2 = seen[at + 2] ?? AFTER
  const gapAfter = at + 1 < seen.length ? after.gap : mix(90, lastGap)
  const toYear = distanceToYear(at, yearAt)
  const place = bin(at)
  const rest = bin(seen.length - 1 - at)
  const w1 = before.word
  const n1 = after.word
  const s1 = before.shape
  const t1 = after.shape
  const position = (token.quoted * 8 + token.sentence) * 4 + token.bracket
  const found = [
    mix(0, 0),
    mix(1, token.word),
    mix(2, w1),
    mix(3, n1),
    mix(4, before2.word),
    mix(5, after2.word),
    mix(6, w1, token.word),
    mix(7, token.word, n1),
    mix(8, token.suffix, token.shape),
    mix(9, token.prefix),
    mix(10, token.shape),
    mix(11, token.shape, s1),
    mix(12, token.shape, t1),
    mix(13, token.shape, s1, t1),
    mix(14, token.gap, token.shape),
    mix(15, gapAfter, token.shape),
    mix(16, token.gap, gapAfter, token.shape),
    mix(17, token.gap, w1),
    mix(18, place, token.shape, style),
    mix(19, rest, token.shape),
    mix(20, toYear, token.shape, style),
    mix(21, position, token.shape),
    mix(22, position, style),
    mix(23, token.given, token.gap, s1),
    mix(24, token.given, before.given, after.given),
    mix(25, token.shape, token.gap, s1 ^ Math.imul(before.gap, 31)),
    mix(26, token.shape, gapAfter, t1 ^ Math.imul(after2.gap, 31)),
    mix(27, toYear, position),
    mix(28, place, token.given, token.gap),
    mix(29, token.outlet, position, before.outlet),
    mix(30, token.outlet, toYear, token.gap)
  ]
  for (const name of token.classes)
    found.push(mix(40, name), mix(41, name, token.gap, gapAfter), mix(42, name, s1, t1), mix(43, name, position))
  for (const name of before.classes) found.push(mix(44, name, token.shape, token.gap))
  for (const name of before2.classes) found.push(mix(45, name, token.shape))
  for (const name of after.classes) found.push(mix(46, name, token.shape, gapAfter))
  for (const name of after2.classes) found.push(mix(47, name, token.shape))
  return Int32Array.from(found)
}

function edgeAt(seen: readonly Seen[], at: number, style: number): Int32Array {
  const token = seen[at]
  const before = seen[at - 1]
  if (token === undefined || before === undefined) return new Int32Array(0)
  return Int32Array.of(
    mix(60, 0),
    mix(61, token.gap),
    mix(62, token.gap, before.shape, token.shape),
    mix(63, token.quoted, before.quoted, token.bracket * 4 + before.bracket),
    mix(64, token.gap, before.shape, before.gap),
    mix(65, token.gap, style)
  )
}
