import { type FoundLink, findLinks } from './links.ts'

/** A word, number or link of a reference string. What stands between two tokens is a gap. */
export interface Token {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly link: FoundLink | null
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’´`](?=\p{L})[\p{L}\p{M}]+)*/gu

const GLUED = /^(\p{Lu}{1,5})\d{1,4}$/u

/** References longer than this are read as far as here only: the rest of a megabyte is no reference. */
export const READ_LIMIT = 4000

/** Cuts a reference into words and links, in text order. Initials, hyphenated parts and the numbers of a range are tokens of their own. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const link of findLinks(text)) {
    addWords(text, from, link.start, tokens)
    const shown = text.slice(link.start, link.end)
    tokens.push({ text: shown, lower: shown.toLowerCase(), start: link.start, end: link.end, link })
    from = link.end
  }
  addWords(text, from, text.length, tokens)
  return tokens
}

function addWords(text: string, from: number, to: number, tokens: Token[]): void {
  WORD.lastIndex = from
  for (let match = WORD.exec(text); match !== null && match.index < to; match = WORD.exec(text)) {
    const word = match[0].slice(0, to - match.index)
    // "Phys. Rev. D53", "JHEP03", "V69": the letters are the journal's or mean volume, the figures are a field of their own.
    const glued = GLUED.exec(word)
    if (glued !== null) {
      const cut = glued[1]?.length ?? 0
      tokens.push(wordToken(word.slice(0, cut), match.index), wordToken(word.slice(cut), match.index + cut))
      continue
    }
    for (const part of partsOf(word)) tokens.push(wordToken(part.text, match.index + part.at))
  }
}

const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** "제19권" holds a number and the words for volume; nothing but the change of script parts them. */
function partsOf(word: string): { text: string; at: number }[] {
  if (!/\d/.test(word) || !EAST_ASIAN.test(word)) return [{ text: word, at: 0 }]
  return [...word.matchAll(/\d+|\D+/g)].map((match) => ({ text: match[0], at: match.index }))
}

function wordToken(text: string, start: number): Token {
  return { text, lower: text.toLowerCase(), start, end: start + text.length, link: null }
}
