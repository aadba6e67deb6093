import { headline, newsBody, organisation, outlet, PLACES, PUBLISHERS, person } from './train-words.mjs'

/** Made CSL-JSON records of every type that styles treat apart, to be rendered in published styles. */
const issued = (parts) => ({ issued: { 'date-parts': [parts] } })
const maybe = (random, share, fields) => (random.chance(share) ? fields : {})

const GIVEN_MORE = ['van der', 'de', 'von', 'de la', 'du', 'al', 'dos', 'del', 'ter']

function people(random, m, most) {
  return Array.from({ length: random.chance(0.35) ? 1 : random.between(1, most) }, () => {
    const one = person(random, m.families)
    if (random.chance(0.06)) return { ...one, family: `${one.family} ${person(random, m.families).family}` }
    if (random.chance(0.04)) return { ...one, family: `${one.family}-${person(random, m.families).family}` }
    return random.chance(0.05) ? { ...one, 'non-dropping-particle': random.pick(GIVEN_MORE) } : one
  })
}

const body = (random, language) => [{ literal: organisation(random, language) }]
const link = (random, host) =>
  `https://www.${host
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(
      0,
      30
    )}.${random.pick(['com', 'org', 'net', 'gov', 'example.org'])}/${random.pick(['', 'news/', '2020/', 'a/b/'])}${random.between(1, 9999999)}`

/** The values that one record is made of. */
function valuesOf(random, m) {
  const language = random.pick(['en', 'en', 'en', 'es', 'de', 'fr'])
  const from = random.between(1, 900)
  const venue = outlet(random, language === 'es' ? 'es' : 'en')
  const day = [random.between(1990, 2024), random.between(1, 12), random.between(1, 28)]
  return {
    random,
    m,
    language,
    venue,
    day,
    year: [random.between(1950, 2024)],
    page: `${from}-${from + random.between(2, 40)}`,
    place: random.pick(PLACES),
    publisher: random.pick(PUBLISHERS),
    ...web(random, venue),
    doi: {
      DOI: `10.${random.between(1000, 9999)}/${random.pick(['j', 's', 'x', 'zenodo'])}.${random.between(1000, 999999)}`
    }
  }
}

function web(random, venue) {
  const accessed = {
    accessed: { 'date-parts': [[random.between(2005, 2024), random.between(1, 12), random.between(1, 28)]] }
  }
  return { URL: { URL: link(random, venue), ...maybe(random, 0.65, accessed) } }
}

const numbered = ({ random }) => ({
  volume: String(random.between(1, 120)),
  ...maybe(random, 0.65, { issue: String(random.between(1, 12)) })
})
const house = ({ random, publisher, place }) => ({ publisher, ...maybe(random, 0.8, { 'publisher-place': place }) })
const signed = (v, share, most = 3) =>
  v.random.chance(share) ? { author: body(v.random, v.language) } : { author: people(v.random, v.m, most) }
const edition = ({ random }, share) => maybe(random, share, { edition: String(random.between(2, 8)) })
const sometimes = ({ random, day, year }, share) =>
  issued(random.chance(share) ? (random.chance(0.8) ? day : day.slice(0, 2)) : year)

