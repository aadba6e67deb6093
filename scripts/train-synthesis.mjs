import { tokenize } from '../main/domain/citation/tokens.ts'
import { fromGold, stripEdgesOf } from './train-align.mjs'
import { renderAll } from './train-citeproc.mjs'
import { alnum } from './train-find.mjs'
import { fillPattern } from './train-pattern.mjs'
import { pickPattern } from './train-patterns.mjs'
import { makeRecord } from './train-records.mjs'
import { trainingStyles } from './train-styles.mjs'
import { pieces } from './train-templates.mjs'
import { JOURNALS, makeRandom, title } from './train-words.mjs'

/** Made training examples: from forms and patterns of our own, and from records rendered in published styles. Another seed makes others. */
export function synthesize(rows, count, seed = 4711) {
  if (count === 0) return []
  const random = makeRandom(seed)
  const materials = materialsOf(rows, random)
  const make = (share, one) => Array.from({ length: Math.round(count * share) }, one)
  const own = make(0.28, () => fromPieces(pieces(random, materials)))
  const patterned = make(0.3, () => {
    const [pattern, language] = pickPattern(random)
    return fromPieces(fillPattern(pattern, random, materials, language))
  })
  return [...own, ...patterned, ...renderedExamples(random, materials, Math.round(count * 0.42))].filter(
    (one) => one !== null && one.tokens.length > 2 && one.tokens.length < 200
  )
}

const LOCALES = ['es-ES', 'de-DE', 'fr-FR', 'pt-BR']

function renderedExamples(random, materials, count) {
  const styles = trainingStyles()
  const each = Math.ceil(count / styles.length)
  return styles.flatMap((style) => {
    const records = Array.from({ length: each }, (_, at) => makeRecord(random, materials, `r${at}`))
    return renderedIn(style, records, random.chance(0.25) ? random.pick(LOCALES) : null)
  })
}

function materialsOf(rows, random) {
  const titles = rows
    .map((row) => row.gold.title)
    .filter((text) => text !== undefined && text.length > 12 && text.length < 200 && !/[.?!] /.test(text))
  const journals = rows
    .filter((row) => row.gold.volume !== undefined)
    .map((row) => row.gold['container-title'])
    .filter((text) => text !== undefined && text.length > 3 && text.length < 90)
  const books = rows
    .filter((row) => row.gold.publisher !== undefined)
    .map((row) => row.gold['container-title'] ?? row.gold.title)
    .filter((text) => text !== undefined && text.length > 8 && text.length < 140)
  const families = rows
    .filter((row) => row.names)
    .flatMap((row) => (row.gold.author ?? []).map((name) => name.family))
    .filter((family) => family !== undefined && /^\p{Lu}[\p{Ll}’'-]{2,14}$/u.test(family))
  const language = () => random.pick(['en', 'en', 'en', 'de', 'fr', 'es', 'pt'])
  return {
    families,
    title: () => (random.chance(0.6) ? random.pick(titles) : title(random, language())),
    journal: () => (random.chance(0.5) ? random.pick(journals) : random.pick(JOURNALS)),
    book: () => (random.chance(0.6) ? random.pick(books) : title(random, language()))
  }
}

function fromPieces(parts) {
  let text = ''
  const spans = []
  for (const [label, part] of parts) {
    const start = text.length
    text += part
    if (label !== '') spans.push({ label, start, end: text.length })
  }
  text = text.trimEnd()
  const tokens = tokenize(text)
  const labels = tokens.map(
    (token) => spans.find((span) => token.start >= span.start && token.start < span.end)?.label ?? 'other'
  )
  return stripEdgesOf(text, tokens, labels)
}

function renderedIn(style, records, locale) {
  let lines = []
  try {
    lines = renderAll(records, style, locale)
  } catch {
    return []
  }
  return records.map((csl, at) => {
    const text = lines[at]
    if (text === null || text === undefined || text.length < 20) return null
    const gold = shownFields(text, csl)
    return gold === null
      ? null
      : fromGold(text, gold, ['title', 'author', 'editor', 'translator', 'container-title', 'publisher'])
  })
}

const PLAIN = ['title', 'container-title', 'publisher', 'publisher-place', 'collection-title', 'genre']

/** The fields that a string shows; null where one of them is shown in part only, for its words would then be labelled as nothing. */
function shownFields(text, csl) {
  const gold = { ...csl, issued: csl.issued?.['date-parts'][0], accessed: undefined }
  const shown = alnum(text)
  for (const field of PLAIN) {
    if (gold[field] === undefined || shown.includes(alnum(gold[field]))) continue
    const first = /[\p{L}]{4,}/u.exec(gold[field])?.[0]
    if (first !== undefined && shown.includes(alnum(first)) && field !== 'publisher-place') return null
    delete gold[field]
  }
  for (const field of ['author', 'editor', 'translator'])
    if (gold[field] !== undefined && !shown.includes(alnum(gold[field][0].family ?? gold[field][0].literal)))
      delete gold[field]
  return gold
}
