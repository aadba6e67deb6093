import type { CitationItem } from '#contract/article'
import { type LinkIndex, nameKey } from './citation-index.ts'
import { type Match, MISSING } from './citation-match.ts'
import { earlierWork, namedBefore, sameWork } from './cited-before.ts'
import type { FoundCitation } from './found-citation.ts'
import { type Pointer, pointersIn } from './pointers.ts'

/**
 * Citations in the text that point back. Ibid. means the citation before it, in notes all of the note before; op. cit. what was
 * cited of the author named. `earlier` are the other citations of the text.
 */
export function findRepeated(text: string, index: LinkIndex, earlier: readonly FoundCitation[]): FoundCitation[] {
  const inOrder = [...earlier].sort((a, b) => a.end - b.end)
  const before: FoundCitation[] = [] // those that end before the pointer, found ones among them
  const cited: string[] = []
  let next = 0
  const take = (one: FoundCitation) => {
    before.push(one)
    for (const { referenceId } of one.items) if (referenceId !== null) cited.push(referenceId)
  }
  return pointersIn(text).flatMap((pointer) => {
    for (let one = inOrder[next]; one !== undefined && one.end <= pointer.start; one = inOrder[next]) {
      take(one)
      next += 1
    }
    const found =
      pointer.kind === 'earlier'
        ? ofEarlier(text, pointer, index, before, cited)
        : ofSame(text, pointer, index, before, cited)
    if (found === null) return []
    take(found)
    return [found]
  })
}

function ofSame(
  text: string,
  pointer: Pointer,
  index: LinkIndex,
  before: readonly FoundCitation[],
  cited: readonly string[]
): FoundCitation | null {
  const nearest = citedNearest(text, pointer.start, before)
  if (nearest === null) return null
  const match = sameWork(nearest)
  const [last] = nearest.slice(-1)
  if (pointer.kind === 'same')
    return citation(text, pointer.start, pointer, [], match, pointer.locator ?? last?.locator ?? null)
  const author = index.all.find(({ id }) => id === match.referenceId)?.authors[0]
  if (author === undefined) return null
  const other = earlierWork({ names: [author], year: pointer.year }, index, cited)
  return citation(text, pointer.start, pointer, [author], other, pointer.locator)
}

/** What the citation before cites; of a note that opens with the pointer, everything that the note before cites. null where nothing does. */
function citedNearest(text: string, start: number, before: readonly FoundCitation[]): readonly CitationItem[] | null {
  const last = before.at(-1)
  if (last === undefined) return null
  // A note's number is short: no long line is searched for its beginning.
  const near = Math.max(0, start - 40)
  const line = near + text.slice(near, start).lastIndexOf('\n') + 1
  if (last.end > line || !NOTE_START.test(text.slice(line, start))) return last.items
  const end = text.slice(0, line).trimEnd().length
  const from = text.lastIndexOf('\n', end - 1) + 1
  return before.slice(before.findLastIndex((one) => one.start < from) + 1).flatMap((one) => one.items) // empty of a note that cites nothing: what is meant cannot be told
}

/** A note's number, and words that announce a work. */
const NOTE_START =
  /^\s*(?:\[?\^?\d{1,3}[\].)]{0,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\*{1,3})\s*(?:(?:see|cf|vid|ver|v[ée]ase|voir|vgl|siehe)\.?\s)?$/iu

const FAR = 2000 // UTF-16 units: longer than a paragraph

function ofEarlier(
  text: string,
  pointer: Pointer,
  index: LinkIndex,
  before: readonly FoundCitation[],
  cited: readonly string[]
): FoundCitation | null {
  const near = Math.max(0, pointer.start - 160)
  const line = near + text.slice(near, pointer.start).lastIndexOf('\n') + 1
  const words = text.slice(line, pointer.start)
  const named = namedBefore(words)
  const match = named === null ? MISSING : earlierWork(named, index, cited)
  if (named !== null && match.candidates.length > 0)
    return citation(text, line + named.start, pointer, named.names, match, pointer.locator)
  const spoken = authorInSentence(words, index)
  if (spoken !== null)
    return citation(
      text,
      pointer.start,
      pointer,
      [spoken],
      earlierWork({ names: [spoken] }, index, cited),
      pointer.locator
    )
  const last = before.at(-1)
  // Nobody is named: the citation before it in the same paragraph is repeated.
  if (pointer.note !== null || last === undefined || pointer.start - last.end > FAR) return null
  if (text.slice(last.end, pointer.start).includes('\n')) return null
  return citation(text, pointer.start, pointer, [], sameWork(last.items), pointer.locator)
}

/** "Marlow says, in the end, … (op. cit., 7)": the name of a reference's author that the sentence spoke of last. */
function authorInSentence(words: string, index: LinkIndex): string | null {
  const sentence = words.slice(words.search(/[.?!]\s+[^.?!]*$/u) + 1)
  const names = [...sentence.matchAll(/\p{Lu}[\p{L}\p{M}’'-]{2,}/gu)].map(([name]) => name)
  return names.findLast((name) => index.isName(nameKey(name))) ?? null
}

function citation(
  text: string,
  start: number,
  { end }: Pointer,
  names: readonly string[],
  match: Match,
  locator: string | null
): FoundCitation {
  const shown = text.slice(start, end)
  const { referenceId, state, candidates } = match
  const item = {
    text: shown,
    names: [...names],
    year: null,
    suffix: null,
    locator,
    referenceId,
    state,
    candidates: [...candidates]
  }
  return { start, end, text: shown, form: 'ibid', items: [item] }
}
