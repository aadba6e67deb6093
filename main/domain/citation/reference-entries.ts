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

const START =
  /^(?:[“"«‘'¿¡[(]?\s*)(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|ter|ten|zu|d['’]|O['’])\s*)*\p{Lu}[\p{L}\p{M}\p{N}’'.&-]*(?:[\s‐-](?:\p{Lu}?[\p{L}\p{M}’'&‐-]+|\d{1,2})){0,14}\s?(?:,\s|\.\s|\s?\(|\s?\[|:\s|\s\p{Lu}{1,3}[\s,.(]|;|$)|^[“"«]|^[—–_-]{2,}/u

/** Cuts the lines of a list into entries: by labels where most have one, else by blank lines, indents and how lines begin and end. */
export function cutEntries(lines: readonly Line[]): ReferenceEntry[] {
  const numbered = lines.filter((line) => labelOf(line.text).label !== null).length
  const isNumbered =
    numbered >= 2
      ? numbered >= Math.min(lines.length * 0.25, 400) && isSequence(lines)
      : lines.length === numbered && numbered > 0
  const groups: Line[][] = []
  const layout = layoutOf(lines)
  for (const line of lines) {
    const group = groups.at(-1)
    if (group === undefined || begins(line, group, isNumbered, layout)) groups.push([line])
    else group.push(line)
  }
  return groups
    .map(toEntry)
    .filter(({ raw }) => (raw.length >= (isNumbered ? 5 : 12) || opensWithPointer(raw)) && /\p{L}{2}/u.test(raw))
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
}

function layoutOf(lines: readonly Line[]): Layout {
  const indented = lines.filter((line) => line.indent > 0).length
  const flush = lines.length - indented
  const lengths = lines.map((line) => line.end - line.start).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const near = lengths.filter((length) => length > width * 0.8 && length <= width * 1.15).length
  const whole = lines.filter((line) => looksLikeReference(line.text) && startsEntry(line.text)).length
  const set = lines.filter((line) => line.afterBlank).length
  return {
    hanging: flush >= 2 && indented >= 2 && indented >= flush * 0.3,
    width: width < 140 && near > lines.length * 0.35 ? width : Number.POSITIVE_INFINITY,
    paragraphs: set >= 3 && set > lines.length * 0.2,
    oneLine: whole >= lines.length * 0.8
  }
}

function begins(line: Line, group: readonly Line[], isNumbered: boolean, layout: Layout): boolean {
  const { label } = labelOf(line.text)
  if (isNumbered) return label !== null && follows(label, group)
  if (line.afterBlank) return !(isUnfinished(group) && !startsEntry(line.text)) && !/^https?:|^doi/i.test(line.text)
  if (layout.hanging) return line.indent === 0
  if (/^(?:[•·▪*])\s/.test(line.text)) return true
  if (layout.paragraphs && layout.width < Number.POSITIVE_INFINITY) return false
  const last = group.at(-1)
  if (!startsEntry(line.text) || last === undefined) return false
  if (layout.oneLine) return looksLikeReference(line.text) || isFinished(group)
  if (!isFinished(group)) return false
  if (layout.width === Number.POSITIVE_INFINITY) return true
  // In a wrapped list a capital after a stop is often a journal or a title: only an author's name begins an entry,
  // and a line that runs to the margin goes on unless it ends as an entry does.
  const isFull = last.end - last.start > layout.width * 0.88
  if (!BEGINS_WITH_AUTHOR.test(line.text.slice(labelOf(line.text).length))) return false
  return isFull ? /(?:\d|\.|\/|\)|https?:\/\/\S+)$/.test(last.text) && isDated(joined(group)) : true
}

const BEGINS_WITH_AUTHOR =
  /^(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|ter|ten)\s)*\p{Lu}[\p{L}\p{M}’'‐-]+(?:\s\p{Lu}[\p{L}\p{M}’'‐-]+){0,2},?\s(?:\p{Lu}\.|\p{Lu}{1,3}(?:[\s,.;(]|$))|^\p{Lu}[^.“”]{2,110}?\.?\s\(?(?:(?:1[5-9]|20)\d\d[a-z]?\)|[^()]{0,20}(?:1[5-9]|20)\d\d\)|n\.\s?d|s\.\s?f)|^\p{Lu}[\p{L}\p{M}’'‐-]+,\s\p{Lu}\p{Ll}+[^.]{0,60}[.,(]|^[—–_-]{2,}/u

function follows(label: string, group: readonly Line[]): boolean {
  const before = Number(labelOf(group[0]?.text ?? '').label ?? Number.NaN)
  const value = Number(label)
  if (Number.isNaN(before) || Number.isNaN(value)) return true
  return value === 1 || (value > before && value - before <= 5)
}

function startsEntry(text: string): boolean {
  const { label, length } = labelOf(text)
  return label !== null || START.test(text.slice(length, length + 160))
}

const joined = (group: readonly Line[]): string => group.map((line) => line.text).join(' ')
const isDated = (text: string): boolean => YEAR.test(text) || UNDATED.test(text)

/** Whether what is gathered may be a whole entry: dated or linked, and ended. */
function isFinished(group: readonly Line[]): boolean {
  const text = joined(group)
  if (/https?:\/\/\S+$/.test(text)) return true
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
  if (before === '') return line
  if (
    /(?:https?:\/\/|doi)\S*[/_=?&.-]$/i.test(before) &&
    /^[\w%/-]+(?:[./?=&_-]|\s*$|\.\s)/.test(line) &&
    !/^\p{Lu}\p{Ll}+[,\s]/u.test(line)
  )
    return before + line
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line
  return `${before} ${line}`
}
