import {
  capitals,
  date,
  direct,
  initials,
  inverted,
  invertedFull,
  list,
  listOf,
  MONTHS,
  peopleOf,
  url
} from './train-parts.mjs'
import { headline, JOURNALS, organisation, outlet, PLACES, PUBLISHERS, title } from './train-words.mjs'

/** Training strings in forms that no citation style of CSL renders: lists of [label, text]; '' labels what belongs to no field. */
const acronymOf = (name) =>
  name
    .split(' ')
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('')

const acronymPart = (random, who) => (random.chance(0.1) ? ` [${acronymOf(who)}]` : '')

function bodyDate(random, language) {
  if (random.chance(0.08)) return language === 'es' ? 's. f.' : 'n.d.'
  return random.chance(0.15)
    ? `${random.between(1999, 2025)}${random.chance(0.2) ? 'a' : ''}`
    : date(random, language, true)
}

/** What leads to a link: nothing, a word, or the day it was looked at. */
function leadPart(random, language) {
  if (random.chance(0.15))
    return [
      ['', random.pick(['Disponible en: ', 'Available at: ', 'Available at ', 'URL: ', 'Link: ', 'Disponible en '])]
    ]
  if (!random.chance(0.2)) return []
  return language === 'es'
    ? [
        ['', random.pick(['Recuperado el ', 'Consultado el '])],
        ['accessed', date(random, 'es')],
        ['', random.pick([', de ', ' de ', ', en '])]
      ]
    : [
        ['', random.pick(['Retrieved ', 'Accessed '])],
        ['accessed', date(random, 'en')],
        ['', random.pick([', from ', ' from ', ', '])]
      ]
}

function venuePart(random, who, language) {
  if (random.chance(0.15))
    return [
      ['container', random.pick([who, who, acronymOf(who), outlet(random, language)])],
      ['', '.']
    ]
  return random.chance(0.08)
    ? [
        ['publisher', organisation(random, language)],
        ['', '.']
      ]
    : []
}

function notePart(random) {
  if (random.chance(0.08))
    return [
      ['', ` (${random.pick(['Report No. ', 'Working Paper ', 'Informe n.º '])}`],
      ['number', String(random.between(1, 300))],
      ['', ')']
    ]
  return random.chance(0.05)
    ? [
        ['', ' ['],
        ['genre', random.pick(['Video', 'Press release', 'Data set', 'Comunicado de prensa', 'Infographic'])],
        ['', ']']
      ]
    : []
}

function newsByBody(random, m) {
  const language = random.chance(0.2) ? 'es' : 'en'
  const who = random.chance(0.6) ? outlet(random, language) : organisation(random, language)
  const what = random.chance(0.7) ? headline(random, language) : m.title()
  return [
    ['author', who + acronymPart(random, who)],
    ['', random.pick(['. (', '. (', '. (', ' (', ', (', ': ('])],
    ['date', bodyDate(random, language)],
    ['', random.pick(['). ', '). ', '). ', ') ', '), ', '): '])],
    ['title', what],
    ...notePart(random),
    ['', /[?!”.]$/.test(what) ? ' ' : random.pick(['. ', '. ', '. ', ' ', ', '])],
    ...venuePart(random, who, language),
    ['', ' '],
    ...leadPart(random, language),
    ['url', url(random, who, what)],
    ['', random.chance(0.1) ? '.' : '']
  ]
}

