import { fold, isOf } from '../main/domain/citation/lexicon.ts'
import { tokenize } from '../main/domain/citation/tokens.ts'

/** Turns a labelled reference (segments, or gold fields) into one label a token; null where the gold cannot be found in the text. */

const SEGMENT_LABELS = {
  author: 'author',
  'citation-number': 'label',
  'collection-title': 'collection',
  'container-title': 'container',
  journal: 'container',
  date: 'date',
  doi: 'url',
  url: 'url',
  edition: 'edition',
  editor: 'editor',
  genre: 'genre',
  medium: 'genre',
  location: 'place',
  pages: 'page',
  publisher: 'publisher',
  title: 'title',
  translator: 'translator',
  volume: 'volume',
  note: 'other',
  source: 'other',
  isbn: 'other',
  director: 'author',
  producer: 'other'
}

const STRIP = {
  volume: /^(?:vols?|volumes?|v|tomo|tome|t|bd|band|jg|jahrg|jahrgang|año|ano|jahr)$/i,
  issue: /^(?:nos?|nr|num|number|n|núm|n[°º]|iss|issue|heft|h|fasc|número|numero)$/i,
  page: /^(?:pp?|pgs?|pages?|pág|pag|págs|s|seiten?|ss|f|ff|sq)$/i,
  container: /^(?:in|en|em|dans|im|nel|from)$/i,
  editor: /^(?:in|en|em|dans|edited|by|eds?|editors?|hg|hrsg|hrsgg|org|orgs|coords?|herausgegeben|von|dir)$/i,
  translator: /^(?:trans|transl|translated|by|trad|traducción|tradução|de|übers|von)$/i,
  date: /^(?:in|on)$/i
}

export const alnum = (text) => fold(String(text)).replace(/[^\p{L}\p{N}]/gu, '')

export function fromSegments(row) {
  const tokens = tokenize(row.text)
  const labels = new Array(tokens.length).fill('other')
  let at = 0
  for (const [name, part] of row.segs) {
    const found = row.text.indexOf(part, at)
    if (found < 0) return null
    at = found + part.length
    tokens.forEach((token, index) => {
      if (token.start >= found && token.start < at) labels[index] = SEGMENT_LABELS[name] ?? 'other'
    })
  }
  splitVolume(tokens, labels, row.gold)
  markAccessed(tokens, labels)
  return finish(row.text, tokens, labels)
}

function splitVolume(tokens, labels, gold) {
  let issue = false
  tokens.forEach((token, index) => {
    if (labels[index] !== 'volume') return
    if (isOf(token.lower, 'issue') && !isOf(token.lower, 'volume')) issue = true
    const value = alnum(token.text)
    const isIssue =
      gold.issue !== undefined && alnum(gold.issue).includes(value) && (issue || alnum(gold.volume ?? '') !== value)
    if (isIssue && /\d/.test(value)) labels[index] = 'issue'
  })
}

function markAccessed(tokens, labels) {
  tokens.forEach((token, index) => {
    if (!isOf(token.lower, 'accessed')) return
    for (let next = index + 1; next < Math.min(tokens.length, index + 9); next += 1) {
      const word = tokens[next]
      if (word.link !== null) break
      if (/^\d{1,4}$/.test(word.text) || isOf(word.lower, 'month')) labels[next] = 'accessed'
      else if (labels[next] === 'accessed' || labels[next] === 'date') labels[next] = 'other'
    }
  })
}

function finish(text, tokens, labels) {
  tokens.forEach((token, index) => {
    if (token.link !== null) labels[index] = 'url'
  })
  for (const [name, pattern] of Object.entries(STRIP)) stripEdges(tokens, labels, name, pattern)
  return { text, tokens, labels }
}

function stripEdges(tokens, labels, name, pattern) {
  for (let start = 0; start < labels.length; start += 1) {
    if (labels[start] !== name || labels[start - 1] === name) continue
    let end = start
    while (labels[end] === name) end += 1
    let from = start
    while (from < end && pattern.test(tokens[from].text)) labels[from++] = 'other'
    if (name === 'editor') while (end > from && pattern.test(tokens[end - 1].text)) labels[--end] = 'other'
    start = end
  }
}

