import type { Meaning } from '#contract/annotation'
import type { SearchKind, UnreadPart } from '#contract/search'
import { readOperator } from './operators.ts'
import { type Phrase, phraseOf } from './words.ts'

/** What an entry must be or have. */
export type Term =
  | { readonly kind: 'words'; readonly phrase: Phrase }
  | { readonly kind: 'author'; readonly phrase: Phrase }
  | { readonly kind: 'in'; readonly phrase: Phrase; readonly id: string } // an article, by words of its title or its id
  | { readonly kind: 'kind'; readonly value: SearchKind }
  | { readonly kind: 'meaning'; readonly value: Meaning }
  | { readonly kind: 'state'; readonly value: string }
  | { readonly kind: 'tag'; readonly value: string; readonly isPrefix: boolean } // folded
  | { readonly kind: 'year'; readonly from: string; readonly to: string } // four digits, both included
  | { readonly kind: 'before' | 'after'; readonly value: string } // 2022, 2022-10 or 2022-10-01

interface Wish {
  readonly term: Term
  readonly isNot: boolean
}

/** Every clause must hold, and of each clause one of its wishes. */
export interface Query {
  readonly clauses: readonly (readonly Wish[])[]
  readonly unread: readonly UnreadPart[] // what was taken for words, and why
}

const longest = 2000 // letters that are looked at
const mostTerms = 64

/**
 * Reads what a person typed into the search box. Nothing is an error: what cannot be understood is looked for as words.
 * @param isTyping the last word may go on
 */
export function parseQuery(typed: string, isTyping = false): Query {
  const clauses: Wish[][] = []
  const unread: UnreadPart[] = []
  let isOr = false
  let count = 0
  if (typed.length > longest) unread.push({ text: '', reason: 'too-long' })
  for (const token of tokens(typed.slice(0, longest))) {
    if (token.isOr) {
      isOr = clauses.length > 0
      continue
    }
    if (token.isOpen) unread.push({ text: token.value.trim(), reason: 'open-quote' })
    const wishes = wishesOf(token, isTyping, (part) => unread.push(part))
    if (wishes.length === 0) continue
    count += wishes.length
    if (count > mostTerms) {
      unread.push({ text: '', reason: 'too-long' })
      break
    }
    const [first, ...rest] = wishes
    const last = clauses.at(-1)
    if (isOr && last !== undefined && first !== undefined) last.push(first)
    else if (first !== undefined) clauses.push([first])
    for (const wish of rest) clauses.push([wish])
    isOr = false
  }
  return { clauses, unread }
}

/** The words that a text was found by, for marking them in it. */
export function wantedPhrases({ clauses }: Query): Phrase[] {
  return clauses.flat().flatMap(({ term, isNot }) => (term.kind === 'words' && !isNot ? term.phrase : []))
}

interface Token {
  readonly text: string // as typed
  readonly isNot: boolean
  readonly operator: string | null
  readonly value: string // without quotes
  readonly isQuoted: boolean
  readonly isPrefix: boolean
  readonly isOpen: boolean // the quotation mark is never closed
  readonly isOr: boolean
  readonly isLast: boolean // nothing stands behind it, not even a space
}

const form = /(-?)(?:([\p{L}]+):)?(?:["“”«»]([^"“”«»]*)(["“”«»]?)|([^\s"“”«»]+))(\*?)/gu

function* tokens(typed: string): Generator<Token> {
  for (const found of typed.matchAll(form)) {
    const [text, minus = '', operator, quoted, closing, bare, star = ''] = found
    const value = quoted ?? bare ?? ''
    yield {
      text,
      isNot: minus === '-',
      operator: operator ?? null,
      value: value.replace(/\*+$/, ''),
      isQuoted: quoted !== undefined,
      isPrefix: star === '*' || /\*$/.test(value),
      isOpen: quoted !== undefined && closing === '',
      isOr: text === 'OR' || text === 'O',
      isLast: found.index + text.length === typed.length
    }
  }
}

function wishesOf(token: Token, isTyping: boolean, say: (part: UnreadPart) => void): Wish[] {
  const { isNot, operator, value, isQuoted, isLast, isOpen } = token
  const isPrefix = token.isPrefix || (isTyping && isLast && (!isQuoted || isOpen) && value.length > 1)
  if (operator !== null) {
    const read = readOperator(operator, value, isPrefix)
    if (read.kind === 'term') return [{ term: read.term, isNot }]
    const isAddress = value.startsWith('//') // http://…
    if (!isAddress) say({ text: token.text, reason: read.kind })
    const phrase = phraseOf(`${operator} ${value}`, isPrefix)
    return phrase === null ? [] : [{ term: { kind: 'words', phrase }, isNot }]
  }
  const phrase = phraseOf(value, isPrefix)
  return phrase === null ? [] : [{ term: { kind: 'words', phrase }, isNot }]
}
