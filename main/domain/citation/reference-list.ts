import type { Block } from '#contract/article'
import { opensWithPointer } from './pointers.ts'
import { cutEntries, type Line, looksAuthored, looksLikeReference } from './reference-entries.ts'
import { readShortForm } from './short-form.ts'
import { withoutHeading } from './unheaded-list.ts'

/** One entry of a reference list as it stands in the text: offsets are UTF-16 units, `raw` has wrapped lines joined by a space. */
export interface ReferenceEntry {
  readonly start: number
  readonly end: number
  readonly label: string | null
  readonly raw: string
}

/** Where an article's reference list stands: from its heading (or first entry) to the end of its last entry. */
export interface ReferenceList {
  readonly start: number
  readonly end: number
  readonly heading: { readonly start: number; readonly end: number } | null
  readonly entries: readonly ReferenceEntry[]
}

const STRONG =
  /^(?:references?(?: list| cited| and notes)?|(?:selected |select )?bibliograph(?:y|ie)|works? (?:cited|consulted)|literature cited|cited (?:works|literature|references)|list of references|reference list|sources? (?:cited|consulted)|(?:notes|sources|bibliography|further reading) and references|references and further reading|full references|bibliography and sources|referencias(?: bibliogr[aá]ficas?| citadas| y notas)?|bibliograf[ií]a(?: citada| consultada)?|lista de referencias|obras (?:citadas|consultadas)|(?:notas|fuentes|bibliograf[ií]a) y referencias(?: bibliogr[aá]ficas)?|referencias y bibliograf[ií]a|bibliograf[ií]a y fuentes|fuentes y bibliograf[ií]a|literatura citada|fuentes(?: consultadas| citadas| bibliogr[aá]ficas)?|refer[eê]ncias(?: bibliogr[aá]ficas)?|obras consultadas|r[ée]f[ée]rences(?: bibliographiques)?|bibliographie(?: s[ée]lective)?|ouvrages (?:cit[ée]s|consult[ée]s)|sources et bibliographie|notes et r[ée]f[ée]rences|bibliographie et sources|literatur(?:verzeichnis|angaben|hinweise)?|quellen- und literaturverzeichnis|(?:quellen und literatur|literatur und quellen)|quellen(?:verzeichnis|angaben|nachweise?)?|bibliografie|riferimenti(?: bibliografici)?|opere citate|sources(?: and references| and notes)?|fonti)$/iu
const WEAK =
  /^(?:notes?|end ?notes?|foot ?notes?|notas?(?: al pie| finales| y referencias)?|further reading|recommended reading|links|lecturas recomendadas|para saber más|notas de rodap[ée]|anmerkungen|fu(?:ß|ss)noten|endnoten|notes de bas de page|note|fontes)$/iu

/**
 * Finds the reference list and cuts it into entries. Works on the bare text; blocks, where there are any, tell
 * headings and list items (`reference` blocks are taken as they are). null where the article has no list.
 */
export function findReferenceList(text: string, blocks: readonly Block[] = []): ReferenceList | null {
  const marked = blocks.filter((block) => block.kind === 'reference')
  if (marked.length > 0) return fromBlocks(text, blocks, marked)
  const lines = linesOf(text, blocks)
  const list = underHeading(lines) ?? withoutHeading(lines)
  return list === null ? null : withFirstLabels(list, lines)
}

const mostBefore = 10

/** A list whose labels begin with [3]: the first two stand below the text's last columns, further up in reading order. */
function withFirstLabels(list: ReferenceList, lines: readonly Line[]): ReferenceList {
  const first = Number(list.entries[0]?.label ?? 1)
  if (!(first > 1 && first <= mostBefore)) return list
  const before: ReferenceEntry[] = []
  let at = lines.findIndex((line) => line.start >= list.start)
  for (let label = first - 1; label >= 1; label -= 1) {
    at = lines.findLastIndex((line, index) => index < at && line.text.startsWith(`[${label}] `))
    const end = lines.findIndex((line, index) => index > at && line.afterBlank)
    const [entry] = at === -1 ? [] : cutEntries(lines.slice(at, end))
    if (entry === undefined || !looksLikeReference(entry.raw)) return list
    before.unshift(entry)
  }
  return { ...list, entries: [...before, ...list.entries] }
}