function newsByPerson(random, m) {
  const language = random.chance(0.2) ? 'es' : 'en'
  const people = peopleOf(random, m.families, 2)
  const venue = outlet(random, language)
  const what = random.chance(0.7) ? headline(random, language) : m.title()
  const role = random.chance(0.2) ? 'publisher' : 'container'
  const name = role === 'publisher' ? organisation(random, language) : venue
  const names = listOf(random, people, inverted, language === 'es' ? ' y ' : ', & ')
  const page = random.chance(0.12)
    ? [
        ['', random.pick([', p. ', ', pp. ', ', '])],
        ['page', `${random.pick(['A', 'B', 'C', ''])}${random.between(1, 30)}`]
      ]
    : []
  return [
    ['author', names],
    ['', random.pick([' (', '. ('])],
    ['date', date(random, language, true)],
    ['', '). '],
    ['title', what],
    ['', /[?!]$/.test(what) ? ' ' : '. '],
    [role, name],
    ...page,
    ['', random.pick(['. ', '. ', ' ', ', '])],
    ...(random.chance(0.85) ? [['url', url(random, venue, what)]] : [])
  ]
}

function wiki(random, m) {
  const signed = random.chance(0.6)
  const venue = random.chance(0.75) ? outlet(random, 'en') : organisation(random, 'en')
  const people = peopleOf(random, m.families, 2)
  const what = random.chance(0.6) ? headline(random, 'en') : m.title()
  const day = date(random, 'en')
  const pieces = []
  if (signed)
    pieces.push(
      ['author', list(people, invertedFull, random.pick(['; ', '; ', ' and ']))],
      ['', ' ('],
      ['date', day],
      ['', '). ']
    )
  pieces.push(['', random.pick(['"', '"', '“'])], ['title', what], ['', random.pick(['". ', '". ', '”. '])])
  pieces.push([random.chance(0.9) ? 'container' : 'publisher', venue])
  if (random.chance(0.15))
    pieces.push(['', '. '], ['place', random.pick(PLACES)], ['', ': '], ['publisher', random.pick(PUBLISHERS)])
  else if (random.chance(0.1)) pieces.push(['', '. '], ['publisher', organisation(random, 'en')])
  if (!signed) pieces.push(['', '. '], ['date', day])
  if (random.chance(0.12))
    pieces.push(
      ['', random.pick(['. p. ', '. pp. '])],
      ['page', `${random.pick(['', 'A', 'B'])}${random.between(1, 60)}`]
    )
  pieces.push(['', '. '])
  if (random.chance(0.3))
    pieces.push(['', 'Archived from the original on '], ['accessed', date(random, 'en')], ['', '. '])
  if (random.chance(0.7)) pieces.push(['', 'Retrieved '], ['accessed', date(random, 'en')], ['', '.'])
  if (random.chance(0.35)) pieces.push(['', ' '], ['url', url(random, venue, what)])
  return pieces
}

