import {
  capitals,
  DASHES,
  date,
  direct,
  initials,
  inverted,
  invertedFull,
  list,
  listOf,
  MONTHS,
  monthName,
  peopleOf,
  url,
  vancouver
} from './train-parts.mjs'
import { headline, JOURNALS, newsBody, organisation, outlet, PLACES, PUBLISHERS, title } from './train-words.mjs'

/**
 * Reads one pattern into [label, text] pieces. `<<…>>` is there half of the time, `{{a~b~c}}` is one of its parts, and `{label:kind}`
 * is a value of a field (see KINDS), `{label=text}` a field's own words. Everything else stands as it is and belongs to no field.
 */
export function fillPattern(pattern, random, materials, language) {
  const chosen = choose(pattern, random)
  const memory = remember(random, materials, language)
  return [...chosen.matchAll(/\{([a-z]+)([:=])([^}]+)\}|[^{]+/gi)].map(([text, label, sign, kind]) =>
    label === undefined ? ['', text] : [label === 'x' ? '' : label, sign === '=' ? kind : KINDS[kind](memory)]
  )
}

/** Inner choices first, so that they may stand inside one another. */
function choose(pattern, random) {
  let text = pattern
  for (let before = ''; before !== text; ) {
    before = text
    text = text
      .replace(/\{\{((?:(?!\{\{|\}\}(?!\})).)*)\}\}(?!\})/g, (_, parts) => random.pick(parts.split('~')))
      .replace(/<<((?:(?!<<|>>).)*)>>/g, (_, part) => (random.chance(0.5) ? part : ''))
  }
  return text
}

/** What one reference says in several places must be the same there. */
function remember(random, materials, language) {
  const people = peopleOf(random, materials.families)
  return {
    random,
    materials,
    language,
    people,
    editors: peopleOf(random, materials.families, 2),
    body: organisation(random, random.chance(0.7) ? language : 'en'),
    news: newsBody(random, language),
    outlet: outlet(random, language),
    year: random.between(1950, 2025),
    what: random.chance(0.6) ? title(random, language) : materials.title()
  }
}

const AND = {
  en: [' and ', ', and ', ' & ', ', & '],
  de: [' und ', ' / ', '/', '; '],
  es: [' y '],
  pt: [' e ', '; '],
  fr: [' et ']
}
const joined = (memory, people, show, joints) =>
  listOf(memory.random, people, show, memory.random.pick(joints ?? AND[memory.language] ?? AND.en))
const mixed = (memory) => {
  const [first, ...rest] = memory.people
  return [invertedFull(first), ...rest.map(direct)].join(memory.random.pick(AND[memory.language] ?? AND.en))
}
const paged = (random) => {
  const from = random.between(1, 700)
  return `${from}${random.pick(DASHES)}${from + random.between(2, 45)}`
}
const number =
  (least, most) =>
  ({ random }) =>
    String(random.between(least, most))

/** Reports and indices are called by their year, which is not when they came out: "Hunger Index 2023: Who Pays". */
function ofAYear(random, text) {
  if (!random.chance(0.09) || /\d/.test(text)) return text
  const year = random.between(1998, 2026)
  const shown = random.pick([
    `${year}`,
    `${year}`,
    `${year}/${String(year + 1).slice(2)}`,
    `in ${year}`,
    `${year}–${year + 5}`
  ])
  const parts = text.split(': ')
  return parts.length === 2
    ? `${parts[0]} ${shown}: ${parts[1]}`.replace(' ,', ',')
    : `${text} ${shown}`.replace(' ,', ',')
}

const SERIES = [
  'Lecture Notes in Computer Science',
  'LNCS',
  'Lecture Notes in Mathematics',
  'Lecture Notes in Artificial Intelligence',
  'CEUR Workshop Proceedings',
  'Springer Tracts in Modern Physics',
  'IFIP Conference Proceedings',
  'ACM International Conference Proceeding Series',
  'Contemporary Mathematics'
]

const ABBREVIATED = [
  'Class. Quantum Grav.',
  'Phys. Rev. D',
  'J. Phys. A: Math. Gen.',
  'Nucl. Fusion',
  'Astrophys. J.',
  'Phys. Rev. Lett.',
  'J. Phys.: Condens. Matter',
  'Rep. Prog. Phys.',
  'New J. Phys.',
  'Nanotechnology',
  'Plasma Phys. Control. Fusion',
  'Rev. Sci. Instrum.',
  'Appl. Phys. Lett.',
  'Mon. Not. R. Astron. Soc.',
  'Meas. Sci. Technol.',
  'Living Rev. Relativ.'
]

