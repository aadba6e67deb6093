import type { Csl, CslDate, CslName, LibraryReference } from '#contract/reference'

/**
 * RIS as Zotero, EndNote and Mendeley read it: `TY` first, `ER` last, CRLF, one value a line. News keeps its outlet in `T2`,
 * where every reader looks for it. What RIS has no tag for goes into `N1` as `variable: value`, so that nothing is lost.
 */
export function toRis(references: readonly LibraryReference[]): string {
  return references.map((reference) => `${record(reference).join('\r\n')}\r\n\r\n`).join('')
}

const types: Readonly<Record<string, string>> = {
  article: 'JOUR',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'MPCT',
  chapter: 'CHAP',
  dataset: 'DATA',
  document: 'GEN',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  hearing: 'HEAR',
  interview: 'PCOMM',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  map: 'MAP',
  motion_picture: 'MPCT',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
  treaty: 'STAT',
  webpage: 'ELEC'
}

const tags: Readonly<Record<string, string>> = {
  title: 'TI',
  'container-title': 'T2',
  publisher: 'PB',
  'publisher-place': 'CY',
  volume: 'VL',
  issue: 'IS',
  edition: 'ET',
  number: 'M1',
  genre: 'M3',
  language: 'LA',
  DOI: 'DO',
  URL: 'UR',
  ISBN: 'SN',
  ISSN: 'SN',
  abstract: 'AB',
  'title-short': 'ST',
  'container-title-short': 'J2',
  'collection-title': 'T3',
  archive: 'DB',
  'call-number': 'CN',
  section: 'SE'
}

/** Variables written by `record` itself. */
const written = new Set(['id', 'type', 'author', 'editor', 'translator', 'issued', 'accessed', 'page', 'note'])

function record({ csl, key, tags: keywords, note }: LibraryReference): string[] {
  const lines = [line('TY', types[csl.type] ?? 'GEN'), line('ID', key)]
  for (const name of csl.author ?? []) lines.push(line('AU', nameText(name)))
  for (const name of csl.editor ?? []) lines.push(line('ED', nameText(name)))
  for (const name of csl.translator ?? []) lines.push(line('A4', nameText(name)))
  lines.push(...dates(csl), ...pages(csl.page), ...outlet(csl))
  for (const [variable, value] of Object.entries(csl)) {
    if (written.has(variable) || value === undefined || value === '') continue
    const tag = tags[variable]
    lines.push(
      tag !== undefined && typeof value === 'string' ? line(tag, value) : line('N1', `${variable}: ${plain(value)}`)
    )
  }
  for (const text of [csl.note, note]) if (text !== undefined && text !== '') lines.push(line('N1', text))
  for (const keyword of keywords) lines.push(line('KW', keyword))
  return [...lines, 'ER  - ']
}

/** A news item that names its outlet as its author only, as reference lists do, has it in its place too. */
function outlet({ type, author, 'container-title': container }: Csl): string[] {
  const [only, ...others] = author ?? []
  const isMissing = type === 'article-newspaper' && container === undefined && others.length === 0
  return isMissing && only?.literal !== undefined ? [line('T2', only.literal)] : []
}

function dates({ issued, accessed }: Csl): string[] {
  const lines: string[] = []
  const year = issued?.['date-parts']?.[0]?.[0]
  if (year !== undefined) lines.push(line('PY', String(year)))
  if (issued !== undefined) lines.push(line('DA', dateText(issued)))
  if (accessed !== undefined) lines.push(line('Y2', dateText(accessed)))
  return lines
}

/** RIS dates are `YYYY/MM/DD/other`; an unknown part stays empty between its slashes. */
function dateText(date: CslDate): string {
  const parts = date['date-parts']?.[0]
  const other = date.literal ?? date.raw ?? (date.circa === true ? 'circa' : '')
  if (parts === undefined) return `///${other}`
  const [year = 0, month, day] = parts
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/${other}`
}

function pages(page: string | undefined): string[] {
  if (page === undefined || page === '') return []
  const range = /^([^-–]+)[-–]+([^-–]+)$/.exec(page.trim())
  if (range === null) return [line('SP', page)]
  return [line('SP', (range[1] ?? '').trim()), line('EP', (range[2] ?? '').trim())]
}

function nameText(name: CslName): string {
  if (name.family === undefined) return name.literal ?? name.given ?? ''
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return [family, name.given, name.suffix].filter(Boolean).join(', ')
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

function line(tag: string, value: string): string {
  return `${tag}  - ${value.replace(/\s*[\r\n]+\s*/g, ' ').trim()}`
}
