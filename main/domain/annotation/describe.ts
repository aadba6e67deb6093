import type { AnnotationTarget } from '#contract/annotation'
import type { Block } from '#contract/article'
import { codePointsOf } from './code-points.ts'

const leastContext = 32 // characters on either side, where the text has them
const longestWord = 32 // a context is not drawn out further than this to end between words

export type Description = Pick<AnnotationTarget, 'quote' | 'position' | 'blockId'>

/**
 * Describes a passage so that it can be found again: its words with their context, its position, and its block
 * (W3C Web Annotation Data Model, 4.2.4 and 4.2.5).
 * @param start UTF-16 units into `text`, as `end`, which is exclusive
 * @param blocks in text order; the block is the one in which the passage begins
 */
export function describePassage(text: string, start: number, end: number, blocks: readonly Block[]): Description {
  const points = codePointsOf(text)
  return {
    blockId: blocks.findLast((block) => block.start <= start && start < block.end)?.id ?? null,
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(contextStart(text, start), start),
      suffix: text.slice(end, contextEnd(text, end))
    },
    position: { type: 'TextPositionSelector', start: points.fromUnit(start), end: points.fromUnit(end) }
  }
}

function contextStart(text: string, start: number): number {
  const wanted = Math.max(0, start - leastContext)
  let place = wanted
  while (place > 0 && wanted - place < longestWord && !isBetweenWords(text, place)) place--
  return isBetweenWords(text, place) ? place : outsidePair(text, wanted, -1)
}

function contextEnd(text: string, end: number): number {
  const wanted = Math.min(text.length, end + leastContext)
  let place = wanted
  while (place < text.length && place - wanted < longestWord && !isBetweenWords(text, place)) place++
  return isBetweenWords(text, place) ? place : outsidePair(text, wanted, 1)
}

function isBetweenWords(text: string, place: number): boolean {
  if (place === 0 || place === text.length) return true
  return /\s/.test(text.charAt(place - 1)) !== /\s/.test(text.charAt(place))
}

function outsidePair(text: string, place: number, direction: 1 | -1): number {
  const isInside = /[\ud800-\udbff]/.test(text.charAt(place - 1)) && /[\udc00-\udfff]/.test(text.charAt(place))
  return isInside ? place + direction : place
}
