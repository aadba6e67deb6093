import { tokenize } from '../main/domain/citation/tokens.ts'
import { fromGold, stripEdgesOf } from './train-align.mjs'
import { renderAll } from './train-citeproc.mjs'
import { pieces } from './train-templates.mjs'
import {
  headline,
  JOURNALS,
  makeRandom,
  organisation,
  outlet,
  PLACES,
  PUBLISHERS,
  person,
  title
} from './train-words.mjs'

/** Made training examples: half from forms of our own, half from records rendered in published styles. */
const STYLES = [
  'apa',
  'apa',
  'modern-language-association',
  'chicago-author-date',
  'chicago-author-date',
  'chicago-note-bibliography',
  'chicago-fullnote-bibliography',
  'vancouver',
  'ieee',
  'harvard-cite-them-right',
  'american-medical-association',
  'nature',
  'science',
  'american-chemical-society',
  'american-sociological-association',
  'modern-humanities-research-association',
  'elsevier-harvard',
  'elsevier-with-titles',
  'elsevier-vancouver',
  'springer-basic-author-date',
  'springer-vancouver-brackets',
  'springer-humanities-author-date',
  'din-1505-2',
  'din-1505-2-alphanumeric',
  'iso690-author-date-en',
  'iso690-author-date-es',
  'iso690-author-date-fr',
  'iso690-numeric-en',
  'associacao-brasileira-de-normas-tecnicas',
  'cell',
  'frontiers',
  'plos',
  'bmj',
  'sage-harvard',
  'taylor-and-francis-chicago-author-date',
  'american-political-science-association',
  'turabian-author-date',
  'deutsche-sprache',
  'royal-society-of-chemistry',
  'american-anthropological-association',
  'council-of-science-editors-author-date',
  'national-library-of-medicine',
  'multidisciplinary-digital-publishing-institute',
  'the-lancet',
  'the-new-england-journal-of-medicine',
  'american-institute-of-physics',
  'american-physics-society',
  'american-geophysical-union',
  'wikipedia-templates',
  'oscola',
  'zeitschrift-fur-soziologie',
  'unified-style-sheet-for-linguistics',
  'gost-r-7-0-5-2008',
  'uni-freiburg-geschichte',
  'deutsche-gesellschaft-fur-psychologie',
  'history-of-the-human-sciences',
  'political-studies',
  'world-politics',
  'journal-of-democracy',
  'new-harts-rules-notes',
  'technische-universitat-dresden-wirtschaftswissenschaften',
  'harvard-university-of-bath',
  'harvard-anglia-ruskin-university',
  'universidad-de-leon',
  'infoclio-de',
  'revue-francaise-de-sociologie'
]