function quotedNews(random, m) {
  const venue = outlet(random, 'en')
  const what = random.chance(0.7) ? headline(random, 'en') : m.title()
  const link = url(random, venue, what)
  const day = date(random, 'en')
  const people = peopleOf(random, m.families, 3)
  return random.pick([
    () => [
      ['author', list(people, direct, ' and ')],
      ['', ', “'],
      ['title', what],
      ['', ',” '],
      ['container', venue],
      ['', ', '],
      ['date', day],
      ['', random.pick([', ', '. '])],
      ['url', link]
    ],
    () => [
      ['author', invertedFull(people[0]) + (people.length > 1 ? `, and ${direct(people[1])}` : '')],
      ['', '. “'],
      ['title', what],
      ['', '.” '],
      ['container', venue],
      ['', ', '],
      ['date', day],
      ['', ', '],
      ['url', link],
      ['', '.'],
      ...(random.chance(0.4)
        ? [
            ['', ' Accessed '],
            ['accessed', date(random, 'en')],
            ['', '.']
          ]
        : [])
    ],
    () => [
      ['author', venue],
      ['', ': “'],
      ['title', what],
      ['', '” ('],
      ['date', day],
      ['', ') '],
      ['url', link]
    ],
    () => [
      ['author', organisation(random, 'en')],
      ['', ', “'],
      ['title', what],
      ['', ',” '],
      ['date', day],
      ['', ', '],
      ['url', link]
    ],
    () => [
      ['title', what],
      ['', ', '],
      ['author', organisation(random, 'en')],
      ['', ', '],
      ['date', String(random.between(1990, 2025))],
      ['', random.pick([' — ', ', ', ' ', ': '])],
      ['url', link]
    ],
    () => [
      ['title', m.title()],
      ['', ', '],
      [
        'author',
        random.chance(0.5)
          ? `${random.pick(['Ardel', 'Marlow', 'Kent', 'Hollis', 'Verde', 'Santa Rosa'])} ${random.pick(['County', 'City', 'State', 'Town', 'Borough'])} ${random.pick(['Public Works', 'Health Department', 'Clerk', 'Council', 'Water Board', 'Schools'])}`
          : organisation(random, 'en')
      ],
      ['', ', '],
      ['date', date(random, 'en')],
      ['', random.pick([' — ', ' – ', ', ', ' '])],
      ['url', link]
    ],
    () => [
      ['author', venue],
      ['', '. '],
      ['title', what],
      ['', '. '],
      ['date', day],
      ['', '. '],
      ['url', link]
    ],
    () => [
      ['author', venue],
      ['', '. “'],
      ['title', what],
      ['', '.” '],
      ['date', day],
      ['', '. '],
      ['url', link]
    ],
    () => [
      ['', '“'],
      ['title', what],
      ['', '.” '],
      ['container', venue],
      ['', ', '],
      ['date', day],
      ['', random.pick(['. ', ', '])],
      ['url', link]
    ],
    () => [
      ['author', list(people, inverted, ' and ')],
      ['', ' ('],
      ['date', String(random.between(1999, 2025))],
      ['', ') ‘'],
      ['title', what],
      ['', '’, '],
      ['container', venue],
      ['', ', '],
      ['date', `${random.between(1, 28)} ${random.pick(MONTHS.en)}`],
      ['', '. Available at: '],
      ['url', link],
      ['', ' (Accessed: '],
      ['accessed', date(random, 'en')],
      ['', ').']
    ]
  ])()
}

function report(random, m) {
  const language = random.chance(0.25) ? 'es' : 'en'
  const body = organisation(random, language)
  const what = m.title()
  const year = String(random.between(1985, 2025))
  const place = random.pick(PLACES)
  return random.pick([
    () => [
      ['author', body],
      ['', '. ('],
      ['date', year],
      ['', '). '],
      ['title', what],
      ['', ' (Report No. '],
      ['number', String(random.between(2, 900))],
      ['', '). '],
      ['url', url(random, body, what)]
    ],
    () => [
      ['author', body],
      ['', '. ('],
      ['date', year],
      ['', '). '],
      ['title', what],
      ['', '. '],
      ['publisher', organisation(random, language)],
      ['', '.']
    ],
    () => [
      ['author', body],
      ['', ' ('],
      ['date', year],
      ['', ') '],
      ['title', what],
      ['', '. '],
      ['place', place],
      ['', ': '],
      ['publisher', body],
      ['', '.']
    ],
    () => [
      ['author', body],
      ['', '. '],
      ['title', what],
      ['', '. '],
      ['place', place],
      ['', ': '],
      ['publisher', body],
      ['', random.pick([', ', '; '])],
      ['date', year],
      ['', '.']
    ],
    () => [
      ['author', body],
      ['', '. '],
      ['title', what],
      ['', ' [Internet]. '],
      ['place', place],
      ['', ': '],
      ['publisher', body],
      ['', '; '],
      ['date', year],
      ['', ' [cited '],
      ['accessed', `${random.between(2005, 2024)} ${random.pick(MONTHS.en).slice(0, 3)} ${random.between(1, 28)}`],
      ['', ']. Available from: '],
      ['url', url(random, body, what)]
    ],
    () => [
      ['author', list(peopleOf(random, m.families), inverted, ', & ')],
      ['', ' ('],
      ['date', date(random, language, true)],
      ['', '). '],
      ['title', what],
      ['', '. '],
      ['publisher', organisation(random, language)],
      ['', '. '],
      ['url', url(random, body, what)]
    ]
  ])()
}

