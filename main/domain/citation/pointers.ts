import type { TextRange } from '#contract/article'

/** Words that point back to a work cited before, with what they say of a place in it. */
export interface Pointer extends TextRange {
  /** `same`: the work cited last (ibid.); `author`: another work of its author (idem, 2005); `earlier`: a work of the author named (op. cit.). */
  readonly kind: 'same' | 'author' | 'earlier'
  readonly locator: string | null
  readonly year: string | null // of `author`
  readonly note: number | null // of `earlier`: "supra note 12"
}

const SAME = String.raw`ib[ií]d(?:em)?|ebenda|ebd(?=\.)|ib(?=\.)|[ií]dem|[ií]d(?=\.)`
const EARLIER = String.raw`(?:op|loc|ob|art|obra|opere|loco)\.?\s?cit(?:ato|ada|ado|\b)|a\.\s?a\.\s?O\b|aaO\b`
const NOTE = String.raw`(?:supra|above|vid\. supra|wie|cit[ée]e?|ver|véase)?,?\s?\(?(?:supra |above |wie )?(?:notes?|nota|n|fn|Anm|Fn|Fu(?:ß|ss)note)\.?\s?(\d{1,3})(?:\s(?:above|supra|ci-dessus))?\)?`

const POINTER = new RegExp(String.raw`(?<![\p{L}\d.])(?:(${SAME})|(${EARLIER}))(?!\p{L})\.?`, 'giu')
/** "Marlow (n 12)", "Marlow, supra note 12", "Marlow (wie Anm. 12)": only where something says that a note is meant that has been. */
const NOTED =
  /\((?:above |supra |wie |see )?(?:n|fn|note|nota|Anm)\.?\s?(\d{1,3})\)|(?<![\p{L}\d])supra,?\s(?:at\s)?(?:n|note|nota)\.?\s?(\d{1,3})(?!\d)|(?<![\p{L}\d])(?:note|nota|n\.)\s?(\d{1,3})\s(?:above|supra)/giu
const AFTER_EARLIER = new RegExp(String.raw`^,?\s*${NOTE}`, 'iu')
const YEAR = /^[\s,(]{1,3}((?:1[5-9]|20)\d\d)[a-z]?\)?/u
const LOCATOR =
  /^\s?[.,:;]?\s*(?:at\s|en\s|auf\s)?((?:(?:pp?|pages?|pág(?:s|inas?)?|S|Seiten?|cap|chap|ch|vol|t|tomo|§§?|art|para|párr|fols?|fig|tab)\.?\s?)?\d{1,4}(?!\d|\.\d)(?:\s?[-–]\s?\d{1,4})?(?:\s?(?:ff?|ss?|sq|sqq)\b\.?)?|(?:pp?|cap|ch)\.\s?[ivxl]+(?![\p{L}]))/iu

/** Every pointer of a text, in text order. English, Spanish, Portuguese, French, German and the Latin that all of them use. */
export function pointersIn(text: string): Pointer[] {
  const found = [...text.matchAll(POINTER)].map((match) => pointerAt(text, match))
  for (const match of text.matchAll(NOTED)) {
    const start = match.index
    if (found.some((one) => start < one.end && start + match[0].length > one.start)) continue
    const at = located(text, start + match[0].length)
    found.push({ kind: 'earlier', start, year: null, note: Number(match[1] ?? match[2] ?? match[3]), ...at })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A note that is no more than "Ibid." and a page. */
export function opensWithPointer(note: string): boolean {
  return pointersIn(note.slice(0, 40))[0]?.start === 0
}

function pointerAt(text: string, match: RegExpExecArray): Pointer {
  const start = match.index
  const end = start + match[0].length
  if (match[2] !== undefined) {
    const noted = AFTER_EARLIER.exec(text.slice(end, end + 40))
    const note = noted?.[1] === undefined ? null : Number(noted[1])
    return { kind: 'earlier', start, year: null, note, ...located(text, end + (noted?.[0].length ?? 0)) }
  }
  const year = /^[ií]d/i.test(match[0]) ? YEAR.exec(text.slice(end, end + 12)) : null
  return year === null
    ? { kind: 'same', start, year: null, note: null, ...located(text, end) }
    : { kind: 'author', start, year: year[1] ?? null, note: null, ...located(text, end + year[0].length) }
}

/** Where the pointer ends, its locator included. */
function located(text: string, end: number): { readonly end: number; readonly locator: string | null } {
  const match = LOCATOR.exec(text.slice(end, end + 40))
  return match === null
    ? { end, locator: null }
    : { end: end + match[0].trimEnd().length, locator: (match[1] ?? '').trim() }
}
