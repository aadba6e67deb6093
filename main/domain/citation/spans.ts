import type { Token } from './tokens.ts'

/** Neighbouring tokens of one label. */
export interface Span {
  readonly label: string
  readonly first: number
  readonly last: number
  readonly certainty: number // the mean of its tokens'
}

export function spansOf(labels: readonly string[], certainty: ArrayLike<number>): Span[] {
  const spans: Span[] = []
  for (let first = 0; first < labels.length; ) {
    let last = first
    let sum = certainty[first] ?? 0
    while (labels[last + 1] === labels[first]) {
      last += 1
      sum += certainty[last] ?? 0
    }
    spans.push({ label: labels[first] ?? 'other', first, last, certainty: sum / (last - first + 1) })
    first = last + 1
  }
  return spans
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
  ['"', '"']
]

/** A span's text with the brackets and quotation marks that belong to it, and without those around the whole. */
export function textOfSpan(text: string, tokens: readonly Token[], span: Span): string {
  let start = tokens[span.first]?.start ?? 0
  let end = tokens[span.last]?.end ?? 0
  const before = text.slice(tokens[span.first - 1]?.end ?? 0, start)
  const after = text.slice(end, tokens[span.last + 1]?.start ?? text.length)
  start -= /[¿¡#$€£@§+−-]*$/u.exec(before)?.[0].length ?? 0
  end += /^(?:\s?[?!]+|[%°+™®]+|…)/u.exec(after)?.[0].length ?? 0
  for (const pair of PAIRS) [start, end] = withPartner(text, start, end, pair)
  return trimWrapping(withoutOpenBracket(text.slice(start, end)))
}

/** The stretch with the mark just outside it that is the partner of one inside. */
function withPartner(
  text: string,
  start: number,
  end: number,
  [open, close]: readonly [string, string]
): [number, number] {
  const inside = text.slice(start, end)
  const opened = count(inside, open)
  const closed = count(inside, close)
  const isOdd = open === close && opened % 2 === 1
  const opening = text.slice(Math.max(0, start - 2), start).lastIndexOf(open)
  if ((isOdd || closed > opened) && opening >= 0) return [start - Math.min(2, start) + opening, end]
  const rest = text.slice(end, end + 4)
  const closing = rest.search(close === ')' || close === ']' ? /[)\]]/ : /[”»"“]/)
  return (isOdd || opened > closed) && rest.charAt(closing) === close ? [start, end + closing + 1] : [start, end]
}

/** "The last bus (Rev": a bracket that is never closed begins something else. */
function withoutOpenBracket(text: string): string {
  const open = text.lastIndexOf('(')
  return open > 3 && count(text, '(') > count(text, ')') ? text.slice(0, open).replace(/[\s,.;:]+$/, '') : text
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

function trimWrapping(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  for (const [open, close] of PAIRS) {
    if (
      whole.length > 2 &&
      whole.startsWith(open) &&
      whole.endsWith(close) &&
      count(whole, open) === (open === close ? 2 : 1)
    )
      return whole.slice(1, -1).trim()
  }
  return whole
}
