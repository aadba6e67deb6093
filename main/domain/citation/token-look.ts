import { isGivenName, isParticle } from './gazetteer-names.ts'
import { outletLength } from './gazetteer-outlets.ts'
import { beginsPlace } from './gazetteer-places.ts'
import { classesOf, fold } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** FNV-1a over UTF-16 units, then a finishing mix: observations are numbers, so that no strings are joined in the inner loop. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value
}

/** What stands between two tokens, in one spelling: quotes as “ and ”, dashes as -, one space. */
export function normalGap(gap: string): string {
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
export interface Seen {
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

/** Where a token stands among quotation marks, brackets and sentences. */
interface Standing {
  readonly quoted: number
  readonly bracket: number
  readonly sentence: number
}

/** Looks at every token of a reference once. */
export function look(text: string, tokens: readonly Token[]): Seen[] {
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
    classes: classesOfWord(token.lower, folded).map(hash),
    given: isGivenName(folded) ? 1 : isParticle(token.lower) ? 2 : 0
  }
  if (words.size > CACHED) words.clear()
  if (token.link === null && token.text.length < 40) words.set(token.text, word)
  return word
}

function classesOfWord(lower: string, folded: string): readonly string[] {
  return beginsPlace(folded) ? [...classesOf(lower), 'place'] : classesOf(lower)
}

function gapOf(raw: string): string {
  const known = gaps.get(raw)
  if (known !== undefined) return known
  const gap = normalGap(raw)
  if (gaps.size > CACHED) gaps.clear()
  if (raw.length < 20) gaps.set(raw, gap)
  return gap
}
