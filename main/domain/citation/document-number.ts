import type { Csl, FieldConfidence } from '#contract/reference'

interface Read {
  readonly csl: Csl
  readonly confidence: FieldConfidence
}

const SERIES = `(?:technical |working |discussion |occasional |policy |research |issue |staff |background |white |briefing |country |special |annual )?(?:reports?|papers?|briefs?|memorand(?:um|a)|notes?|bulletins?|publication|circular|monograph)|informe(?: técnico| de política)?|documento de trabajo|nota técnica|documento técnico|cuaderno|texto para discussão|relatório(?: técnico)?|nota técnica|rapport|document de travail|arbeitspapier|diskussionspapier|bericht|drucksache`
const NO = String.raw`(?:[Nn]os?\.?|[Nn][.º°]{1,2}|[Nn]úm\.?|[Nn]r\.?|#)`
const NUMBER = String.raw`[\p{Lu}\d][\p{L}\d./:_–-]*\d[\p{L}\d/-]*|\d+[\p{Lu}]?`

/** "(Publication No. PB-14588)", "(Report 12-045)". */
const BRACKETED = new RegExp(
  String.raw`[([]((?:\p{L}[\p{L}.&'’-]* ){0,5}?)(?:${NO} ?)(${NUMBER})[)\]]|[([]((?:\p{L}[\p{L}.&'’-]* ){0,4}?(?:${SERIES})) (${NUMBER})[)\]]`,
  'iu'
)
/** "CRS Report RL34391", "Asia Report No. 312", as the whole of what a work appeared in. */
const WHOLE = new RegExp(String.raw`^((?:\p{L}[\p{L}.&'’-]* ){0,5}?(?:${SERIES})),? (?:${NO} ?)?(${NUMBER})$`, 'iu')
/** "… BID. Nota técnica IDB-TN-1701." */
const WORDED = new RegExp(
  String.raw`(?<=[.,;]\s)((?:\p{L}[\p{L}&-]* ){0,3}(?:${SERIES})),? (?:${NO} ?)?(${NUMBER})(?=[.,;]|\s*$)`,
  'iu'
)
/** A paper of a parliament or a commission: "HC 123", "COM(2021) 240 final", "SWD(2020) 12". */
const PAPER =
  /(?<![\p{L}\d])((?:COM|SWD|SEC|JOIN|EUCO|PE) ?[([]?\d{4}[)\]]? \d{1,4}(?: final)?|(?:HC|HL|Cm|Cmnd|Cd|CP) \d{1,5}(?:-[IVX]+)?)(?![\p{L}\d])/u
/** "A/CONF.62/122", "S/RES/2664 (2022)": how the United Nations and their like call their documents. */
const SYMBOL =
  /(?<![\p{L}\d/])([A-Z]{1,6}(?:\/[A-Z0-9][A-Za-z0-9.-]*){1,5}\/\d[\w.-]*|[A-Z]{1,6}\/[A-Z]{2,}(?:\.\d+)?\/[\w.]+(?: \(\d{4}\))?)(?![\p{L}\d/])/u
const PREPRINT = /(?<![\p{L}])arXiv[: ]\s?(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+\/\d{7})/iu

/** A report's number and series, wherever the string tells them, taken out of what was read as title or venue. Changes the record. */
export function settleNumber(text: string, read: Read): void {
  const { csl } = read
  if (csl.volume !== undefined && csl.page !== undefined && csl['container-title'] !== undefined) {
    if (!PAPER.test(`${csl['container-title']} ${csl.volume}`)) return
  }
  const whole = WHOLE.exec(csl['container-title'] ?? '')
  if (whole !== null && csl.page === undefined) {
    take(read, whole[2], whole[1])
    drop(read, 'container-title', 'volume', 'issue')
    return
  }
  const bracketed = BRACKETED.exec(text)
  if (bracketed !== null && !/\b(?:vol|season|ed)\b/i.test(bracketed[0])) {
    take(read, bracketed[2] ?? bracketed[4], bracketed[1] ?? bracketed[3])
    return
  }
  settleOwnSymbol(text, read)
}

function settleOwnSymbol(text: string, read: Read): void {
  const { csl } = read
  const preprint = PREPRINT.exec(text)
  if (preprint !== null && csl.volume === undefined) {
    take(read, `arXiv:${preprint[1]}`, undefined)
    return
  }
  const symbol =
    PAPER.exec(text) ?? (/[A-Z]\/[A-Z]/.test(text) ? SYMBOL.exec(text.replace(/https?:\/\/\S+/g, ' ')) : null)
  if (symbol?.[1] !== undefined && csl.DOI === undefined) {
    takeSymbol(read, symbol[1].replace(/[.-]+$/, ''))
    return
  }
  const worded = csl.number === undefined && csl['container-title'] === undefined ? WORDED.exec(text) : null
  if (worded !== null && csl.title?.includes(worded[0]) !== true) take(read, worded[2], worded[1])
}

/** The letters of a symbol may have been read as a venue ("COM"), and its figures as a volume or pages. */
function takeSymbol(read: Read, symbol: string): void {
  const { csl } = read
  const venue = csl['container-title']
  const isVenue = venue !== undefined && symbol.startsWith(venue)
  const title = csl.title ?? ''
  const at = title.indexOf(/^[\p{L}/]+/u.exec(symbol)?.[0] ?? symbol)
  if (at > 8 && title.slice(at).length <= symbol.length + 3 && /[\s(,.]$/.test(title.slice(0, at)))
    csl.title = title.slice(0, at).replace(/[\s(,.;]+$/, '')
  if (csl.title === symbol) return
  if (isVenue) drop(read, 'container-title', 'volume', 'issue', 'page')
  take(read, symbol, undefined)
}

function take({ csl, confidence }: Read, number: string | undefined, series: string | undefined): void {
  if (number === undefined) return
  csl.number = number.trim()
  confidence.number = 0.8
  const genre = series?.trim() ?? ''
  if (genre.length < 4 || csl.genre !== undefined) return
  csl.genre = genre
  confidence.genre = 0.8
}

function drop({ csl, confidence }: Read, ...names: readonly string[]): void {
  for (const name of names) {
    delete csl[name]
    delete confidence[name]
  }
}
