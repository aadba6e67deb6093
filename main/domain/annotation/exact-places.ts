import { align } from './align.ts'
import { type Candidate, contextScore, type Ground, scoreOf, type Wanted } from './candidate.ts'
import { type GramIndex, gramLength, gramStride } from './gram-index.ts'

const mostCompared = 16 // occurrences whose context is compared in full, the likeliest by a quick look
const mostOccurrences = 20_000
const contextDrift = 12 // characters that a context may have grown or shrunk by

/** Whether the quotation stands there with all of its context. */
export function standsAt({ text }: Ground, wanted: Wanted, start: number): boolean {
  const { prefix, exact, suffix } = wanted
  const from = start - prefix.length
  if (from < 0 || !text.startsWith(exact, start)) return false
  return text.startsWith(prefix, from) && text.startsWith(suffix, start + exact.length)
}

/** The unchanged occurrence with the best context, of several like ones the nearest to the hint. */
export function bestExact(ground: Ground, wanted: Wanted): Candidate | null {
  const likely = occurrences(ground, wanted.exact)
    .map((start) => ({ start, look: quickLook(ground.text, wanted, start), far: Math.abs(start - wanted.hint) }))
    .sort((a, b) => b.look - a.look || a.far - b.far)
    .slice(0, mostCompared)
  let best: Candidate | null = null
  for (const { start } of likely) {
    const candidate = candidateAt(ground.text, wanted, start)
    if (best === null || isBetter(candidate, best, wanted.hint)) best = candidate
  }
  return best
}

function isBetter(one: Candidate, other: Candidate, hint: number): boolean {
  const difference = scoreOf(one) - scoreOf(other)
  return difference !== 0 ? difference > 0 : Math.abs(one.start - hint) < Math.abs(other.start - hint)
}

function occurrences(ground: Ground, exact: string): number[] {
  return exact.length < gramLength + gramStride - 1 ? scan(ground.text, exact) : lookUp(ground, exact)
}

function scan(text: string, exact: string): number[] {
  const starts: number[] = []
  for (let at = text.indexOf(exact); at !== -1 && starts.length < mostOccurrences; at = text.indexOf(exact, at + 1)) {
    starts.push(at)
  }
  return starts
}

/** Of as many runs in a row as the index leaves places between its own, one is in it. */
function lookUp({ text, index }: Ground, exact: string): number[] {
  const first = rarest(index(), exact)
  const starts: number[] = []
  for (let offset = first; offset < first + gramStride; offset++) {
    index().places(exact, offset, mostOccurrences, (place) => {
      if (place >= offset && text.startsWith(exact, place - offset)) starts.push(place - offset)
    })
  }
  return starts
}

function rarest(index: GramIndex, exact: string): number {
  const last = Math.min(exact.length - gramLength - gramStride + 1, 256)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (let offset = 0; offset <= last && least > 4; offset += gramStride) {
    let count = 0
    for (let each = offset; each < offset + gramStride; each++) count += index.count(exact, each)
    if (count >= least) continue
    best = offset
    least = count
  }
  return best
}

/** How many characters beside the quotation are as they were, up to the first that is not. */
function quickLook(text: string, { exact, prefix, suffix }: Wanted, start: number): number {
  let before = 0
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[start + exact.length + after] === suffix[after]) after++
  return before + after
}

function candidateAt(text: string, wanted: Wanted, start: number): Candidate {
  const end = start + wanted.exact.length
  const prefixErrors = sideErrors(text, wanted.prefix, start - wanted.prefix.length)
  const suffixErrors = sideErrors(text, wanted.suffix, end)
  return { start, end, quote: 1, context: contextScore(wanted, prefixErrors, suffixErrors) }
}

function sideErrors(text: string, side: string, at: number): number {
  if (text.startsWith(side, Math.max(0, at)) && at >= 0) return 0
  return align(side, text, at, contextDrift, [0, side.length])?.[0]?.errors ?? side.length
}