const MEETINGS = [
  'International Conference on',
  'Annual Meeting of the Society for',
  'International Workshop on',
  'Symposium on',
  'Conference on',
  'International Symposium on',
  'European Conference on',
  'Congress on',
  'IEEE Conference on',
  'ACM Symposium on'
]

/** What a volume of proceedings is called: in full, by its number, or by its acronym alone. */
function proceedings(random, topic) {
  const year = random.between(1975, 2024)
  const acronym = Array.from({ length: random.between(3, 5) }, () => random.pick([...'ACDEHILMNOPRST'])).join('')
  const short = random.pick([
    `${acronym}-${String(year).slice(2)}`,
    `${acronym} ${year}`,
    `${acronym}'${String(year).slice(2)}`,
    acronym
  ])
  const nth = random.pick(['', '', `${random.between(4, 40)}th `, 'First ', 'Third ', 'Fourth ', '2nd ', 'Twelfth '])
  const lead = random.pick(['Proceedings of the ', 'Proceedings of the ', 'Proc. of the ', 'Proc. ', 'Actas del ', ''])
  if (random.chance(0.2)) return `${random.pick(['Proceedings of ', 'Proc. ', 'Proc. of '])}${short}`
  const what = topic.replace(/[.:?].*$/, '')
  return `${lead}${nth}${random.pick(MEETINGS)} ${what}${random.chance(0.3) ? ` (${short})` : ''}`
}

const ORDINALS = ['', '1st', '2nd', '3rd', '4th', '5th', '6th', '7th', '8th', '9th']

