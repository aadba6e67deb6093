import type { Observations } from './crf.ts'
import { isGivenName, isParticle } from './gazetteer-names.ts'
import { outletLength } from './gazetteer-outlets.ts'
import { classesOf, fold } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** FNV-1a over UTF-16 units, then a finishing mix: observations are numbers, so that no strings are joined in the inner loop. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}

function mix(kind: number, a: number, b = 0, c = 0): number {
  let value = Math.imul(kind + 1, 0x9e3779b1) ^ a
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b) ^ b
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35) ^ c
  value = Math.imul(value ^ (value >>> 16), 0x27d4eb2f)
  return value ^ (value >>> 15)
}

/** What stands between two tokens, in one spelling: quotes as “ and ”, dashes as -, one space. */
function normalGap(gap: string): string {
  return gap
    .replace(/\s+/g, ' ')
    .replace(/[„“«‘‹]|``|(?<=^|[\s([])["'']/g, '“')
    .replace(/["”»’'›]+|´´/g, '”')
    .replace(/[-‐‑–—−]+/g, '-')
    .slice(0, 8)
}

function shapeOf(token: Token): string {
  if (token.link !== null) return token.link.kind
  const text = token.text
  if (/^\d+$/.test(text)) return /^(?:1[5-9]|20)\d\d$/.test(text) ? 'YEAR' : `9${Math.min(text.length, 5)}`
  if (/^(?:1[5-9]|20)\d\d[a-z]$/.test(text)) return 'YEARx'
  if (/^\d/.test(text)) return /^\d+(?:st|nd|rd|th|a|ª|º)$/i.test(text) ? '9th' : '9x'
  if (/\d/.test(text)) return 'x9'
  if (/^\p{Lu}$/u.test(text)) return 'X'
  if (/^\p{Lu}{2,4}$/u.test(text)) return 'XX'
  if (/^\p{Lu}+$/u.test(text)) return 'XXX'
  if (/^\p{Lu}[\p{Ll}\p{M}’']+$/u.test(text)) return text.length <= 3 ? 'Xx' : 'Xxx'
  if (/^\p{Ll}/u.test(text)) return text.length <= 3 ? 'xx' : 'xxx'
  return /^\p{Lu}/u.test(text) ? 'XxX' : 'other'
}

/** Everything about one token that features are made of, worked out once. */
interface Seen {
  readonly folded: string
  readonly word: number
  readonly suffix: number
  readonly prefix: number
  readonly shape: number
  readonly gap: number // before it
  readonly classes: readonly number[]
  readonly given: number
  readonly quoted: number // 0 no quotes in the string, 1 before, 2 inside, 3 after
  readonly bracket: number
  readonly sentence: number
  readonly outlet: number // 0 none, 1 begins a known outlet's name, 2 goes on in one
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

/** Where a token stands among quotation marks, brackets and sentences. */
interface Standing {
  readonly quoted: number
  readonly bracket: number
  readonly sentence: number
}

function look(text: string, tokens: readonly Token[]): Seen[] {
  const hasQuotes = /[“”„«»]|``|(?:^|[\s(])["'‘]\p{L}/u.test(text)
  let standing: Standing = { quoted: hasQuotes ? 1 : 0, bracket: 0, sentence: 0 }
  let end = 0
  const outlets = outletsIn(tokens)
  return tokens.map((token, at) => {
    const gap = gapOf(text.slice(end, token.start))
    end = token.end
    standing = passGap(standing, gap, (tokens[at - 1]?.text.length ?? 0) > 3)
    return { ...wordOf(token), gap: hash(gap), ...standing, outlet: outlets[at] ?? 0 }
  })
}

function passGap({ quoted, bracket, sentence }: Standing, gap: string, afterWord: boolean): Standing {
  const closed = quoted === 2 && gap.includes('”') ? 3 : quoted
  return {
    quoted: quoted > 0 && gap.includes('“') ? 2 : closed,
    bracket: bracketAfter(bracket, gap),
    sentence: afterWord && /[.?!]/.test(gap) ? Math.min(sentence + 1, 5) : sentence
  }
}

function bracketAfter(bracket: number, gap: string): number {
  const sign = /[()[\]](?=[^()[\]]*$)/.exec(gap)?.[0]
  if (sign === undefined) return bracket
  return sign === '(' ? 1 : sign === '[' ? 2 : 0
}

function outletsIn(tokens: readonly Token[]): Uint8Array {
  const marks = new Uint8Array(tokens.length)
  const folded = tokens.map((token) => wordOf(token).folded)
  for (let at = 0; at < tokens.length; at += 1) {
    const length = outletLength(folded, at)
    for (let step = 0; step < length; step += 1) marks[at + step] = step === 0 ? 1 : 2
    if (length > 1) at += length - 1
  }
  return marks
}

/** What of a token depends on its word alone. */
type Word = Pick<Seen, 'folded' | 'word' | 'suffix' | 'prefix' | 'shape' | 'classes' | 'given'>

// References repeat words, so each is looked at once; the caches are emptied before they grow past a list of thousands.
const words = new Map<string, Word>()
const gaps = new Map<string, string>()
const CACHED = 20_000

function wordOf(token: Token): Word {
  const known = token.link === null ? words.get(token.text) : undefined
  if (known !== undefined) return known
  const folded = fold(token.lower)
  const word: Word = {
    folded,
    word: hash(token.lower),
    suffix: hash(folded.slice(-3)),
    prefix: hash(folded.slice(0, 4)),
    shape: hash(shapeOf(token)),
    classes: classesOf(token.lower).map(hash),
    given: isGivenName(folded) ? 1 : isParticle(token.lower) ? 2 : 0
  }
  if (words.size > CACHED) words.clear()
  if (token.link === null && token.text.length < 40) words.set(token.text, word)
  return word
}

function gapOf(raw: string): string {
  const known = gaps.get(raw)
  if (known !== undefined) return known
  const gap = normalGap(raw)
  if (gaps.size > CACHED) gaps.clear()
  if (raw.length < 20) gaps.set(raw, gap)
  return gap
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
