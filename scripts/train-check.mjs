import { readFileSync, writeFileSync } from 'node:fs'
import { CHECKED } from './train-checked.mjs'
import { renderAll } from './train-citeproc.mjs'
import { alnum } from './train-find.mjs'

/**
 * Renders tests/fixtures/references/items.json in styles that the training never renders, into rendered.jsonl beside it: a check of
 * the field on styles, titles and names that it has not seen. The labels are the fields of each item that its string shows.
 *   node scripts/train-check.mjs
 */
const TYPES = {
  'article-magazine': ['article-magazine', 'article-newspaper'],
  webpage: ['webpage', 'post-weblog', 'article-newspaper', 'report'],
  'post-weblog': ['post-weblog', 'webpage'],
  motion_picture: ['motion_picture', 'broadcast', 'webpage'],
  broadcast: ['broadcast', 'webpage', 'song'],
  dataset: ['dataset', 'webpage', 'report', 'article-journal'],
  software: ['software', 'webpage'],
  'entry-encyclopedia': ['entry-encyclopedia', 'chapter'],
  chapter: ['chapter', 'book'],
  post: ['post', 'webpage'],
  report: ['report', 'webpage', 'book']
}
/** Types that few styles name in words: what a reader cannot tell from the string is not asked for. */
const UNTOLD = new Set(['software', 'speech', 'interview', 'manuscript', 'legal_case', 'legislation', 'broadcast'])
const TEXTS = ['title', 'container-title', 'publisher', 'publisher-place', 'volume', 'issue', 'page', 'edition']
const FIELDS = [...TEXTS, 'author', 'editor', 'issued', 'DOI', 'URL']
const MONTHS = [
  'jan|ene|янв',
  'feb|fev|fév|fev',
  'mar|mär|mrz',
  'apr|abr|avr',
  'may|mai|maio',
  'jun|juin',
  'jul|juil',
  'aug|ago|aoû',
  'sep|set',
  'oct|okt|out',
  'nov',
  'dec|dez|dic|déc'
]

const folder = new URL('../tests/fixtures/references/', import.meta.url)
const items = JSON.parse(readFileSync(new URL('items.json', folder), 'utf8')).map((item, at) => ({
  id: `i${at}`,
  ...item
}))

const dated = (item) => ({
  ...item,
  ...(item.issued === undefined ? {} : { issued: { 'date-parts': [item.issued] } }),
  ...(item.accessed === undefined ? {} : { accessed: { 'date-parts': [item.accessed] } })
})

const shows = (text, value) => alnum(text).includes(alnum(value))

/** The names that a string shows, cut to initials where it shows no more of them. */
function namesShown(text, names) {
  const shown = (names ?? []).filter((name) => shows(text, name.family ?? name.literal))
  return shown.length > 0 ? shown.map((name) => cutTo(text, name)) : undefined
}

function cutTo(text, name) {
  if (name.given === undefined || shows(text, name.given)) return name
  if (shows(text, name.given.split(' ')[0])) return { ...name, given: name.given.split(' ')[0] }
  const all = name.given.split(/[\s-]+/).map((part) => part.charAt(0))
  const given = [all.join(''), all[0]].find(
    (some) => shows(text, name.family + some) || shows(text, some + name.family)
  )
  return given === undefined ? { family: name.family } : { ...name, given: given.split('').join('. ') }
}

function issuedShown(text, [year, month, day]) {
  if (!text.includes(String(year))) return undefined
  const named = month !== undefined && new RegExp(`(?<!\\p{L})(?:${MONTHS[month - 1]})`, 'iu').test(text)
  const figures = month !== undefined && new RegExp(`(?<!\\d)0?${month}[./-]`).test(text.replace(/https?:\S+/g, ''))
  if (!named && !figures) return [year]
  return day !== undefined && new RegExp(`(?<!\\d)0?${day}(?!\\d)`).test(text.replace(/https?:\S+/g, ''))
    ? [year, month, day]
    : [year, month]
}

const times = (text, value) => alnum(text).split(alnum(value)).length - 1

function goldOf(item, text) {
  const gold = { author: namesShown(text, item.author), editor: namesShown(text, item.editor) }
  const plain = text.replace(/https?:\S+|doi:?\s?\S+|10\.\d{4}\/\S+/gi, '')
  for (const field of TEXTS) if (item[field] !== undefined && shows(plain, item[field])) gold[field] = item[field]
  const within = ['publisher', 'title', 'container-title'].reduce(
    (sum, field) => sum + (gold[field] === undefined ? 0 : times(gold[field], item['publisher-place'] ?? '|')),
    0
  )
  if (gold['publisher-place'] !== undefined && times(plain, gold['publisher-place']) <= within)
    delete gold['publisher-place']
  if (item.publisher !== undefined && item.author?.[0]?.literal === item.publisher && times(plain, item.publisher) < 2)
    delete gold.publisher
  if (item.issued !== undefined) gold.issued = issuedShown(text, item.issued)
  for (const field of ['DOI', 'URL'])
    if (item[field] !== undefined && text.toLowerCase().includes(item[field].toLowerCase())) gold[field] = item[field]
  return Object.fromEntries(Object.entries(gold).filter(([, value]) => value !== undefined))
}

/** Short numbers are only told apart from others where they are shown; fields whose first page is cut are not asked for. */
const evalOf = (item, gold) =>
  FIELDS.filter(
    (field) => gold[field] !== undefined || item[field] === undefined || !['page', 'edition'].includes(field)
  )

const lines = CHECKED.flatMap((style, at) => {
  // Each item in one style of three, so that every style meets every kind of item and the set stays small.
  const some = items.filter((_, index) => (index + at) % 3 === 0)
  return renderAll(some.map(dated), style).flatMap((text, index) => {
    const item = some[index]
    if (text === null || text.length < 15) return []
    const shown = text.replace(/^\s*(?:\[?\d+\]?\.?)(?=\s?\p{L})\s*/u, '')
    const gold = goldOf(item, shown)
    const type = UNTOLD.has(item.type) ? {} : { type: TYPES[item.type] ?? [item.type] }
    return [
      JSON.stringify({ id: `${style}-${item.id}`, text: shown, gold, ...type, names: true, eval: evalOf(item, gold) })
    ]
  })
})
writeFileSync(new URL('rendered.jsonl', folder), `${lines.join('\n')}\n`)
console.log(`${lines.length} references in ${CHECKED.length} styles`)
