/** How the end of one line goes on in the next. */
export interface LineJoin {
  readonly drop: number // characters to take off the end of the text so far: the hyphen that only the line's end had
  readonly space: boolean
}

export type Vocabulary = ReadonlySet<string>

/** The words of a document, lower case, as they stand inside lines: what a word broken at a line's end is looked up in. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>()
  for (const line of lines) {
    const found = line.toLowerCase().match(wordPattern) ?? []
    // The last word may itself be broken.
    for (const word of /[-\u00ad\u2010]$/.test(line) ? found.slice(0, -1) : found) words.add(word)
  }
  return words
}

const wordPattern = /\p{L}+(?:[-\u2010]\p{L}+)*/gu

/** First parts that keep their hyphen wherever they stand. */
const prefixes =
  /^(?:self|well|non|ex|cross|all|half|quasi|pseudo|post|pro|anti|semi|vice|socio|politico|euro|anglo|franco|mid|low|high|long|short|large|small|so|cease|follow|decision|policy|state|world|e)$/i

/**
 * Joins two lines of one paragraph. A hyphen at the end is taken off where the document has the joined word elsewhere, or
 * nothing speaks for a compound; web addresses go on without a space.
 */
export function joinLines(before: string, after: string, words: Vocabulary): LineJoin {
  if (before === '' || after === '') return { drop: 0, space: false }
  if (/\u00ad$/.test(before)) return { drop: 1, space: false }
  if (isBrokenAddress(before, after)) return { drop: 0, space: false }
  const first = /(\p{L}+(?:[-\u2010]\p{L}+)*)[-\u2010]$/u.exec(before)?.[1]
  if (first !== undefined) return { drop: isOneWord(first, after, words) ? 1 : 0, space: false }
  return { drop: 0, space: !/\S[-\u2010/–—]$/u.test(before) }
}

function isOneWord(first: string, after: string, words: Vocabulary): boolean {
  const second = /^\p{L}+(?:[-\u2010]\p{L}+)*/u.exec(after)?.[0]
  if (second === undefined || !/^\p{Ll}/u.test(second)) return false
  const last = first.split(/[-\u2010]/).at(-1) ?? first
  if (words.has(`${first}${second}`.toLowerCase())) return true
  if (words.has(`${first}-${second}`.toLowerCase())) return false
  return !(prefixes.test(last) || (words.has(last.toLowerCase()) && words.has(second.toLowerCase()) && last.length > 3))
}

/** True where a web address is cut by the line's end. */
function isBrokenAddress(before: string, after: string): boolean {
  if (/\bhttps?:$/i.test(before) && after.startsWith('//')) return true
  const address = /(?:https?:\/\/|www\.|doi\.org\/|\bdoi:\s?10\.)\S*$/i.exec(before)?.[0]
  if (address === undefined) return false
  const next = /^\S+/.exec(after)?.[0] ?? ''
  if (!/^[\w\-./%?=&#~+:;,@!$'()*[\]]+$/.test(next)) return false
  if (/[/\-_=&?%#~:]$/.test(address)) return true
  if (/^[/?&=#%_~]/.test(next)) return true
  // A dot ends addresses as well as sentences: what follows must look like more of an address.
  const looksMore = /[/_=%?&]|\w-\w|\.(?:html?|pdf|aspx?|php)\b|^[\w-]*\d[\w-]*$/.test(next)
  return (
    looksMore &&
    /^[a-z0-9]/.test(next) &&
    (address.endsWith('.') || address.length > 20) &&
    !/^\(?(?:19|20)\d\d/.test(next)
  )
}
