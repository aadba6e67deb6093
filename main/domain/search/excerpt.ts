import type { TextRange } from '#contract/article'
import type { MarkedText } from '#contract/search'
import { foldText } from './fold.ts'
import { type Phrase, type Word, wordsOf } from './words.ts'

interface Match extends TextRange {
  readonly phrase: number // which of those that are looked for
}

export interface Excerpt {
  readonly excerpt: MarkedText
  /** Where the marked words stand in the whole text, from the first to where all have been; null where none is in it. */
  readonly range: TextRange | null
  /** The first of them alone. */
  readonly first: TextRange | null
}

const length = 260 // letters of an excerpt
const before = 70 // letters in front of the first mark
const enough = 100 // matches after which no better place is looked for

/** The part of a text that shows best why it was found: the most of the phrases close together, the earliest such place. */
export function excerptOf(text: string, phrases: readonly Phrase[]): Excerpt {
  const matches = matchesIn(text, phrases)
  const best = bestOf(matches)
  if (best === null) return { excerpt: cut(text, 0, []), range: null, first: null }
  const { start, end } = best.match
  const excerpt = cut(text, startOf(text, start - before), matches)
  return { excerpt, range: { start, end: best.end }, first: { start, end } }
}

/** A short text whole, such as a title, with the words that were looked for marked. */
export function marked(text: string, phrases: readonly Phrase[]): MarkedText {
  return { text, marks: joined(matchesIn(text, phrases)) }
}

/** Looks closely only where a phrase's first word may be: taking a long text apart word by word takes a hundred times as long. */
function matchesIn(text: string, phrases: readonly Phrase[]): Match[] {
  const firsts = phrases.flatMap(({ words }) => words[0] ?? [])
  const found: Match[] = []
  for (let start = 0; start < text.length && firsts.length > 0 && found.length < enough; ) {
    const end = endOfPiece(text, start)
    const piece = text.slice(start, end + overhang)
    const folded = foldText(piece)
    if (firsts.some((word) => folded.includes(word)))
      for (const match of closeMatches(piece, phrases))
        if (start + match.start < end) found.push({ ...match, start: start + match.start, end: start + match.end })
    start = end
  }
  return found
}

const pieceLength = 1000
const overhang = 300 // letters behind a piece, for phrases that begin in it

/** A little further than the length, where a space is; a script without spaces is cut anywhere. */
function endOfPiece(text: string, start: number): number {
  const end = start + pieceLength
  const space = text.slice(end, end + overhang).search(/\s/)
  return Math.min(text.length, space < 0 ? end : end + space)
}

function closeMatches(text: string, phrases: readonly Phrase[]): Match[] {
  const words = [...wordsOf(text)]
  return words.flatMap(({ start }, at) =>
    phrases.flatMap((phrase, n) => {
      const end = endOfMatch(words, at, phrase)
      return end === null ? [] : [{ phrase: n, start, end }]
    })
  )
}

function endOfMatch(text: readonly Word[], at: number, { words, isPrefix }: Phrase): number | null {
  for (const [n, wanted] of words.entries()) {
    const word = text[at + n]
    if (word === undefined) return null
    const isLast = n === words.length - 1
    if (isLast && isPrefix ? !word.text.startsWith(wanted) : word.text !== wanted) return null
    if (isLast) return word.end
  }
  return null
}

interface Best {
  readonly match: Match
  readonly kinds: number
  readonly end: number
}

/** The match that has the most different phrases within an excerpt behind it, and where the last of them ends. */
function bestOf(matches: readonly Match[]): Best | null {
  let best: Best | null = null
  for (const [n, match] of matches.entries()) {
    const kinds = new Set<number>()
    let end = match.end
    for (let next = n; next < matches.length; next++) {
      const other = matches[next]
      if (other === undefined || other.end > match.start + length - before) break
      if (!kinds.has(other.phrase)) end = Math.max(end, other.end)
      kinds.add(other.phrase)
    }
    if (best === null || kinds.size > best.kinds) best = { match, kinds: kinds.size, end }
  }
  return best
}

/** The beginning of a word, at the place or a little before it. */
function startOf(text: string, place: number): number {
  if (place <= 0) return 0
  const space = text.slice(place, place + before).search(/\s/)
  return space < 0 ? place : place + space + 1
}

/** A piece of the text on one line: what the text leaves blank is one space. */
function cut(text: string, from: number, matches: readonly Match[]): MarkedText {
  const start = from + Math.max(0, text.slice(from).search(/\S/))
  const isWhole = start + length >= text.length
  const rest = text.slice(start, start + length)
  const lastSpace = rest.search(/\s\S*$/)
  const piece = isWhole || lastSpace < length / 2 ? rest : rest.slice(0, lastSpace)
  const lead = text.slice(0, start).trim() === '' ? '' : '… '
  const inside = matches.filter((match) => match.start >= start && match.end <= start + piece.length)
  const at = (place: number): number => lead.length + oneLine(text.slice(start, place)).length
  const marks = inside.map((match) => ({ start: at(match.start), end: at(match.end) }))
  return { text: `${lead}${oneLine(piece).trimEnd()}${isWhole ? '' : ' …'}`, marks: joined(marks) }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

/** Ranges in order, those that overlap as one. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last !== undefined && start <= last.end) result[result.length - 1] = { ...last, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}