const KINDS = {
  'article-journal': [
    24,
    (v) => ({
      ...signed(v, 0, 5),
      'container-title': v.m.journal(),
      ...numbered(v),
      ...maybe(v.random, 0.93, { page: v.page }),
      ...sometimes(v, 0.15),
      ...maybe(v.random, 0.4, v.doi),
      ...maybe(v.random, 0.1, v.URL)
    })
  ],
  book: [
    12,
    (v) => ({
      ...signed(v, 0.15),
      title: v.m.book(),
      ...house(v),
      ...edition(v, 0.3),
      ...issued(v.year),
      ...maybe(v.random, 0.1, { translator: people(v.random, v.m, 1) }),
      ...maybe(v.random, 0.1, { 'collection-title': v.m.book() }),
      ...maybe(v.random, 0.1, { ISBN: `978${v.random.between(1000000, 9999999)}` })
    })
  ],
  'edited-book': [
    5,
    (v) => ({
      type: 'book',
      editor: people(v.random, v.m, 3),
      title: v.m.book(),
      ...house(v),
      ...edition(v, 0.2),
      ...issued(v.year)
    })
  ],
  chapter: [
    12,
    (v) => ({
      ...signed(v, 0),
      'container-title': v.m.book(),
      ...maybe(v.random, 0.85, { editor: people(v.random, v.m, 2) }),
      page: v.page,
      ...house(v),
      ...edition(v, 0.1),
      ...issued(v.year),
      ...maybe(v.random, 0.15, v.doi)
    })
  ],
  'entry-encyclopedia': [
    3,
    (v) => ({
      ...signed(v, 0),
      'container-title': v.m.book(),
      ...edition(v, 0.4),
      ...house(v),
      ...maybe(v.random, 0.6, { page: v.page }),
      ...issued(v.year),
      ...maybe(v.random, 0.4, v.URL)
    })
  ],
  'article-newspaper': [
    14,
    (v) => ({
      ...(v.random.chance(0.2) ? {} : signed(v, 0.2, 2)),
      title: headline(v.random, v.language),
      'container-title': v.venue,
      ...issued(v.day),
      ...(v.random.chance(0.7) ? v.URL : { page: `${v.random.pick(['A', 'B', ''])}${v.random.between(1, 30)}` }),
      ...maybe(v.random, 0.1, { 'publisher-place': v.place })
    })
  ],
  'article-magazine': [
    6,
    (v) => ({
      ...signed(v, 0, 2),
      title: headline(v.random, v.language),
      'container-title': v.venue,
      ...sometimes(v, 1),
      ...maybe(v.random, 0.3, numbered(v)),
      ...(v.random.chance(0.5) ? v.URL : { page: v.page })
    })
  ],
  webpage: [
    14,
    (v) => ({
      ...(v.random.chance(0.2) ? {} : signed(v, 0.6, 2)),
      ...maybe(v.random, 0.7, {
        'container-title': v.random.chance(0.5) ? v.venue : organisation(v.random, v.language)
      }),
      ...v.URL,
      ...(v.random.chance(0.15) ? {} : sometimes(v, 0.6))
    })
  ],
  'post-weblog': [4, (v) => ({ ...signed(v, 0.2, 1), 'container-title': v.venue, ...v.URL, ...issued(v.day) })],
  post: [
    3,
    (v) => ({
      author: [v.random.chance(0.5) ? { literal: newsBody(v.random, 'en') } : person(v.random, v.m.families)],
      title: headline(v.random, v.language),
      'container-title': v.random.pick(['Twitter', 'X', 'Facebook', 'Instagram', 'Mastodon']),
      ...maybe(v.random, 0.5, { genre: 'Tweet' }),
      ...v.URL,
      ...issued(v.day)
    })
  ],
  report: [11, (v) => reportOf(v)],
  thesis: [
    6,
    (v) => ({
      author: people(v.random, v.m, 1).slice(0, 1),
      genre: v.random.pick([
        'PhD thesis',
        'Doctoral dissertation',
        'Master’s thesis',
        'Dissertation',
        'Ph.D.',
        'Tesis doctoral',
        'Doctoral Thesis',
        'MA thesis',
        'Thèse de doctorat'
      ]),
      publisher: v.random
        .pick([
          `University of ${v.place}`,
          `Universität ${v.place}`,
          `Universidad de ${v.place}`,
          `${v.place} University`,
          `Université de ${v.place}`
        ])
        .replace(/, \w+\.?$/, ''),
      ...maybe(v.random, 0.4, { 'publisher-place': v.place }),
      ...issued(v.year),
      ...maybe(v.random, 0.3, v.URL)
    })
  ],
  'paper-conference': [
    8,
    (v) => ({
      ...signed(v, 0, 4),
      'container-title': `${v.random.pick(['Proceedings of the', 'Proc.', 'Conference on', 'Workshop on', 'International Symposium on', `${v.random.between(2, 40)}th International Conference on`, 'Proceedings of the 3rd'])} ${v.m.book()}`,
      ...maybe(v.random, 0.85, { page: v.page }),
      ...maybe(v.random, 0.65, house(v)),
      ...maybe(v.random, 0.2, { editor: people(v.random, v.m, 2) }),
      ...issued(v.year),
      ...maybe(v.random, 0.4, v.doi)
    })
  ],
  motion_picture: [
    3,
    (v) => ({
      ...signed(v, 0.6, 1),
      ...maybe(v.random, 0.7, { publisher: organisation(v.random, v.language) }),
      ...sometimes(v, 0.5),
      ...maybe(v.random, 0.8, v.URL)
    })
  ],
  broadcast: [
    4,
    (v) => ({
      ...signed(v, 0.3, 2),
      title: headline(v.random, v.language),
      'container-title': v.venue,
      genre: v.random.pick(['podcast', 'radio', 'television', 'Podcast']),
      ...maybe(v.random, 0.4, { publisher: organisation(v.random, v.language) }),
      ...issued(v.day),
      ...maybe(v.random, 0.8, v.URL)
    })
  ],
  dataset: [
    4,
    (v) => ({
      ...signed(v, 0.4),
      publisher: organisation(v.random, v.language),
      ...sometimes(v, 0.3),
      ...(v.random.chance(0.7) ? v.doi : v.URL)
    })
  ],
  software: [
    2,
    (v) => ({
      ...signed(v, 0.4, 2),
      version: `${v.random.between(0, 9)}.${v.random.between(0, 20)}`,
      ...maybe(v.random, 0.5, { publisher: organisation(v.random, v.language) }),
      ...issued(v.year),
      ...v.URL
    })
  ],
  legislation: [
    2,
    (v) => ({
      title: `${v.m.title().replace(/[?:.].*$/, '')} Act ${v.year[0]}`,
      ...maybe(v.random, 0.4, {
        'container-title': v.random.pick([
          'U.S.C.',
          'Official Journal',
          'Statutes at Large',
          'Federal Register',
          'BGBl.'
        ]),
        volume: String(v.random.between(1, 200))
      }),
      ...issued(v.year)
    })
  ],
  legal_case: [
    3,
    (v) => ({
      title: `${v.random.pick([v.m.families[0] ?? 'Marlow', organisation(v.random, 'en')])} v ${v.random.pick([organisation(v.random, 'en'), person(v.random, v.m.families).family])}`,
      ...maybe(v.random, 0.7, {
        'container-title': v.random.pick([
          'Law Reports',
          'U.S.',
          'F.3d',
          'Commonwealth Law Reports',
          'Weekly Law Reports',
          'European Court Reports'
        ]),
        volume: String(v.random.between(1, 500)),
        page: String(v.random.between(1, 900))
      }),
      ...maybe(v.random, 0.6, {
        authority: v.random.pick(['Supreme Court', 'Court of Appeal', 'High Court', 'Federal Court'])
      }),
      ...issued(v.year)
    })
  ],
  interview: [
    2,
    (v) => ({
      author: people(v.random, v.m, 1),
      title: `${v.random.pick(['Interview with', 'Conversation with', 'On'])} ${v.m.title()}`,
      ...maybe(v.random, 0.6, { interviewer: people(v.random, v.m, 1) }),
      ...issued(v.day),
      ...maybe(v.random, 0.4, v.URL)
    })
  ],
  speech: [
    2,
    (v) => ({
      author: people(v.random, v.m, 1),
      ...maybe(v.random, 0.5, { genre: 'Speech' }),
      ...maybe(v.random, 0.6, {
        'event-title': organisation(v.random, v.language),
        event: organisation(v.random, v.language)
      }),
      'event-place': v.place,
      ...issued(v.day)
    })
  ],
  manuscript: [
    2,
    (v) => ({
      ...signed(v, 0.1, 2),
      ...maybe(v.random, 0.5, { genre: 'Manuscript' }),
      ...sometimes(v, 0.4),
      ...maybe(v.random, 0.3, v.URL)
    })
  ]
}

function reportOf(v) {
  const own = signed(v, 0.65)
  const literal = own.author[0]?.literal
  const publisher = literal !== undefined && v.random.chance(0.6) ? literal : organisation(v.random, v.language)
  return {
    ...own,
    ...maybe(v.random, 0.85, { publisher }),
    ...maybe(v.random, 0.5, { 'publisher-place': v.place }),
    ...maybe(v.random, 0.4, {
      number: v.random.pick([
        String(v.random.between(1, 900)),
        `${v.random.between(1, 30)}/${v.random.between(1990, 2024)}`
      ])
    }),
    ...maybe(v.random, 0.3, { genre: v.random.pick(['Working paper', 'Report', 'Policy brief', 'Technical report']) }),
    ...sometimes(v, 0.3),
    ...maybe(v.random, 0.5, v.URL)
  }
}

const TOTAL = Object.values(KINDS).reduce((sum, [weight]) => sum + weight, 0)

export function makeRecord(random, materials, id) {
  const values = valuesOf(random, materials)
  let at = random.below(TOTAL)
  for (const [type, [weight, fields]] of Object.entries(KINDS)) {
    if (at < weight) return { id, type, title: materials.title(), ...fields(values) }
    at -= weight
  }
  return null
}
