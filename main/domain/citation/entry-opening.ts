/** How the first words of an entry look: what its authors, or a body, or a dash for the author before, begin it with. */
const PARTICLES = '(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|ter|ten)\\s)*'
/** "Marlow, D.", "Van der Berg HJ,", "Ghizoni-Jr., I. R."; "Marlow, Delia."; "—— (2001)". */
const INVERTED = new RegExp(
  `^${PARTICLES}\\p{Lu}[\\p{L}\\p{M}’'‐-]+(?:-?\\s?Jr\\.)?(?:\\s\\p{Lu}[\\p{L}\\p{M}’'‐-]+){0,2},?\\s(?:\\p{Lu}\\.|\\p{Lu}{1,4}(?:[\\s,.;(]|$))|^\\p{Lu}[\\p{L}\\p{M}’'‐-]+,\\s\\p{Lu}\\p{Ll}+[^.]{0,60}[.,(]|^[—–_-]{2,}`,
  'u'
)
/** "D. Marlow, H.-J. Beck": as physicists write. */
const INITIALS_FIRST = new RegExp(
  `^(?:\\p{Lu}\\.[\\s-]?){1,4}${PARTICLES}\\p{Lu}[\\p{L}\\p{M}’'‐-]+(?:,|\\s(?:and|e|y|et|und|&)\\s|\\s(?:Jr|et al)\\b)`,
  'u'
)
/** "Food Price Office (2019)", "BFG. 2018. Brazilian flora". */
const BODY =
  /^\p{Lu}[^.“”]{2,110}?\.?\s\(?(?:(?:1[5-9]|20)\d\d[a-z]?\)|[^()]{0,20}(?:1[5-9]|20)\d\d\)|n\.\s?d|s\.\s?f)|^\p{Lu}[^.“”]{1,110}\.\s(?:1[5-9]|20)\d\d[a-z]?\.\s[\p{Lu}“"«]/u

/** Whether a text opens as an entry does that names who made the work, and when where a body did. */
export function beginsWithAuthor(text: string): boolean {
  return INVERTED.test(text) || INITIALS_FIRST.test(text) || BODY.test(text)
}

const SEVERAL =
  /^\p{Lu}[\p{L}\p{M}’'‐-]+,?\s(?:\p{Lu}[.‐-]?\s?){1,4}(?:,|;|&|and|e|y|et|und)\s?(?:and\s|&\s)?\p{Lu}[\p{L}\p{M}’'‐-]+,?\s\p{Lu}[\p{Lu}.‐-]{0,4}[\s,;(]|^.{4,80}\((?:1[5-9]|20)\d\d[a-z]?\)|^\p{Lu}[\p{L}\p{M}’'‐-]+,\s(?:\p{Lu}\.\s?){1,4}(?:1[5-9]|20)\d\d[a-z]?\./u

/** Two names in a row, or names and a year: what no journal or title begins with, though "Acta Marina D" looks like a name. */
export function namesSeveral(text: string): boolean {
  return SEVERAL.test(text)
}

/** Whether a text opens with the names of people. */
export function beginsWithPeople(text: string): boolean {
  return INVERTED.test(text) || INITIALS_FIRST.test(text)
}

/** "boyd, d. (2014)", "danah boyd (2014)": names that their owners write small. */
const SMALL_NAME = /^\p{Ll}[\p{L}’'-]{2,20}(?:,\s\p{L}\.|\s\p{Ll}[\p{L}’'-]+)?,?\s\(?(?:1[5-9]|20)\d\d[a-z]?\)?[.,)]/u

export function beginsWithSmallName(text: string): boolean {
  return SMALL_NAME.test(text)
}

const START =
  /^(?:[“"«‘'¿¡[(]?\s*)(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|ter|ten|zu|d['’]|O['’])\s*)*\p{Lu}[\p{L}\p{M}\p{N}’'.&-]*(?:[\s‐-](?:\p{Lu}?[\p{L}\p{M}’'&‐-]+|\d{1,2})){0,14}\s?(?:,\s|\.\s|\s?\(|\s?\[|:\s|\s\p{Lu}{1,3}[\s,.(]|;|$)|^[“"«]|^[—–_-]{2,}/u

/** Whether a text may open an entry at all: with a capital and a stop or comma soon after. */
export function mayOpen(text: string): boolean {
  return START.test(text.slice(0, 160))
}
