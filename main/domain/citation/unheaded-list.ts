import { cutEntries, type Line, labelOf, looksAuthored, looksLikeReference } from './reference-entries.ts'
import type { ReferenceEntry, ReferenceList } from './reference-list.ts'

/** A list that nobody headed. Of the two ways to see one, by its lines and by its paragraphs, that which takes in more of the text. */
export function withoutHeading(lines: readonly Line[]): ReferenceList | null {
  const [first, second] = [byLine(lines), byParagraph(lines)]
  if (first === null || second === null) return first ?? second
  return second.end - second.start > first.end - first.start ? second : first
}

/** Entries that wrap over lines: the last paragraphs, past the first third of the text, whose lines cut into references nearly all. */
function byParagraph(lines: readonly Line[]): ReferenceList | null {
  const starts = lines.flatMap((line, at) => (line.afterBlank ? [at] : []))
  let found: readonly ReferenceEntry[] = []
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const from = starts[index] ?? 0
    if ((lines[from]?.start ?? 0) < (lines.at(-1)?.end ?? 0) * 0.3) break
    const entries = wrappedEntries(lines.slice(from, starts[index + 1] ?? lines.length))
    if (entries === null && found.length > 0) break
    found = [...(entries ?? []), ...found]
  }
  return found.length === 0 ? null : listOf(found)
}

/** A paragraph's lines as references; null where they are none. */
function wrappedEntries(paragraph: readonly Line[]): readonly ReferenceEntry[] | null {
  const entries = paragraph.length >= 6 ? cutEntries(paragraph) : []
  const strong = entries.filter((entry) => looksStrong(entry.raw)).length
  return entries.length >= 3 && strong >= entries.length * 0.7 ? entries : null
}

function listOf(found: readonly ReferenceEntry[]): ReferenceList {
  // "Works consulted by the authors": a few words without date, figures or stops head a list, whatever they are.
  const isHeaded = found.length > 3 && /^\p{Lu}[\p{L}\s’'-]{3,50}:?$/u.test(found[0]?.raw ?? '')
  const entries = isHeaded ? found.slice(1) : found
  return { start: entries[0]?.start ?? 0, end: entries.at(-1)?.end ?? 0, heading: null, entries }
}

/** The last run of three or more paragraphs or lines, past the first third of the text, that nearly all are references. */
function byLine(lines: readonly Line[]): ReferenceList | null {
  const isStrong = lines.map((line) => looksStrong(line.text))
  for (let end = lines.length; end > 0 && (lines[end - 1]?.start ?? 0) > (lines.at(-1)?.end ?? 0) * 0.3; ) {
    while (end > 0 && isStrong[end - 1] !== true) end -= 1
    const from = beginOfRun(isStrong, end)
    const entries = end - from >= 3 ? cutEntries(lines.slice(from, end)) : []
    if (entries.length >= 3) return listOf(entries)
    end = from
  }
  return null
}

/** Goes back while lines are strong; odd ones do not end the run where most of those before them are strong. */
function beginOfRun(isStrong: readonly boolean[], end: number): number {
  let from = end
  while (from > 0 && (isStrong[from - 1] === true || isMostlyStrong(isStrong, from - 1))) from -= 1
  while (from < end && isStrong[from] !== true) from += 1
  return from
}

function isMostlyStrong(isStrong: readonly boolean[], end: number): boolean {
  if (isStrong[end - 1] === true && isStrong[end - 2] === true) return true
  return isStrong.slice(Math.max(0, end - 6), end).filter(Boolean).length >= 4
}

/** What stands under pictures and tables reads much like a reference. */
const LEGEND =
  /^(?:(?:extended data |supplementary )?(?:fig(?:ure|\.)?|table|video|movie|box|chart|graph|abbildung|tabelle|cuadro|gráfico|tabela|quadro|figura)\s?(?:S?\d|[IVX]+\b)|source data|doi:|author contributions|data availability|all (?:images|photos))/iu

function looksStrong(line: string): boolean {
  if (LEGEND.test(line)) return false
  return (
    looksAuthored(line) ||
    (looksLikeReference(line) &&
      line.length < 600 &&
      (labelOf(line).label !== null ||
        /^[\p{Lu}“"«][^.]{1,120}?[.,:(].{0,200}?(?:(?:19|20)\d\d|n\.\s?d\.|s\.\s?f\.)/u.test(line)) &&
      (/https?:|www\.|doi|\d+\s?[-–]\s?\d+|\d\(\d|\d: ?[a-z]?\d|["“”«]/i.test(line) ||
        /\((?:[^()]*\D)?(?:19|20)\d\d[a-z]?\)\./.test(line)))
  )
}
