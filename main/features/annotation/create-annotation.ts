import type { Annotation } from '#contract/annotation'
import type { Block } from '#contract/article'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { describePassage } from '#domain/annotation/describe'

/** Who makes an annotation, and when. */
export interface Making {
  readonly id: string
  readonly creator: string
  readonly now: string
}

/** An annotation of a stretch of text; white space at its ends is left out. Fails with range-invalid. */
export function createAnnotation(
  input: MethodInput<'annotation.create'>,
  on: { readonly text: string; readonly textHash: string; readonly blocks: readonly Block[] },
  { id, creator, now }: Making
): Annotation {
  const { start, end } = trimmed(on.text, input.start, input.end)
  return {
    id,
    kind: input.kind ?? 'highlight',
    meaning: input.meaning,
    comment: input.comment ?? '',
    tags: tidyTags(input.tags ?? []),
    target: { articleId: input.articleId, textHash: on.textHash, ...describePassage(on.text, start, end, on.blocks) },
    creator,
    created: now,
    modified: now
  }
}

export function updateAnnotation(before: Annotation, input: MethodInput<'annotation.update'>, now: string): Annotation {
  return {
    ...before,
    meaning: input.meaning ?? before.meaning,
    comment: input.comment ?? before.comment,
    tags: input.tags === undefined ? before.tags : tidyTags(input.tags),
    modified: now
  }
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  if (start >= end || end > text.length) throw new ExpectedFailure('range-invalid')
  const [from, to] = [outsidePair(text, start, -1), outsidePair(text, end, 1)]
  const words = text.slice(from, to)
  if (words.trim() === '') throw new ExpectedFailure('range-invalid')
  return { start: from + words.length - words.trimStart().length, end: to - words.length + words.trimEnd().length }
}

// A selection may end within a character of two units, which would be half a character in the quotation.
function outsidePair(text: string, place: number, direction: 1 | -1): number {
  const isInside = /[\ud800-\udbff]/.test(text.charAt(place - 1)) && /[\udc00-\udfff]/.test(text.charAt(place))
  return isInside ? place + direction : place
}

function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.normalize('NFC').trim()).filter((tag) => tag !== ''))]
}