/** How each gold field is looked for, in order: what is found first is claimed first. */
const FIELDS = [
  { field: 'author', label: 'author', isName: true },
  { field: 'title', label: 'title', afterAuthor: true },
  { field: 'container-title', label: 'container', last: true },
  { field: 'collection-title', label: 'collection' },
  { field: 'editor', label: 'editor', isName: true },
  { field: 'translator', label: 'translator', isName: true },
  { field: 'genre', label: 'genre' },
  { field: 'publisher', label: 'publisher', last: true },
  { field: 'publisher-place', label: 'place', last: true },
  { field: 'edition', label: 'edition', last: true }
]

/** Gold fields (CSL-JSON, or names as one string) found in the text; null where a required one is not there. */
export function fromGold(text, gold, required = ['title', 'container-title', 'author']) {
  const tokens = tokenize(text)
  const labels = new Array(tokens.length).fill(null)
  const index = foldedIndex(tokens)
  for (const { field, label, isName, afterAuthor, last } of FIELDS) {
    if (gold[field] === undefined) continue
    const from = afterAuthor ? Math.max(0, labels.lastIndexOf('author') - 1) : 0
    const span = isName ? nameSpan(index, labels, gold[field], 0) : find(index, labels, alnum(gold[field]), from, last)
    if (span === null && required.includes(field)) return null
    if (span !== null) for (let at = span[0]; at <= span[1]; at += 1) labels[at] ??= label
  }
  markAccessedGold(tokens, labels)
  claimDate(tokens, labels, gold, text)
  claimNumbers(tokens, labels, gold, index)
  for (let at = 0; at < labels.length; at += 1) labels[at] ??= 'other'
  if (/^\W*\d{1,3}\W/.test(text) && /^\d{1,3}$/.test(tokens[0]?.text ?? '') && labels[0] === 'other')
    labels[0] = 'label'
  return finish(text, tokens, labels)
}

function foldedIndex(tokens) {
  let text = ''
  const owner = []
  tokens.forEach((token, at) => {
    const folded = token.link === null ? alnum(token.text) : '|'
    text += folded
    for (let i = 0; i < folded.length; i += 1) owner.push(at)
  })
  return { text, owner }
}

function find(index, labels, value, fromToken = 0, last = false) {
  if (value === '') return null
  let best = null
  for (let at = index.text.indexOf(value); at >= 0; at = index.text.indexOf(value, at + 1)) {
    const span = [index.owner[at], index.owner[at + value.length - 1]]
    if (span[0] < fromToken || !isFree(labels, span) || (value.length < 6 && cutsToken(index, at, value, span)))
      continue
    best = span
    if (!last) return best
  }
  return best
}

/** Short values must be whole tokens. */
function cutsToken(index, at, value, [from, to]) {
  return (at > 0 && index.owner[at - 1] === from) || index.owner[at + value.length] === to
}

function isFree(labels, [from, to]) {
  if (labels[from] !== null && labels[to] !== null) return false
  return labels.slice(from + 1, to).every((label) => label === null)
}

function nameSpan(index, labels, names, from) {
  if (typeof names === 'string')
    return find(index, labels, alnum(names.replace(/^In:? /, '').replace(/\((?:eds?|hrsg)\.?\)\.?$/i, '')), from)
  let first = null
  let last = null
  for (const name of names) {
    const family = alnum(`${name['non-dropping-particle'] ?? ''}${name.family ?? name.literal ?? ''}`)
    const given = alnum(name.given ?? '')
    const initials = alnum(
      (name.given ?? '')
        .split(/[\s.-]+/)
        .map((part) => part.slice(0, 1))
        .join('')
    )
    const at = last === null ? from : last
    const span =
      [family + given, given + family, family + initials, initials + family, alnum(name.family ?? '') + given, family]
        .map((v) => find(index, labels, v, at))
        .find((s) => s !== null) ?? null
    if (span === null) {
      if (first === null) return null
      continue
    }
    if (first !== null && span[0] > last + 8) continue
    first ??= span[0]
    last = Math.max(span[1], last ?? 0)
  }
  return first === null ? null : [first, last]
}