const pagesOf = (random) => {
  const from = random.between(1, 600)
  return `${from}${random.pick(['-', '–', ' - ', '–'])}${from + random.between(3, 40)}`
}

function german(random, m) {
  const people = peopleOf(random, m.families)
  const full = random.chance(0.7)
  const names = listOf(random, people, full ? invertedFull : inverted, random.pick(['/', ' / ', '; ', ' und ', ' & ']))
  const year = String(random.between(1950, 2022))
  const what = title(random, 'de')
  const place = random.pick(PLACES)
  const publisher = random.pick(PUBLISHERS)
  const journal = random.chance(0.7) ? random.pick(JOURNALS.slice(0, 13)) : m.journal()
  const dated = random.pick([
    [
      ['', ' ('],
      ['date', year],
      ['', '): ']
    ],
    [
      ['', ', '],
      ['date', year],
      ['', ': ']
    ],
    [
      ['', ' '],
      ['date', year],
      ['', ': ']
    ],
    [
      ['', ' ('],
      ['date', year],
      ['', '). ']
    ],
    [
      ['', ' ('],
      ['date', year],
      ['', '), ']
    ]
  ])
  const volume = [['volume', String(random.between(1, 90))]]
  const editors = peopleOf(random, m.families)
  const editorText = list(
    editors,
    random.pick([invertedFull, direct, inverted]),
    random.pick(['/', ' / ', ' und ', '; '])
  )
  const house = random.pick([
    [
      ['place', place],
      ['', ': '],
      ['publisher', publisher]
    ],
    [['place', place]],
    [
      ['publisher', publisher],
      ['', ', '],
      ['place', place]
    ],
    [
      ['place', place],
      ['', ': '],
      ['publisher', publisher]
    ]
  ])
  return random.pick([
    () => [
      ['author', names],
      ...dated,
      ['title', what],
      ['', '. '],
      ...(random.chance(0.2)
        ? [
            ['edition', `${random.between(2, 9)}. Aufl.`],
            ['', ' ']
          ]
        : []),
      ...house,
      ['', '.']
    ],
    () => [
      ['author', names],
      ...dated,
      ['title', what],
      ['', random.pick(['. In: ', ', in: ', '. '])],
      ['container', journal],
      ['', random.pick([', Jg. ', ' ', ', ', ', Bd. '])],
      ...volume,
      ...(random.chance(0.5)
        ? [
            ['', random.pick([' (', ', H. ', ', Heft ', ', Nr. '])],
            ['issue', String(random.between(1, 12))],
            ['', random.pick([')', ''])]
          ]
        : []),
      ['', random.pick([', S. ', ': ', ', ', ', S.'])],
      ['page', pagesOf(random)],
      ['', '.']
    ],
    () => [
      ['author', names],
      ...dated,
      ['title', what],
      ['', random.pick(['. In: ', ', in: '])],
      ['editor', editorText],
      ['', random.pick([' (Hrsg.): ', ' (Hg.): ', ' (Hrsg.), ', ' (Hg.), '])],
      ['container', title(random, 'de')],
      ['', random.pick(['. ', ', '])],
      ...house,
      ['', random.pick([', S. ', ': ', ', '])],
      ['page', pagesOf(random)],
      ['', '.']
    ],
    () => [
      ['author', names],
      ['', ': '],
      ['title', what],
      ['', '. '],
      ...house,
      ['', random.pick([' ', ', '])],
      ['date', year],
      ['', '.']
    ],
    () => [
      ['author', names],
      ['', ': '],
      ['title', what],
      ['', '. In: '],
      ['container', journal],
      ['', ' '],
      ...volume,
      ['', ' ('],
      ['date', year],
      ['', '), '],
      ...(random.chance(0.4)
        ? [
            ['', 'H. '],
            ['issue', String(random.between(1, 12))],
            ['', ', ']
          ]
        : []),
      ['', 'S. '],
      ['page', pagesOf(random)],
      ['', '.']
    ],
    () => [
      ['author', names],
      ...dated,
      ['title', what],
      ['', random.pick(['. Dissertation, ', '. Diss. ', '. Unveröffentlichte Diplomarbeit, '])],
      ['publisher', `Universität ${place}`],
      ['', '.']
    ],
    () => [
      ['editor', editorText],
      ['', ' (Hrsg.) ('],
      ['date', year],
      ['', '): '],
      ['title', what],
      ['', '. '],
      ...house,
      ['', '.']
    ],
    () => [
      ['author', names],
      ...dated,
      ['title', what],
      ['', `. ${random.pick(['Arbeitspapier', 'Discussion Paper', 'Working Paper', 'ZUMA-Arbeitsbericht'])} `],
      ...(random.chance(0.6)
        ? [
            ['number', String(random.between(1, 200))],
            ['', '. ']
          ]
        : []),
      ...house,
      ['', '.']
    ]
  ])()
}

