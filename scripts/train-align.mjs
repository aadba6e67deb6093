import { isOf } from '../main/domain/citation/lexicon.ts'
import { tokenize } from '../main/domain/citation/tokens.ts'
import { claimDate, claimEdition, claimNumbers } from './train-claims.mjs'
import { alnum, find, foldedIndex } from './train-find.mjs'

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
  { field: 'publisher-place', label: 'place', last: true }
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
  claimEdition(tokens, labels, gold)
  claimNumbers(tokens, labels, gold, index)
  for (let at = 0; at < labels.length; at += 1) labels[at] ??= 'other'
  if (/^\W*\d{1,3}\W/.test(text) && /^\d{1,3}$/.test(tokens[0]?.text ?? '') && labels[0] === 'other')
    labels[0] = 'label'
  return finish(text, tokens, labels)
}

function nameSpan(index, labels, names, from) {
  if (typeof names === 'string')
    return find(index, labels, alnum(names.replace(/^In:? /, '').replace(/\((?:eds?|hrsg)\.?\)\.?$/i, '')), from)
  let first = null
  let last = null
  for (const name of names) {
    const at = last === null ? from : last
    const span =
      spellings(name)
        .map((spelling) => find(index, labels, spelling, at))
        .find((one) => one !== null) ?? null
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

/** The ways in which styles write a name, longest first. */
function spellings(name) {
  const bare = alnum(name.family ?? name.literal ?? '')
  const particle = alnum(name['non-dropping-particle'] ?? '')
  const family = particle + bare
  const given = alnum(name.given ?? '')
  const initials = alnum((name.given ?? '').replace(/(\p{L})[\p{L}\p{M}]*/gu, '$1'))
  const [full, short] = [given, initials].map((some) => [
    family + some,
    some + family,
    bare + some + particle,
    bare + some
  ])
  return [full[0], full[1], short[0], short[1], full[2], short[2], full[3], short[3], family, bare]
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

/** Labels known already, with the words of the trade at their edges set free. */
export function stripEdgesOf(text, tokens, labels) {
  return finish(text, tokens, labels)
}