function markAccessedGold(tokens, labels) {
  tokens.forEach((token, index) => {
    if (!isOf(token.lower, 'accessed') || labels[index] !== null) return
    for (let next = index + 1; next < Math.min(tokens.length, index + 9); next += 1) {
      if (tokens[next].link !== null || labels[next] !== null) break
      if (/^\d{1,4}$/.test(tokens[next].text) || isOf(tokens[next].lower, 'month')) labels[next] = 'accessed'
    }
  })
}

function claimDate(tokens, labels, gold, text) {
  const year = gold.issued?.[0]
  if (year === undefined) {
    tokens.forEach((token, at) => {
      if (
        labels[at] === null &&
        (/^(?:forthcoming|undated)$/i.test(token.text) ||
          (/^n$|^s$/i.test(token.text) &&
            /^(?:d|f|a)$/i.test(tokens[at + 1]?.text ?? '') &&
            /\(\s*$/.test(text.slice(0, token.start))))
      ) {
        labels[at] = 'date'
        if (/^[ns]$/i.test(token.text)) labels[at + 1] ??= 'date'
      }
    })
    return
  }
  const options = tokens
    .map((token, at) => ({ token, at }))
    .filter(
      ({ token, at }) => labels[at] === null && token.link === null && new RegExp(`^${year}[a-z]?$`).test(token.text)
    )
  const chosen = options.find(({ token }) => text.charAt(token.start - 1) === '(') ?? options[0]
  if (chosen === undefined) return
  labels[chosen.at] = 'date'
  const isDatePart = (at) =>
    labels[at] === null &&
    tokens[at] !== undefined &&
    (isOf(tokens[at].lower, 'month') ||
      /^(?:[0-3]?\d)(?:st|nd|rd|th)?$/.test(tokens[at].text) ||
      /^(?:de|del|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i.test(
        tokens[at].text
      ))
  const near = (step) => {
    let at = chosen.at + step
    const run = []
    while (isDatePart(at) && run.length < 4) {
      run.push(at)
      at += step
    }
    if (
      run.some((i) => isOf(tokens[i].lower, 'month')) ||
      (gold.issued.length === 3 &&
        run.length >= 2 &&
        run.slice(0, 2).every((i) => /^\d+$/.test(tokens[i].text)) &&
        run
          .slice(0, 2)
          .map((i) => Number(tokens[i].text))
          .sort()
          .join() === gold.issued.slice(1).sort().join())
    ) {
      const keep = run.findLastIndex((i) => isOf(tokens[i].lower, 'month') || /^\d/.test(tokens[i].text))
      for (const i of run.slice(0, Math.min(keep + 1, 3 + run.filter((j) => /^de|^del/.test(tokens[j].lower)).length)))
        labels[i] = 'date'
    }
  }
  near(-1)
  near(1)
}

function claimNumbers(tokens, labels, gold, index) {
  const tail = labels.lastIndexOf('container') >= 0 ? labels.lastIndexOf('container') : labels.lastIndexOf('title')
  const claimAt = (name, value, from, last) => {
    const span =
      find(index, labels, alnum(value), Math.max(0, from), last) ?? find(index, labels, alnum(value), 0, true)
    if (span === null) return null
    for (let at = span[0]; at <= span[1]; at += 1) labels[at] ??= name
    return span
  }
  if (gold.page !== undefined) {
    if (claimAt('page', gold.page, tail, true) === null) {
      const [first = ''] = String(gold.page).split(/\s*[-–—]\s*/)
      const span = find(index, labels, alnum(first), tail, true)
      if (span !== null) {
        labels[span[0]] = 'page'
        if (/^\d+$/.test(tokens[span[0] + 1]?.text ?? '') && labels[span[0] + 1] === null) labels[span[0] + 1] = 'page'
      }
    }
  }
  let from = tail
  if (gold.volume !== undefined) from = claimAt('volume', gold.volume, tail, false)?.[1] ?? tail
  if (gold.issue !== undefined) claimAt('issue', gold.issue, from, false)
  if (gold.number !== undefined) claimAt('number', gold.number, 0, false)
}

/** Labels known already, with the words of the trade at their edges set free. */
export function stripEdgesOf(text, tokens, labels) {
  return finish(text, tokens, labels)
}
