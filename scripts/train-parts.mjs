import { person } from './train-words.mjs'

/** What made references are put together from: dates, addresses and lists of names, each in the shapes that styles give them. */
export const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
}

export function date(random, language, odd = false) {
  const year = random.between(1998, 2025)
  const month = random.below(12)
  const day = random.between(1, 28)
  const name = (MONTHS[language] ?? MONTHS.en)[month]
  const short = name.slice(0, 3) + (random.chance(0.7) ? '.' : '')
  if (language === 'es' || language === 'pt')
    return random.pick([
      `${day} de ${name} de ${year}`,
      `${day} de ${name} de ${year}`,
      `${day} ${name} ${year}`,
      `${year}, ${day} de ${name}`,
      `${day} ${short} ${year}`,
      `${name} de ${year}`
    ])
  if (language === 'de')
    return random.pick([
      `${day}. ${name} ${year}`,
      `${day}.${month + 1}.${year}`,
      `${String(day).padStart(2, '0')}.${String(month + 1).padStart(2, '0')}.${year}`
    ])
  if (language === 'fr') return `${day} ${name} ${year}`
  if (odd && random.chance(0.25))
    return random.pick([
      `${name} ${day}, ...${year}`,
      `${name} ...${day}, ${year}`,
      `${name} ${day},${year}`,
      `${year} ${name} ${day}`,
      `${name} ${day} ${year}`,
      `${name}, ${day} ${year}`,
      `${name} … ${day}, ${year}`,
      `${name} ${day}th, ${year}`
    ])
  return random.pick([
    `${name} ${day}, ${year}`,
    `${name} ${day}, ${year}`,
    `${name} ${day}, ${year}`,
    `${year}, ${name} ${day}`,
    `${day} ${name} ${year}`,
    `${short} ${day}, ${year}`,
    `${day} ${short} ${year}`,
    `${name} ${year}`,
    `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  ])
}

const slug = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
export function url(random, name, what) {
  const host = slug(name.replace(/^The /, '')).replace(/-/g, '')
  const end = random.pick([
    'com',
    'org',
    'com',
    'net',
    'int',
    'gov',
    'com.mx',
    'co.uk',
    'de',
    'example.com',
    'example.org'
  ])
  const path = random.pick([
    `/${random.between(1999, 2025)}/${random.between(1, 12)}/${random.between(1, 28)}/${slug(what)}`,
    `/news/${slug(what)}`,
    `/${slug(what)}.html`,
    `/${slug(what)}-${random.between(1000, 99999)}/`,
    `/docs/${random.between(1, 99)}.pdf`,
    `/a/${random.between(1000, 9999999)}`,
    ''
  ])
  return `${random.pick(['https://www.', 'https://', 'http://www.', 'https://'])}${host}.${end}${path}`
}

export const initials = (given) =>
  given
    .split(/[\s-]+/)
    .map((part) => `${part.charAt(0)}.`)
    .join(' ')
export const inverted = (one) => `${one.family}, ${initials(one.given)}`
export const invertedFull = (one) => `${one.family}, ${one.given}`
export const direct = (one) => `${one.given} ${one.family}`
const ET_AL = [' et al.', ', et al.', ' et al', ' u. a.', ' u.a.', ' y otros', ' and others']

/** Names joined as a style joins them; now and then only the first, and others. */
export const listOf = (random, people, show, and) =>
  people.length > 1 && random.chance(0.1) ? show(people[0]) + random.pick(ET_AL) : list(people, show, and)
export const list = (people, show, and) =>
  people
    .map(show)
    .reduce((text, one, index) => (index === 0 ? one : `${text}${index === people.length - 1 ? and : ', '}${one}`), '')
export const capitals = (one) => `${one.family.toUpperCase()}, ${initials(one.given)}`
export const peopleOf = (random, families, most = 3) =>
  Array.from({ length: random.chance(0.5) ? 1 : random.between(1, most) }, () => person(random, families))

export const vancouver = (one) => `${one.family} ${initials(one.given).replace(/[. ]/g, '')}`
export const DASHES = ['-', '–', '–', ' - ', '‑', '—']
export const monthName = (random, language) => random.pick(MONTHS[language] ?? MONTHS.en)
