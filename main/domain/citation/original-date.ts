const YEAR = String.raw`((?:1[4-9]|20)\d\d)`
const WORDED = new RegExp(
  String.raw`\s?\(?\b(?:original(?:ly)? (?:work )?published|first published|(?:obra|trabajo|edición) original publicad[ao]|publicad[ao] originalmente|(?:obra|trabalho) original publicad[ao]|(?:ouvrage|œuvre|oeuvre) original(?:e)? publiée?|originalarbeit erschienen|original erschienen|erstveröffentlichung|erstausgabe|zuerst erschienen)[^()\d]{0,20}${YEAR}[^()]{0,8}\)?\.?`,
  'iu'
)

/** What nearly no reference has, looked for before anything else is. */
const HINT = /\d{4}(?:\)? ?\[|\] ?\d|\/\d{4}|\) \d{4})|[Oo]riginal|[Ff]irst pub|[Ee]rst(?:ver|aus)|[Zz]uerst/

/** How styles set the year of the first printing beside that of the one used; `kept` is what remains. */
const BESIDE: readonly { readonly pattern: RegExp; readonly original: number; readonly issued: number }[] = [
  { pattern: new RegExp(String.raw`\(${YEAR}\) ${YEAR}(?=[a-z]?[.,:;])`, 'u'), original: 1, issued: 2 },
  { pattern: new RegExp(String.raw`\(${YEAR}\)\s?\[${YEAR}\]`, 'u'), original: 2, issued: 1 },
  { pattern: new RegExp(String.raw`\(?${YEAR}\s?\[${YEAR}\]\)?`, 'u'), original: 2, issued: 1 },
  { pattern: new RegExp(String.raw`\(?\[${YEAR}\]\s?${YEAR}\)?`, 'u'), original: 1, issued: 2 },
  { pattern: new RegExp(String.raw`\(${YEAR}/${YEAR}\)`, 'u'), original: 1, issued: 2 }
]

const HEAD = 250 // UTF-16 units: the years of a work stand near the names

/** A reference without the year that its work first appeared in, and that year; null where the string says nothing of one. */
export function withoutOriginalDate(text: string): { readonly text: string; readonly year: number | null } {
  if (!HINT.test(text)) return { text, year: null }
  const worded = WORDED.exec(text)
  if (worded !== null && worded.index > 20) return { text: text.replace(WORDED, '').trimEnd(), year: Number(worded[1]) }
  for (const { pattern, original, issued } of BESIDE) {
    const match = pattern.exec(text.slice(0, HEAD))
    if (match === null) continue
    const [first, later] = [Number(match[original]), Number(match[issued])]
    // "(2019/2020)" is one school year, and an edition is never older than the work.
    if (later - first < 3) continue
    const isBracketed = match[0].startsWith('(')
    const kept = isBracketed && !match[0].startsWith(`(${first}) `) ? `(${later})` : String(later)
    return { text: text.slice(0, match.index) + kept + text.slice(match.index + match[0].length), year: first }
  }
  return { text, year: null }
}
