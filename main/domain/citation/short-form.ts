import { type IndexedReference, nameKey } from './citation-index.ts'
import { splitCited } from './cited-names.ts'

/** A later mention of a work in a note: "Marlow, Bread Queues, 45", "Marlow (2001), p. 45", "Marlow, 45". */
export interface ShortForm {
  readonly names: readonly string[]
  readonly title: string | null // as a key
  readonly year: string | null
  readonly locator: string | null
}

/** Words in front of a work that a note only announces. */
const LEADS =
  /^(?:(?:and|y|und|et|as well as|see also|but see|see|compare|cf|e\.g|quoted in|cited in|v[ée]ase(?: también)?|vid|ver|cfr|comp|voir(?: aussi)?|vgl|siehe(?: auch)?|so|veja|conforme)\.?,?\s+)+/iu
const PLACE =
  /[,:]?\s+((?:(?:pp?|págs?|pág|S|fols?|esp\. pp?|hier S)\.?\s?)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s?(?:ff?|ss?|sq)\b)?)$/iu
const YEAR = /,?\s*\(?((?:1[5-9]|20)\d\d)[a-z]?\)?$/u

export function withoutLeads(text: string): string {
  return text.replace(LEADS, '')
}

/** Reads a short mention; null for what says more than one does, such as a publisher or a link. */
export function readShortForm(note: string): ShortForm | null {
  const whole = withoutLeads(note.trim()).replace(/[\s.;]+$/, '')
  if (whole.length < 3 || whole.length > 160 || /https?:|\bdoi\b/i.test(whole)) return null
  const place = PLACE.exec(whole)
  const before = place === null ? whole : whole.slice(0, place.index)
  const year = YEAR.exec(before)
  const said = (year === null ? before : before.slice(0, year.index)).replace(/[\s,]+$/, '')
  const comma = said.search(/,\s|,?\s[“‘«"]/u)
  const names = splitCited(comma < 0 ? said : said.slice(0, comma)).names
  const title = comma < 0 ? null : nameKey(said.slice(comma).replace(/^[,\s]+/, ''))
  if (names.length === 0 || names.some((name) => !/^\p{Lu}|^(?:van|von|de|del|da|di|al)\s/u.test(name))) return null
  if (title !== null && (title === '' || title.split(' ').length > 12)) return null
  if (title === null && year === null && place === null) return null
  return { names, title, year: year?.[1] ?? null, locator: place?.[1] ?? null }
}

/** Whether a short mention can mean this reference: its author, and as much of its title and year as is said. */
export function fitsShortForm({ names, title, year }: ShortForm, reference: IndexedReference): boolean {
  const [author] = reference.authors
  if (author === undefined || !isCalled(nameKey(names[0] ?? ''), author)) return false
  if (year !== null && reference.year !== year) return false
  // What was read as the title may be less than it is: the string itself says all of it.
  return title === null || [reference.title, reference.lead].some((said) => ` ${said} `.includes(` ${title} `))
}

/** "Marlow" and "Delia Marlow" for Marlow. */
function isCalled(cited: string, author: string): boolean {
  return cited === author || cited.endsWith(` ${author}`) || (author.endsWith(` ${cited}`) && cited.length > 3)
}
