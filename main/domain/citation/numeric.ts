import type { CitationForm, CitationItem } from '#contract/article'
import type { IndexedReference } from './citation-index.ts'
import type { FoundCitation } from './found-citation.ts'

const NUMBERS = '\\d{1,3}(?:\\s?[,;–—-]\\s?\\d{1,3})*'
const DIGITS: ReadonlyMap<string, string> = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, value) => [sign, String(value)]))

interface Style {
  readonly form: CitationForm
  readonly pattern: RegExp
  /** How many it must find to be believed. */
  readonly least: number
  /** Group of the pattern that holds the numbers. */
  readonly inner: boolean
  /** How much its finds count beside those of the other styles. */
  readonly weight: number
}

/** Ways to cite by number, surest first. An article has one of them. */
const STYLES: readonly Style[] = [
  {
    form: 'numeric',
    pattern: new RegExp(
      `\\[\\s?(?:(?:see|cf\\.?|e\\.g\\.,?|refs?\\.?|véase|ver)\\s)?(${NUMBERS})(?:\\s?,\\s?(?:pp?|S)\\.\\s?[\\d–-]+)?\\s?\\](?:\\s?[–-]\\s?\\[${NUMBERS}\\])*`,
      'giu'
    ),
    least: 1,
    inner: true,
    weight: 1.5
  },
  {
    form: 'superscript',
    pattern: /[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[\s)(]*[,⁻⁼–—-][\s)(]*[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*/gu,
    least: 1,
    inner: false,
    weight: 1.2
  },
  { form: 'numeric', pattern: new RegExp(`\\((${NUMBERS})\\)`, 'gu'), least: 3, inner: true, weight: 1 },
  {
    form: 'superscript',
    pattern: new RegExp(
      `(?<=\\p{Ll}{2}[.,;:)”"’]{0,2}|\\p{Ll}\\p{Lu}[.,;:)]|\\p{Lu}{2}[.,;)]?|[\\p{L}\\d%]\\)[.,]?)(${NUMBERS})(?=[\\s.,;:)]|$)(?![.,]\\d)`,
      'gu'
    ),
    least: 4,
    inner: true,
    weight: 0.9
  }
]

/** The numbers of "3–5, 9": 3, 4, 5, 9. Runs longer than sixty are no citation. */
export function expandNumbers(text: string): number[] {
  const plain = [...text]
    .map((sign) => DIGITS.get(sign) ?? (sign === '⁻' || sign === '⁼' ? '-' : sign))
    .join('')
    .replace(/[()[\]\s]/g, '')
  return plain.split(/[,;]/).flatMap((part) => {
    const [from = 0, to = from] = part
      .split(/[-–—]/)
      .filter((piece) => piece !== '')
      .map(Number)
    if (to < from || to - from > 60) return [from]
    return Array.from({ length: to - from + 1 }, (_, step) => from + step)
  })
}

/** Raised numbers that the source marks as such (`<sup>3, 4</sup>`) are surer than any that the bare text shows. */
const RAISED: Style = { form: 'superscript', pattern: /(?:)/u, least: 1, inner: true, weight: 1.6 }
const ONLY_NUMBERS = new RegExp(`^[\\s[(]*(${NUMBERS})[\\s\\])]*$`, 'u')

/**
 * Numbers in the way that this article cites by, tied to labels, or to places in the list where entries have none. `raised` are
 * the ranges that the source sets as superscripts, `notes` what each number leads to where the list is one of notes.
 */
export function findNumeric(
  text: string,
  index: readonly IndexedReference[],
  raised: readonly { start: number; end: number }[] = [],
  notes: ByNumber = new Map()
): FoundCitation[] {
  if (index.length === 0) return []
  const byNumber = notes.size > 0 ? notes : numbering(index)
  const highest = Math.max(...byNumber.keys())
  let best: { found: FoundCitation[]; reach: number } = { found: [], reach: 0 }
  for (const style of [RAISED, ...STYLES]) {
    const matches = style === RAISED ? raisedNumbers(text, raised) : [...text.matchAll(style.pattern)]
    const found = matches.flatMap((match) => citation(text, match, style, byNumber, highest))
    const reach =
      new Set(found.flatMap((one) => one.items.flatMap((item) => item.referenceId ?? []))).size * style.weight
    if (found.length >= Math.min(style.least, index.length) && reach > best.reach) best = { found, reach }
  }
  if (best.reach < Math.min(3, index.length * 0.3)) return []
  return isLabelled(index) || notes.size > 0 ? best.found : countedInList(text, best.found)
}

/** Numbers that count the entries of a list without labels lead to one nearly always; those that begin lines are a program's output. */
function countedInList(text: string, found: readonly FoundCitation[]): FoundCitation[] {
  const inText = found.filter(({ start }) => !/(?:^|\n)\s*$/.test(text.slice(Math.max(0, start - 3), start)))
  const items = inText.flatMap((citation) => citation.items)
  const resolved = items.filter(({ referenceId }) => referenceId !== null).length
  return resolved >= items.length * 0.8 ? inText : []
}

function isLabelled(index: readonly IndexedReference[]): boolean {
  return index.filter(({ label }) => label !== null && /^\d+$/.test(label)).length >= index.length * 0.6
}

function raisedNumbers(text: string, raised: readonly { start: number; end: number }[]): RegExpExecArray[] {
  return raised.flatMap(({ start, end }) => {
    const match = ONLY_NUMBERS.exec(text.slice(start, end))
    // "km2", "10-3": a raised figure behind a figure or a unit is a power.
    const before = text.slice(Math.max(0, start - 4), start)
    if (match === null || /\d$|(?:^|[^\p{L}])(?:[kcdm]?m|s|ft|in|R|x)$/u.test(before)) return []
    match.index = start
    return [match]
  })
}

/** What a number cites: a reference, or several, or what a note can mean. */
type ByNumber = ReadonlyMap<number, readonly CitationItem[]>

function numbering(index: readonly IndexedReference[]): ByNumber {
  const labelled = index.filter((reference) => reference.label !== null && /^\d+$/.test(reference.label))
  if (isLabelled(index))
    // Of two lists in one text (a letter and its reply) the first one's numbers count.
    return new Map([...labelled].reverse().map((reference) => [Number(reference.label), [itemFor(reference)]]))
  return new Map(index.map((reference) => [reference.order + 1, [itemFor(reference)]]))
}

function citation(
  text: string,
  match: RegExpExecArray,
  style: Style,
  byNumber: ByNumber,
  highest: number
): FoundCitation[] {
  const shown = style.inner && !/\]\D{1,3}\[/.test(match[0]) ? (match[1] ?? '') : match[0]
  const numbers = expandNumbers(shown)
  if (numbers.length === 0 || numbers.some((value) => value < 1) || isUnit(text, match.index, style)) return []
  // A number beyond the list is a quantity unless it stands in square brackets, where it is a citation that leads nowhere.
  const isSquare = match[0].startsWith('[')
  if (numbers.some((value) => value > (isSquare ? Math.max(highest * 2, highest + 20) : highest))) return []
  const items = numbers.flatMap((value) => itemsOf(value, byNumber))
  if (items.length === 0) return [] // a note that cites nothing
  const start = match.index + match[0].search(/\S/)
  const end = match.index + match[0].trimEnd().length
  return [
    {
      start,
      end,
      text: text.slice(start, end),
      form: style.form,
      items
    }
  ]
}

/** "12 km2", "5 cm3": a power, though nothing raises it. */
const POWER = /\d\s?(?:[kcdmµn]m|ha|ft|in|yd|mi)[23]$/u

/** m², CO₂, 10³: a sign of a unit or a power and no citation; "Table ¹" is one. */
function isUnit(text: string, at: number, style: Style): boolean {
  if (style.form === 'superscript' && style.inner && POWER.test(text.slice(Math.max(0, at - 8), at + 1))) return true
  if (style.form !== 'superscript' || style.inner) return false
  const before = text.slice(Math.max(0, at - 6), at)
  if (/[⁻⁺]$/.test(before)) return true
  return (
    /(?:^|[^\p{L}])(?:[kcdmµn]?m|km|cm|mm|ft|in|s|R|r|χ|x|y|n|h|kg|g|L|l|A|T|p|I|N|E|eV|Hz|W|K|C)$/u.test(before) ||
    /\d$/.test(before) ||
    /[\p{L}\d]⁻$/u.test(before)
  )
}

function itemsOf(value: number, byNumber: ByNumber): CitationItem[] {
  const items = byNumber.get(value) ?? [{ ...NOTHING, state: 'missing', referenceId: null, candidates: [] }]
  return items.map((item) => ({ ...item, text: String(value) }))
}

function itemFor({ id }: IndexedReference): CitationItem {
  return { ...NOTHING, state: 'resolved', referenceId: id, candidates: [id] }
}

const NOTHING = { text: '', names: [], year: null, suffix: null, locator: null }
