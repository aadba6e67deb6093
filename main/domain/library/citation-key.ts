import type { Csl, CslName } from '#contract/reference'

/**
 * A citation key for a record: first author's name, year, and a letter where the two are taken, e.g. `gutierrez2025b`.
 * Letters run a … z, then aa, ab …, so that there is always a free one. A key once given is never computed anew.
 * @param taken keys in use.
 */
export function citationKey(csl: Csl, taken: ReadonlySet<string>): string {
  const stem = `${keyName(csl)}${csl.issued?.['date-parts']?.[0]?.[0] ?? 'nd'}`
  if (!taken.has(stem)) return stem
  for (let n = 0; ; n++) {
    const key = stem + letters(n)
    if (!taken.has(key)) return key
  }
}

function keyName(csl: Csl): string {
  const name = csl.author?.[0] ?? csl.editor?.[0]
  const words = asciiWords(name === undefined ? '' : nameText(name))
  if (words.length > 0) return words.join('').slice(0, 24)
  const fromTitle = asciiWords(csl.title ?? csl['container-title'] ?? '').find((word) => word.length > 3)
  return fromTitle ?? 'source'
}

function nameText(name: CslName): string {
  return name.family ?? name.literal ?? name.given ?? ''
}

/** Lower-case ASCII words: Pandoc keys may hold any letter, but a key that is typed by hand should need no accents. */
function asciiWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words
}

function letters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26))
  return n < 26 ? last : letters(Math.floor(n / 26) - 1) + last
}
