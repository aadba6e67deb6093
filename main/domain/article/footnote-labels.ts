import type { Block } from '#contract/article'

/** What a mark and its note have in common. Letters are counted from 1; signs keep their own value. */
export interface NoteLabel {
  readonly series: 'number' | 'letter' | 'note' | 'sign'
  readonly value: number | string
}

const label = String.raw`\d{1,3}|[a-z]|\*{1,3}|[†‡§¶]{1,2}|(?:note|nota|nb)\s?\d{1,3}`

const asMark = new RegExp(`^\\s*(?:\\[(${label})\\]|\\((${label})\\)|(${label}))\\s*$`, 'iu')

// Before a note a number or a letter has a stop or brackets; a sign needs neither.
const asOwn = new RegExp(
  `^(?:\\[(${label})\\]|\\((${label})\\)|(${label})[.):]|(\\*{1,3}|[†‡§¶]{1,2}))\\s*(?=\\S)`,
  'iu'
)

/** The label that a mark's words are: '1', '[1]', 'a', '*', '[note 1]'; null for other raised words, such as 'th'. */
export function footnoteLabel(words: string): NoteLabel | null {
  return read(asMark.exec(words))
}

/** The label that a block begins with, where it could be a note: '1. …', '[a] …', '* …', or a raised '1'. */
export function labelledNote({ text, start, marks = [] }: Block): NoteLabel | null {
  const raised = marks.find((mark) => mark.kind === 'superscript' && mark.start === start)
  if (raised !== undefined) return footnoteLabel(text.slice(0, raised.end - start))
  return read(asOwn.exec(text))
}

function read(match: RegExpExecArray | null): NoteLabel | null {
  const found = match?.slice(1).find((part) => part !== undefined)
  if (found === undefined) return null
  const number = /\d+$/.exec(found)?.[0]
  if (number !== undefined) return { series: number === found ? 'number' : 'note', value: Number(number) }
  if (/^[a-z]$/i.test(found)) return { series: 'letter', value: found.toLowerCase().charCodeAt(0) - 96 }
  return { series: 'sign', value: found }
}
