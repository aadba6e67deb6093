import { beginsWithAuthor, beginsWithPeople, beginsWithSmallName, mayOpen, namesSeveral } from './entry-opening.ts'
import { opensWithPointer } from './pointers.ts'
import type { ReferenceEntry } from './reference-list.ts'

export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly afterBlank: boolean
  readonly isHead: boolean
}

const LABEL =
  /^(?:\[\s?(\d{1,4}|[A-Z][A-Za-z+]{1,8}\d{2}[a-z]?)\s?\]|\((\d{1,3})\)(?=\s)|\^?(\d{1,4})\s?[.)](?=\s|\p{L})|(\d{1,3})(?=\s+[\p{Lu}“"¿]))\s*[-–—.:]?\s*|^(?:[•·▪*–—-]|\.(?=\s+\p{Lu}))\s+/u

/** A reference's label, and where the reference itself begins. */
export function labelOf(line: string): { label: string | null; length: number } {
  const match = LABEL.exec(line)
  if (match === null) return { label: null, length: 0 }
  return { label: match[1] ?? match[2] ?? match[3] ?? match[4] ?? null, length: match[0].length }
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d[a-z]?(?!\d)/
const UNDATED =
  /\((?:n\.\s?d\.|s\.\s?f\.|s\.\s?d\.|o\.\s?J\.)|\b(?:in press|forthcoming|en prensa|no prelo|im Druck)\b/i

/** A reference has a date or a link, and more than a few words. */
export function looksLikeReference(text: string): boolean {
  if (text.length < 20) return false
  const isDated = YEAR.test(text) || UNDATED.test(text)
  const isLinked = /https?:\/\/\S{6,}|www\.\S{6,}|\bdoi\b|10\.\d{4,}\//i.test(text) && /\s/.test(text.trim())
  if (!isDated && !isLinked) return labelOf(text).label !== null && text.length > 30
  return /[.,:;]/.test(text) && /\p{Lu}/u.test(text)
}

/** Cuts the lines of a list into entries: by labels where most have one, else by blank lines, indents and how lines begin and end. */
export function cutEntries(lines: readonly Line[]): ReferenceEntry[] {
  const numbered = lines.filter((line) => labelOf(line.text).label !== null).length
  const isNumbered =
    numbered >= 2
      ? numbered >= Math.min(lines.length * 0.25, 400) && isSequence(lines)
      : lines.length === numbered && numbered > 0
  const groups: Line[][] = []
  const layout = layoutOf(lines)
  for (const line of lines.flatMap(apartAtMarks)) {
    const group = groups.at(-1)
    if (group === undefined || begins(line, group, isNumbered, layout)) groups.push([line])
    else group.push(line)
  }
  return groups
    .map(toEntry)
    .filter(({ raw }) => (raw.length >= (isNumbered ? 5 : 12) || opensWithPointer(raw)) && /\p{L}{2}/u.test(raw))
}

/** Bulleted or labelled entries that were set in one paragraph. */
function apartAtMarks(line: Line): Line[] {
  const starts = [...line.text.matchAll(markInLine(line.text))].map(({ index }) => index)
  if (starts.length < 2 || starts[0] !== 0) return [line]
  return starts.map((from, at) => {
    const text = line.text.slice(from, starts[at + 1]).trimEnd()
    return { ...line, text, start: line.start + from, end: line.start + from + text.length, afterBlank: true }
  })
}

function markInLine(text: string): RegExp {
  return text.startsWith('[')
    ? /(?:^|(?<=[.)\d>”]\s))\[\d{1,3}\]\s+(?=[\p{Lu}“"])/gu
    : /(?:^|(?<=\s))[•▪]\s+(?=\p{Lu})/gu
}

function isSequence(lines: readonly Line[]): boolean {
  const labels = lines
    .flatMap((line) => labelOf(line.text).label ?? [])
    .map(Number)
    .filter((value) => !Number.isNaN(value))
  if (labels.length === 0) return true
  return (
    labels.filter(
      (value, index) => index > 0 && value > (labels[index - 1] ?? 0) && value - (labels[index - 1] ?? 0) < 4
    ).length >=
    (labels.length - 1) * 0.6
  )
}

interface Layout {
  readonly hanging: boolean // unindented lines begin entries, indented ones go on
  readonly width: number // where lines are broken, or infinity
  readonly paragraphs: boolean // entries are set off by blank lines
  readonly oneLine: boolean // nearly every line is an entry of its own
  readonly endsInFigures: boolean // entries end with pages, a year or a link
  readonly linked: boolean // nearly every line has a link of its own
}

function layoutOf(lines: readonly Line[]): Layout {
  const indented = lines.filter((line) => line.indent > 0).length
  const flush = lines.length - indented
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const near = lengths.filter((length) => length > width * 0.8 && length <= width * 1.15).length
  const opening = lines.filter(({ text }) => startsEntry(text) || beginsWithSmallName(text))
  const whole = opening.filter(({ text }) => looksLikeReference(text)).length
  const set = lines.filter((line) => line.afterBlank).length
  // Where every line opens and reads like an entry of its own, none goes on from the one before.
  const isWrapped = width < 140 && near > lines.length * 0.35 && opening.length < lines.length
  return {
    hanging: flush >= 2 && indented >= 2 && indented >= flush * 0.3,
    width: isWrapped ? width : Number.POSITIVE_INFINITY,
    paragraphs: set >= 3 && set > lines.length * 0.2,
    oneLine: whole >= lines.length * 0.8,
    endsInFigures: isWrapped && endsInFigures(lines, width),
    linked: lines.length >= 2 && lines.filter(({ text }) => LINK.test(text)).length >= lines.length * 0.6
  }
}

function begins(line: Line, group: readonly Line[], isNumbered: boolean, layout: Layout): boolean {
  const { label } = labelOf(line.text)
  if (isNumbered) return label !== null && follows(label, group)
  if (layout.linked && LINK_END.test(group.at(-1)?.text ?? '') && !VISIT.test(line.text)) return true
  if (line.afterBlank) return !isRest(line, group) && !/^https?:|^doi/i.test(line.text)
  if (layout.hanging) return line.indent === 0
  if (/^(?:[•·▪*])\s/.test(line.text)) return true
  if (layout.paragraphs && layout.width < Number.POSITIVE_INFINITY) return false
  const last = group.at(-1)
  if (last === undefined) return false
  if (layout.oneLine && beginsWithSmallName(line.text)) return isFinished(group) && looksLikeReference(line.text)
  if (!startsEntry(line.text)) return false
  if (layout.oneLine) return looksLikeReference(line.text) || isFinished(group)
  if (!isFinished(group)) return false
  return layout.width === Number.POSITIVE_INFINITY || beginsWrapped(line, last, group, layout)
}

/** The rest of an entry that was cut apart: its journal and pages, or the end of its address. */
function isRest({ text }: Line, group: readonly Line[]): boolean {
  if (isUnfinished(group) && !startsEntry(text)) return true
  const before = joined(group)
  if (/https?:\/\/\S*\/$/.test(before) && /^[\p{Ll}\d][\w./~-]*\.(?:pdf|html?)\b/u.test(text)) return true
  return !isDated(before) && /^\p{Lu}[\p{L} &-]{3,60}, \d{1,3}(?:\(\d+\))?[:,] ?\d+/u.test(text)
}

/**
 * Where the next word would have fitted, the line was not broken for want of room, and an entry ends. Else a capital after a stop
 * is often a journal or a title: only an author's name begins an entry, and what is before it must end as the entries of this list do.
 */
function beginsWrapped(line: Line, last: Line, group: readonly Line[], layout: Layout): boolean {
  if (!isForced(last, line, layout.width)) return true
  const bare = line.text.slice(labelOf(line.text).length)
  if (!beginsWithAuthor(bare)) return false
  if (layout.endsInFigures && !FIGURE_END.test(last.text) && !namesSeveral(bare)) return false
  const isFull = last.end - last.start > layout.width * 0.88
  return isFull ? ENDS.test(last.text) && isDated(joined(group)) : true
}

/** Lists of sources on the web are often a link a line, with or without words in front. */
const LINK = /https?:\/\/\S{6,}|www\.\S{6,}/i
/** What may follow a link in an entry: when somebody looked. */
const VISIT = /^(?!https?:|www\.)(?:[([\p{Ll}]|(?:Last )?[Aa]ccessed|Retrieved|Consultad|Acess|Abgerufen|Archived|DOI)/u
const LINK_END = /(?:https?:\/\/|www\.)\S{6,}[^\s/_=?&-]\/?$/i

/** How an entry may end: with a figure, a stop, a bracket, an address or a DOI. */
const ENDS = /(?:\d|\.|\/|\)|https?:\/\/\S+|10\.\d{4,9}\/\S+)$/
const FIGURE_END = /\d\S{0,4}\s?\.?$|https?:\/\/\S+$|10\.\d{4,9}\/\S+$/

/** Lines of one width differ by some letters, since letters differ in width. */
function isForced(last: Line, line: Line, width: number): boolean {
  const word = /^\S+/.exec(line.text)?.[0] ?? ''
  return last.end - last.start + 1 + word.length > width * 0.88
}

/** Whether nearly all entries that surely end somewhere, since a line is short there, end with pages, a year or a link. */
function endsInFigures(lines: readonly Line[], width: number): boolean {
  const ends = lines.filter((line, at) => {
    const next = lines[at + 1]
    return next !== undefined && !isForced(line, next, width) && beginsWithAuthor(next.text)
  })
  return ends.length >= 5 && ends.filter(({ text }) => FIGURE_END.test(text)).length >= ends.length * 0.85
}

/** A paragraph that opens with its authors' names, people's, and is dated: what no running text does. */
export function looksAuthored(text: string): boolean {
  const bare = text.slice(labelOf(text).length)
  if (text.length > 700 || !looksLikeReference(text) || !beginsWithPeople(bare)) return false
  return isDated(text)
}

function follows(label: string, group: readonly Line[]): boolean {
  const before = Number(labelOf(group[0]?.text ?? '').label ?? Number.NaN)
  const value = Number(label)
  if (Number.isNaN(before) || Number.isNaN(value)) return true
  return value === 1 || (value > before && value - before <= 5)
}

function startsEntry(text: string): boolean {
  const { label, length } = labelOf(text)
  return label !== null || mayOpen(text.slice(length))
}

const LONGEST = 60 // lines: what goes on for longer is no entry, and is not read anew at each of its lines
const joined = (group: readonly Line[]): string =>
  group
    .slice(-LONGEST)
    .map((line) => line.text)
    .join(' ')
const isDated = (text: string): boolean => YEAR.test(text) || UNDATED.test(text)

/** Whether what is gathered may be a whole entry: dated or linked, and ended. */
function isFinished(group: readonly Line[]): boolean {
  const text = joined(group)
  if (/https?:\/\/\S+$|10\.\d{4,9}\/\S+$/.test(text)) return true
  // "Marlow D, Beck H (1995a)": a year in brackets ends the names, and the work is still to come.
  if (/\((?:1[5-9]|20)\d\d[a-z]?\)$/.test(text) && !/(?:^|\s)\p{Ll}{4,}/u.test(text)) return false
  return (isDated(text) || /https?:|doi/i.test(text)) && /[.)\]”"»\d>]$/.test(text)
}

function isUnfinished(group: readonly Line[]): boolean {
  const text = joined(group)
  return /[,:;(–-]$/.test(text) && !/https?:\S+$/.test(text)
}

function toEntry(group: readonly Line[]): ReferenceEntry {
  const first = group[0]
  const start = first?.start ?? 0
  const end = group.at(-1)?.end ?? start
  const { label, length } = labelOf(first?.text ?? '')
  const text = group.reduce((whole, line) => join(whole, line.text), '')
  return { start, end, label, raw: label === null && length === 0 ? text : text.slice(length) }
}

/** Joins a wrapped line: links broken at a slash or hyphen come together again, words broken at a hyphen too. */
function join(before: string, line: string): string {
  const end = before.slice(-400) // a link, or a word, that the line may go on with
  if (before === '' || (/\bhttps?:$/i.test(end) && line.startsWith('//'))) return before + line
  if (
    /(?:https?:\/\/\S*|doi:?\s?\S*|(?<![\d.])10\.\d{4,9}\/\S*)[/_=?&.-]$/i.test(end) &&
    /^[\w%/-]+(?:[./?=&_-]|\s*$|\.\s)/.test(line) &&
    !/^\p{Lu}\p{Ll}+[,\s]/u.test(line)
  )
    return before + line
  if (/\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line
  return `${before} ${line}`
}