function fromBlocks(text: string, blocks: readonly Block[], marked: readonly Block[]): ReferenceList {
  const first = marked[0]?.start ?? 0
  const end = marked.at(-1)?.end ?? first
  const heading = blocks.filter((block) => block.kind === 'heading' && block.end <= first).at(-1) ?? null
  const isTheirs = heading !== null && isListHeading(heading.text) !== null
  const entries = marked.flatMap((block) => cutEntries(linesOf(text.slice(block.start, block.end), [], block.start)))
  return {
    start: isTheirs ? heading.start : first,
    end,
    heading: isTheirs ? { start: heading.start, end: heading.end } : null,
    entries
  }
}

/** The text's lines with their places; a block of its own (list item, paragraph) counts as set off by blank lines. */
export function linesOf(text: string, blocks: readonly Block[], offset = 0): Line[] {
  const heads = new Set(
    blocks.filter((block) => block.kind === 'heading' || block.kind === 'author-note').map((block) => block.start)
  )
  const furniture = blocks.filter((block) => block.kind === 'furniture')
  const lines: Line[] = []
  let blank = true
  let passed = 0
  for (const match of text.matchAll(/[^\n]*(?:\n|$)/g)) {
    const line = match[0].replace(/\n$/, '')
    if (line.trim() === '') {
      blank = true
      if (match.index >= text.length) break
      continue
    }
    const indent = line.length - line.trimStart().length
    const start = offset + match.index + indent
    while (start >= (furniture[passed]?.end ?? Number.POSITIVE_INFINITY)) passed += 1
    if (start >= (furniture[passed]?.start ?? Number.POSITIVE_INFINITY)) {
      blank = true
      continue // a running head or a page's number between two entries
    }
    lines.push({
      text: line.trim(),
      start,
      end: start + line.trim().length,
      indent,
      afterBlank: blank,
      isHead: heads.has(start)
    })
    blank = false
  }
  return lines
}