const KINDS = {
  inverted: (m) => joined(m, m.people, inverted),
  full: (m) => joined(m, m.people, invertedFull, [...(AND[m.language] ?? AND.en), '; ', ' ; ']),
  semicolon: (m) => list(m.people, invertedFull, '; ').replaceAll(/, (?=[^,]+,)/g, '; '),
  mixed,
  direct: (m) => joined(m, m.people, direct),
  caps: (m) =>
    m.people.map((one) => `${one.family.toUpperCase()}, ${one.given}`).join(m.random.pick(['; ', ' ; ', ' et ', ', '])),
  capsinitials: (m) => m.people.map(capitals).join('; '),
  vancouver: (m) => list(m.people, vancouver, ', '),
  initialsfirst: (m) => joined(m, m.people, (one) => `${initials(one.given)} ${one.family}`),
  family: (m) => m.people[0].family,
  one: (m) => invertedFull(m.people[0]),
  oneinitials: (m) => inverted(m.people[0]),
  onedirect: (m) => direct(m.people[0]),
  editors: (m) => joined(m, m.editors, direct),
  editorsinitials: (m) => joined(m, m.editors, (one) => `${one.given.charAt(0)}. ${one.family}`),
  editorsinverted: (m) => joined(m, m.editors, m.random.pick([inverted, invertedFull])),
  editorscaps: (m) => m.editors.map(capitals).join('; '),
  body: (m) => m.body,
  bodycaps: (m) => m.body.toUpperCase(),
  otherbody: (m) => organisation(m.random, m.language),
  news: (m) => m.news,
  outlet: (m) => m.outlet,
  title: (m) => m.what,
  titlecaps: (m) => m.what.toUpperCase(),
  headline: (m) => ofAYear(m.random, m.random.chance(0.75) ? headline(m.random, m.language) : m.what),
  proceedings: (m) => proceedings(m.random, m.materials.book()),
  series: ({ random }) => random.pick(SERIES),
  book: (m) => m.materials.book(),
  host: (m) => title(m.random, m.language),
  abbreviated: ({ random }) => random.pick(ABBREVIATED),
  journal: (m) => (m.random.chance(0.5) ? m.random.pick(JOURNALS) : m.materials.journal()),
  publisher: (m) => m.random.pick(PUBLISHERS),
  place: (m) => m.random.pick(PLACES),
  places: (m) =>
    `${m.random.pick(PLACES)}${m.random.pick(['/', '/', ', ', ' / ', ' u. a.', ' und '])}`.replace(
      /[/,] ?$|und $/,
      (end) => end + m.random.pick(PLACES)
    ),
  university: (m) =>
    m.random.pick([
      `University of ${m.random.pick(PLACES)}`,
      `Universität ${m.random.pick(PLACES)}`,
      `Universidad de ${m.random.pick(PLACES)}`,
      `${m.random.pick(PLACES)} University`,
      `Univ. ${m.random.pick(PLACES)}`
    ]),
  year: (m) => String(m.year),
  yearx: (m) => `${m.year}${m.random.chance(0.2) ? m.random.pick(['a', 'b', 'c']) : ''}`,
  date: (m) => date(m.random, m.language),
  odd: (m) => date(m.random, m.language, true),
  iso: ({ random }) =>
    `${random.between(1996, 2025)}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
  daymonth: (m) =>
    `${m.random.between(1, 28)}${m.language === 'de' ? '.' : m.language === 'es' ? ' de' : ''} ${monthName(m.random, m.language)}`,
  monthday: (m) => `${monthName(m.random, 'en')} ${m.random.between(1, 28)}`,
  month: (m) => m.random.pick(MONTHS[m.language] ?? MONTHS.en),
  monthyear: (m) =>
    m.random.chance(0.5) ? String(m.year) : `${monthName(m.random, 'en').slice(0, m.random.pick([3, 12]))} ${m.year}`,
  figures: ({ random }) => {
    const sign = random.pick(['/', '/', '.', '-'])
    const [day, month] = [random.between(1, 28), random.between(1, 12)].map((part) =>
      random.chance(0.7) ? String(part).padStart(2, '0') : String(part)
    )
    return `${day}${sign}${month}${sign}${random.between(1998, 2025)}`
  },
  pages: ({ random }) => paged(random),
  page: number(1, 400),
  article: ({ random }) =>
    random.pick([
      `e${random.between(100, 99999)}`,
      `${random.pick(['W', 'L', 'A', 'F'])}${random.between(10, 12)}${random.between(100, 999)}`,
      String(random.between(10000, 199999)),
      `0${random.between(10000, 99999)}`,
      String(random.between(1, 2000))
    ]),
  plain: ({ random }) => random.pick(['second', 'third', '2nd', 'fourth', '3rd', 'revised']),
  newspage: ({ random }) => `${random.pick(['A', 'B', '', 'C'])}${random.between(1, 40)}`,
  volume: number(1, 120),
  issue: number(1, 12),
  ed: ({ random, language }) => {
    const at = random.between(2, 9)
    const own = {
      de: [`${at}. Aufl.`, `${at}. Auflage`, `${at}., erw. Aufl.`, `${at}., überarb. Aufl.`],
      es: [`${at}.ª ed.`, `${at}a ed.`, `${at}ª edición`],
      pt: [`${at}. ed.`, `${at}ª ed.`],
      fr: [`${at}e éd.`, `${at}ᵉ éd.`, `${at}e édition`]
    }
    return random.pick(
      own[language] ?? [
        `${ORDINALS[at]} ed.`,
        `${ORDINALS[at]} edn`,
        `${ORDINALS[at]} edition`,
        'rev. ed.',
        `${ORDINALS[at]} ed`
      ]
    )
  },
  ordinal: ({ random }) => random.pick(['2nd', '3rd', '4th', '5th', '6th', '10th']),
  number: number(1, 3000),
  slashed: ({ random }) => `${random.between(1, 60)}/${random.between(1980, 2025)}`,
  url: (m) => url(m.random, m.outlet, m.what),
  doi: ({ random }) =>
    `10.${random.between(1000, 9999)}/${random.pick(['j', 's', 'zenodo', 'm9.figshare'])}.${random.between(1000, 9999999)}`,
  isbn: ({ random }) =>
    `978-${random.between(0, 9)}-${random.between(10, 9999)}-${random.between(1000, 9999)}-${random.between(0, 9)}`,
  handle: (m) => `${m.people[0].family.replace(/[^A-Za-z]/g, '')}${m.random.pick(['', 'HQ', '_official', '24'])}`,
  symbol: ({ random }) =>
    random.pick([
      `A/RES/${random.between(40, 79)}/${random.between(1, 300)}`,
      `S/RES/${random.between(1200, 2780)}`,
      `S/${random.between(1990, 2025)}/${random.between(1, 999)}`,
      `A/HRC/${random.between(10, 58)}/${random.between(1, 99)}`,
      `E/CN.4/${random.between(1990, 2005)}/${random.between(1, 90)}`,
      `COM(${random.between(2001, 2024)}) ${random.between(1, 900)}`
    ])
}
