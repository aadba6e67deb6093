import type { Annotation } from '#contract/annotation'
import { attached, type CurrentText } from './standing.ts'
import { wholeCharacters } from './whole-characters.ts'

/** An annotation with the place where it stands now, in UTF-16 units. */
export interface Placed {
  readonly annotation: Annotation
  readonly start: number
  readonly end: number
}

/**
 * One annotation over all that several span. The first in the text goes on, with everybody's tags and replies; comments
 * stand one below the other in the order of the text.
 * @param parts two or more, of one text
 */
export function mergeAnnotations(parts: readonly Placed[], on: CurrentText): Annotation | null {
  const [first, ...others] = parts.toSorted((a, b) => a.start - b.start || b.end - a.end)
  if (first === undefined || others.length === 0) return null
  const all = [first, ...others]
  const annotations = all.map(({ annotation }) => annotation)
  const whole = { start: first.start, end: Math.max(...all.map(({ end }) => end)) }
  return {
    ...attached(first.annotation, whole, on),
    comment: distinct(annotations.map(({ comment }) => comment.trim())).join('\n\n'),
    tags: distinct(annotations.flatMap(({ tags }) => tags)),
    replies: annotations.flatMap(({ replies }) => replies).sort((a, b) => (a.created < b.created ? -1 : 1))
  }
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word !== ''))]
}

/**
 * Two from one, parted inside it: the first goes on with comment and replies, the second has meaning and tags of it.
 * @param at UTF-16 units of the current text
 * @returns null where no words would be left on one side
 */
export function splitAnnotation(
  { annotation, start, end }: Placed,
  at: number,
  secondId: string,
  on: CurrentText
): readonly [Annotation, Annotation] | null {
  const { start: between } = wholeCharacters(on.text, { start: at, end: at })
  const first = withoutSpace(on.text, start, Math.min(between, end))
  const second = withoutSpace(on.text, Math.max(between, start), end)
  if (first === null || second === null) return null
  const rest = { ...annotation, id: secondId, comment: '', replies: [], origin: null }
  return [attached(annotation, first, on), attached(rest, second, on)]
}

function withoutSpace(text: string, start: number, end: number): { start: number; end: number } | null {
  if (end <= start) return null
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return null
  const from = start + words.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}