/** Whether a line is the heading of a reference list: surely, perhaps ("Notes"), or not (null). */
export function isListHeading(line: string): 'strong' | 'weak' | null {
  if (line.length > 160) return null // also for time's sake: the ends of a long line are searched from each of its signs
  const bare = line
    .replace(/^[#*\s]*(?:\d{1,2}(?:\.\d+)*|[IVX]{1,4})?[.)\s]*\s*/u, '')
    .replace(/[*:.\s]+$/u, '')
    .trim()
  if (bare.length > 50) return null
  if (STRONG.test(bare)) return 'strong'
  return WEAK.test(bare) ? 'weak' : null
}

function underHeading(lines: readonly Line[]): ReferenceList | null {
  let best: { list: ReferenceList; weight: number } | null = null
  lines.forEach((line, at) => {
    const strength = isListHeading(line.text)
    if (strength === null) return
    const section = sectionFrom(lines, at + 1)
    const entries = cutEntries(section)
    const likely = entries.filter(
      ({ raw }) => looksLikeReference(raw) || (strength === 'strong' && ADDRESS.test(raw))
    ).length
    if (likely === 0 || likely < entries.length * (strength === 'strong' ? 0.3 : 0.25)) return
    if (strength === 'weak' && likely + entries.filter(isRepeated).length < entries.length * 0.6) return
    const weight = likely + (strength === 'strong' ? 1000 : 0)
    if (best === null || weight > best.weight) {
      best = {
        weight,
        list: {
          start: line.start,
          end: entries.at(-1)?.end ?? line.end,
          heading: { start: line.start, end: line.end },
          entries
        }
      }
    }
  })
  // The compiler does not follow the assignment inside the callback.
  return (best as { list: ReferenceList } | null)?.list ?? null
}

/** Under "Sources" an address alone is an entry. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S{8,}$/i

/** A note that only points to a work told in full in another. */
function isRepeated({ raw }: ReferenceEntry): boolean {
  return !looksLikeReference(raw) && (opensWithPointer(raw) || readShortForm(raw) !== null)
}

const AFTERWARDS =
  /^(?:appendix|appendices|annex|anexos?|apéndice|about the authors?|author'?s? note|author information|sobre (?:el|la|los|o|a) autore?s?|acknowledge?ments?|agradecimientos|comments?\b|comentarios|share\b|compartir|related|read next|supporting information|figure legends|table \d|figure \d|received\b|correspondence|recibido|how to cite|cómo citar|conflicts? of interest|funding|tables?$|figures?$|anhang|do you want|total views|suscr[ií]bete|subscribe|sign up|menu$)/iu

/** The list's lines, without the figures and tables that stand between two of its pages. */
function sectionFrom(lines: readonly Line[], from: number): readonly Line[] {
  const section: Line[] = []
  for (let at: number | null = from; at !== null; ) {
    const end = endOfList(lines, at)
    section.push(...lines.slice(at, end))
    at = section.length === 0 ? null : resumption(lines, end)
  }
  return section
}

const longestFloats = 150 // lines: two pages of figures with all the labels of their axes

/** Where entries go on behind figures and tables: two that open with people's names, and nothing like running text between. */
function resumption(lines: readonly Line[], from: number): number | null {
  for (let at = from; at < Math.min(lines.length, from + longestFloats); at += 1) {
    const line = lines[at]
    if (line === undefined || !line.afterBlank) continue
    const [next = '', second = ''] = paragraphs(lines, at, 2)
    if (looksAuthored(next) && looksAuthored(second)) return at > from ? at : null
    const isFloat = FLOAT.test(next) || (next.length < 160 && !AFTERWARDS.test(next) && isListHeading(next) === null)
    if (!isFloat) return null
  }
  return null
}

const FLOAT = /^(?:fig(?:ure|\.)?|table|tab\.|figura|tabla|tabela|abb(?:ildung|\.)|tabelle|tableau)\s*\.?\s*[\dIVX]+/iu

/** Index of the first line after the list: a heading, or text in which nothing more looks like a reference. */
function endOfList(lines: readonly Line[], from: number): number {
  const end = lines.findIndex(
    (line, at) =>
      at >= from &&
      (endsList(line, at > from, at > from + 1) || (at > from && line.afterBlank && isBeyond(paragraphs(lines, at, 4))))
  )
  return end < 0 ? lines.length : end
}

/** "P. Dalgaard. Simulating …", "Dalgaard, P.": an entry that is set as headings are. */
const NAMED = /^(?:(?:\p{Lu}\.[ -]?){1,3}\s?\p{Lu}[\p{L}’'-]+(?:\.\s\p{L}|,\s|\sand\s)|\p{Lu}[\p{L}’'-]+,\s\p{Lu}\.)/u

function endsList(line: Line, isLater: boolean, isWellLater: boolean): boolean {
  if (isLater && line.isHead && !NAMED.test(line.text)) return true
  if (AFTERWARDS.test(line.text) && !/(?:19|20)\d\d\)?[.,]? .{25}/.test(line.text)) return true
  return isWellLater && isListHeading(line.text) !== null
}

/** Whether the paragraphs to come are no references any more. */
function isBeyond(ahead: readonly string[]): boolean {
  const next = ahead[0] ?? ''
  return !ahead.some(looksLikeReference) || (!looksLikeReference(next) && isProse(next))
}

function paragraphs(lines: readonly Line[], from: number, most: number): string[] {
  const found: string[] = []
  for (let at = from; at < lines.length && found.length <= most; at += 1) {
    const line = lines[at]
    if (line === undefined) break
    if (line.afterBlank || found.length === 0) found.push(line.text)
    else found[found.length - 1] = `${found.at(-1)} ${line.text}`
  }
  return found.slice(0, most)
}

function isProse(paragraph: string): boolean {
  return (
    paragraph.length > 300 &&
    (paragraph.match(/[.!?]\s+\p{Lu}/gu)?.length ?? 0) >= 3 &&
    !/(?:19|20)\d\d[a-z]?[).]/.test(paragraph.slice(0, 200))
  )
}
