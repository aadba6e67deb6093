/** Years, brackets and page locators of author–year citations, before anybody asks whose they are. */
const YEARS =
  /(?<![\d.,/–-])((?:1[5-9]|20)\d\d)(?!\d)(?![–-]\d{2})([a-z](?:(?:,\s?|\s?[-–&]\s?|\s(?:and|y|e)\s)[a-z](?![\p{L}\d]))*)?(?![\p{L}\d%])|(?<![\p{L}])(n\.\s?d\.?|s\.\s?f\.?|s\.\s?d\.?|o\.\s?J\.?|in press|forthcoming|en prensa|no prelo)(?:-?([a-z]))?(?![\p{L}\d])/giu
const LOCATOR =
  /^[\s,:;]*((?:pp?|pages?|pág(?:s|inas?)?|págs?|S|Seiten?|cap|caps|ch|chap(?:ter)?|sec|section|para|párr|fig|figure|table|tab|vol|n|nota|note|§|at|art|l)\.?\s?[\divxl]+(?:\s?[-–,]\s?\d+)*(?:\s?ff?\.?)?|:?\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?=\s*$|[);,]))/iu

export interface YearToken {
  readonly start: number
  readonly end: number
  readonly year: string | null
  readonly suffixes: readonly string[]
  readonly undated: boolean
}

/** Years, and words that stand for none ("n.d.", "s. f."), with the letters that tell works of one year apart. */
export function yearsIn(text: string): YearToken[] {
  return [...text.matchAll(YEARS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    year: match[1] ?? null,
    suffixes: match[2] === undefined ? (match[4] === undefined ? [] : [match[4].toLowerCase()]) : lettersOf(match[2]),
    undated: match[3] !== undefined
  }))
}

/** a, b of "2019a, b"; a, b, c of "2019a–c". */
function lettersOf(text: string): string[] {
  const range = /^([a-z])\s?[-–]\s?([a-z])$/i.exec(text)
  if (range === null) return [...text.matchAll(/(?<!\p{L})\p{L}(?!\p{L})/gu)].map(([letter]) => letter.toLowerCase())
  const from = (range[1] ?? 'a').charCodeAt(0)
  return Array.from({ length: Math.max(1, Math.min(26, (range[2] ?? 'a').charCodeAt(0) - from + 1)) }, (_, step) =>
    String.fromCharCode(from + step)
  )
}

/** A bracket in the text, its content without the bracket signs. */
export interface Bracket {
  readonly start: number
  readonly end: number
  readonly content: string
}

/** Round and square brackets within one line, inner ones first. */
export function bracketsIn(text: string): Bracket[] {
  const found: Bracket[] = []
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === 40 || sign === 91) open.push(at)
    else if (sign === 10) open.length = 0
    else if (sign === 41 || sign === 93) {
      const start = open.pop()
      if (start !== undefined && at - start < 900)
        found.push({ start, end: at + 1, content: text.slice(start + 1, at) })
    }
  }
  return found
}

/** "pp. 12–13" after a year; null without one. */
export function locatorAfter(content: string, end: number): string | null {
  return LOCATOR.exec(content.slice(end))?.[1]?.replace(/^:\s?/, '').trim() ?? null
}