function romance(random, m) {
  const language = random.pick(['es', 'es', 'pt', 'pt', 'fr'])
  const people = peopleOf(random, m.families)
  const and = { es: ' y ', pt: ' e ', fr: ' et ' }[language]
  const what = title(random, language)
  const year = String(random.between(1960, 2024))
  const place = random.pick(PLACES)
  const publisher = random.pick(PUBLISHERS)
  const journal = random.chance(0.6) ? random.pick(JOURNALS.slice(29)) : m.journal()
  const editors = peopleOf(random, m.families, 2)
  const link = url(random, journal, what)
  const inWord = { es: 'En', pt: 'Em', fr: 'In' }[language]
  const role = {
    es: random.pick(['ed.', 'eds.', 'coord.', 'Coords.', 'comp.']),
    pt: random.pick(['org.', 'orgs.', 'Org.']),
    fr: random.pick(['dir.', 'éd.', 'sous la dir.'])
  }[language]
  return random.pick([
    () => [
      ['author', list(people, inverted, and)],
      ['', ' ('],
      ['date', year],
      ['', '). '],
      ['title', what],
      ['', '. '],
      ...(random.chance(0.2)
        ? [
            ['edition', `${random.between(2, 6)}.ª ed.`],
            ['', ' ']
          ]
        : []),
      ['place', place],
      ['', ': '],
      ['publisher', publisher],
      ['', '.']
    ],
    () => [
      ['author', list(people, inverted, and)],
      ['', ' ('],
      ['date', year],
      ['', '). '],
      ['title', what],
      ['', `. ${inWord} `],
      ['editor', list(editors, (one) => `${initials(one.given)} ${one.family}`, and)],
      ['', ` (${role}), `],
      ['container', title(random, language)],
      ['', ' (pp. '],
      ['page', pagesOf(random)],
      ['', '). '],
      ...(random.chance(0.6)
        ? [
            ['place', place],
            ['', ': ']
          ]
        : []),
      ['publisher', publisher],
      ['', '.']
    ],
    () => [
      ['author', list(people, inverted, and)],
      ['', ' ('],
      ['date', year],
      ['', '). '],
      ['title', what],
      ['', '. '],
      ['container', journal],
      ['', ', '],
      ['volume', String(random.between(1, 60))],
      ['', '('],
      ['issue', String(random.between(1, 9))],
      ['', '), '],
      ['page', pagesOf(random)],
      ['', '. '],
      ...(random.chance(0.4)
        ? [['url', `https://doi.org/10.${random.between(1000, 9999)}/x.${random.between(100, 99999)}`]]
        : [])
    ],
    () => [
      ['author', people.map(capitals).join('; ')],
      ['', '. '],
      ['title', what],
      ['', '. '],
      ['place', place],
      ['', ': '],
      ['publisher', publisher],
      ['', ', '],
      ['date', year],
      ['', '.']
    ],
    () => [
      ['author', people.map(capitals).join('; ')],
      ['', '. '],
      ['title', what],
      ['', '. '],
      ['container', journal],
      ['', ', '],
      ...(random.chance(0.5)
        ? [
            ['place', place],
            ['', ', ']
          ]
        : []),
      ['', 'v. '],
      ['volume', String(random.between(1, 60))],
      ['', ', n. '],
      ['issue', String(random.between(1, 9))],
      ['', ', p. '],
      ['page', pagesOf(random)],
      ['', ', '],
      ['date', `${random.chance(0.4) ? 'jan./jun. ' : ''}${year}`],
      ['', '.'],
      ...(random.chance(0.4)
        ? [
            ['', ' Disponível em: '],
            ['url', link],
            ['', '. Acesso em: '],
            [
              'accessed',
              `${random.between(1, 28)} ${random.pick(MONTHS.pt).slice(0, 3)}. ${random.between(2010, 2024)}`
            ],
            ['', '.']
          ]
        : [])
    ],
    () => [
      ['author', people.map(capitals).join('; ')],
      ['', '. '],
      ['title', what],
      ['', '. In: '],
      ['editor', editors.map(capitals).join('; ')],
      ['', ` (${role}). `],
      ['container', title(random, language)],
      ['', '. '],
      ['place', place],
      ['', ': '],
      ['publisher', publisher],
      ['', ', '],
      ['date', year],
      ['', '. p. '],
      ['page', pagesOf(random)],
      ['', '.']
    ],
    () => [
      ['author', random.chance(0.5) ? organisation(random, language).toUpperCase() : list(people, capitals, '; ')],
      ['', '. '],
      ['title', what],
      ['', '. '],
      ['date', year],
      ['', random.pick(['. Disponível em: ', '. Disponible en: ', '. Recuperado de '])],
      ['url', link],
      ['', '. Acesso em: '],
      ['accessed', `${random.between(1, 28)} ${random.pick(MONTHS.pt)} ${random.between(2010, 2024)}`],
      ['', '.']
    ],
    () => [
      ['author', list(people, (one) => `${one.family} ${initials(one.given)}`, ', ')],
      ['', ', '],
      ['date', year],
      ['', ', '],
      ['title', what],
      ['', ', '],
      ['place', place],
      ['', ', '],
      ['publisher', publisher],
      ['', '.']
    ],
    () => [
      ['author', list(people, invertedFull, and)],
      ['', '. « '],
      ['title', what],
      ['', ' », '],
      ['container', journal],
      ['', ', vol. '],
      ['volume', String(random.between(1, 60))],
      ['', ', no '],
      ['issue', String(random.between(1, 9))],
      ['', ', '],
      ['date', year],
      ['', ', p. '],
      ['page', pagesOf(random)],
      ['', '.']
    ],
    () => [
      ['author', capitals(people[0])],
      ['', '. '],
      ['title', what],
      ['', '. '],
      ['date', year],
      ['', '. '],
      ['', `${random.between(60, 400)} f. `],
      [
        'genre',
        random.pick(['Tese (Doutorado em Educação)', 'Dissertação (Mestrado em Sociologia)', 'Tesis doctoral'])
      ],
      ['', random.pick([' – ', '. ', ' - '])],
      ['publisher', `Universidade Federal de ${place}`],
      ['', ', '],
      ['place', place],
      ['', `, ${year}.`]
    ]
  ])()
}

const FORMS = [
  [newsByBody, 30],
  [newsByPerson, 10],
  [wiki, 18],
  [quotedNews, 12],
  [report, 10],
  [german, 14],
  [romance, 14]
]

/** One made-up reference in pieces. `materials` gives titles, journals and family names. */
export function pieces(random, materials) {
  let at = random.below(FORMS.reduce((sum, [, weight]) => sum + weight, 0))
  for (const [form, weight] of FORMS) {
    if (at < weight) return form(random, materials)
    at -= weight
  }
  return newsByBody(random, materials)
}