export function synthesize(rows, count) {
  if (count === 0) return []
  const random = makeRandom(4711)
  const materials = materialsOf(rows, random)
  const own = Array.from({ length: Math.round(count * 0.55) }, () => fromPieces(pieces(random, materials)))
  const each = Math.ceil((count * 0.45) / STYLES.length)
  const rendered = STYLES.flatMap((style) =>
    renderedIn(
      style,
      Array.from({ length: each }, (_, at) => record(random, materials, `r${at}`))
    )
  )
  return [...own, ...rendered].filter((one) => one !== null && one.tokens.length > 2 && one.tokens.length < 200)
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

const day = (random) => [random.between(1990, 2024), random.between(1, 12), random.between(1, 28)]

function record(random, m, id) {
  const people = (most) =>
    Array.from({ length: random.chance(0.35) ? 1 : random.between(1, most) }, () => person(random, m.families))
  const issued = (parts) => ({ 'date-parts': [parts] })
  const year = [random.between(1950, 2024)]
  const from = random.between(1, 900)
  const page = `${from}-${from + random.between(2, 40)}`
  const place = random.pick(PLACES)
  const publisher = random.pick(PUBLISHERS)
  const venue = outlet(random, 'en')
  const URL = `https://www.${venue.toLowerCase().replace(/[^a-z]/g, '')}.com/${random.between(1, 9999999)}`
  const accessed = random.chance(0.6)
    ? { accessed: issued([random.between(2005, 2024), random.between(1, 12), random.between(1, 28)]) }
    : {}
  const DOI = random.chance(0.4)
    ? { DOI: `10.${random.between(1000, 9999)}/${random.pick(['j', 's', 'x'])}.${random.between(1000, 999999)}` }
    : {}
  const base = { id, title: m.title(), author: people(4) }
  return random.pick([
    () => ({
      ...base,
      type: 'article-journal',
      'container-title': m.journal(),
      volume: String(random.between(1, 120)),
      ...(random.chance(0.7) ? { issue: String(random.between(1, 12)) } : {}),
      page,
      issued: issued(year),
      ...DOI
    }),
    () => ({
      ...base,
      type: 'article-journal',
      'container-title': m.journal(),
      volume: String(random.between(1, 120)),
      page,
      issued: issued(year),
      ...DOI
    }),
    () => ({
      ...base,
      type: 'chapter',
      'container-title': m.book(),
      editor: people(2),
      page,
      publisher,
      'publisher-place': place,
      issued: issued(year)
    }),
    () => ({
      ...base,
      title: m.book(),
      type: 'book',
      publisher,
      'publisher-place': place,
      issued: issued(year),
      ...(random.chance(0.2) ? { edition: String(random.between(2, 8)) } : {})
    }),
    () => ({
      ...base,
      title: headline(random, 'en'),
      type: 'article-newspaper',
      'container-title': venue,
      issued: issued(day(random)),
      ...(random.chance(0.8) ? { URL, ...accessed } : { page: `A${random.between(1, 30)}` })
    }),
    () => ({
      ...base,
      type: 'webpage',
      author: random.chance(0.5) ? [{ literal: organisation(random, 'en') }] : base.author,
      ...(random.chance(0.7) ? { 'container-title': random.chance(0.5) ? venue : organisation(random, 'en') } : {}),
      URL,
      ...accessed,
      issued: issued(random.chance(0.6) ? day(random) : year)
    }),
    () => ({
      ...base,
      type: 'report',
      author: random.chance(0.6) ? [{ literal: organisation(random, 'en') }] : base.author,
      publisher: random.chance(0.5) ? organisation(random, 'en') : publisher,
      ...(random.chance(0.6) ? { 'publisher-place': place } : {}),
      ...(random.chance(0.4) ? { number: String(random.between(1, 900)) } : {}),
      issued: issued(year),
      ...(random.chance(0.5) ? { URL, ...accessed } : {})
    }),
    () => ({
      ...base,
      type: 'thesis',
      author: people(1).slice(0, 1),
      genre: random.pick(['PhD thesis', 'Doctoral dissertation', 'Master’s thesis', 'Dissertation']),
      publisher: `University of ${place.replace(/,.*/, '')}`,
      ...(random.chance(0.5) ? { 'publisher-place': place } : {}),
      issued: issued(year)
    }),
    () => ({
      ...base,
      type: 'paper-conference',
      'container-title': `${random.pick(['Proceedings of the', 'Proc.', 'Conference on', 'Workshop on', `${random.between(2, 40)}th International Conference on`])} ${m.book()}`,
      page,
      ...(random.chance(0.6) ? { publisher, 'publisher-place': place } : {}),
      issued: issued(year),
      ...DOI
    }),
    () => ({
      ...base,
      type: 'article-magazine',
      'container-title': venue,
      issued: issued(day(random)),
      ...(random.chance(0.5) ? { URL, ...accessed } : { page })
    }),
    () => ({ ...base, type: 'post-weblog', 'container-title': venue, URL, ...accessed, issued: issued(day(random)) })
  ])()
}

function renderedIn(style, records) {
  let lines = []
  try {
    lines = renderAll(records, style)
  } catch {
    return []
  }
  return records.map((csl, at) => {
    const text = lines[at]
    if (text === null || text === undefined || text.length < 20) return null
    const gold = { ...csl, issued: csl.issued?.['date-parts'][0], accessed: undefined }
    for (const field of ['container-title', 'publisher', 'publisher-place', 'genre', 'edition'])
      if (gold[field] === undefined) delete gold[field]
    return fromGold(text, gold, ['title'])
  })
}
