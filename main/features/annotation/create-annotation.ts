import type { Annotation, AnnotationTarget, Area, WordsKind } from '#contract/annotation'
import type { Block, TextRange } from '#contract/article'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { describePassage } from '#domain/annotation/describe'
import type { CurrentText } from '#domain/annotation/standing'
import { wholeCharacters } from '#domain/annotation/whole-characters'

/** Who makes an annotation, and when. */
export interface Making {
  readonly id: string
  readonly creator: string
  readonly now: string
}

/** An annotation of a stretch of text; white space at its ends is left out. Fails with range-invalid. */
export function createAnnotation(input: MethodInput<'annotation.create'>, on: CurrentText, making: Making): Annotation {
  return {
    kind: input.kind ?? (isOfWords(input) ? 'highlight' : 'note'),
    meaning: input.meaning,
    comment: input.comment ?? '',
    tags: tidyTags(input.tags ?? []),
    target: targetOf(input, on),
    ...made(making)
  }
}

/** An annotation of an area of a page or picture. */
export function createAreaAnnotation(
  { articleId, meaning, comment, tags }: MethodInput<'annotation.createArea'>,
  area: Area,
  { textHash }: CurrentText,
  making: Making
): Annotation {
  return {
    kind: 'area',
    meaning,
    comment: comment ?? '',
    tags: tidyTags(tags ?? []),
    target: { articleId, scope: 'area', textHash, ...nothing, area },
    ...made(making)
  }
}

/** What every annotation has when it has just been made. */
function made({ id, creator, now }: Making) {
  return { id, standing: null, earlier: [], replies: [], origin: null, creator, created: now, modified: now }
}

export function updateAnnotation(before: Annotation, input: MethodInput<'annotation.update'>, now: string): Annotation {
  return {
    ...before,
    kind: kindOf(before, input.kind),
    meaning: input.meaning ?? before.meaning,
    comment: input.comment ?? before.comment,
    tags: input.tags === undefined ? before.tags : tidyTags(input.tags),
    modified: now
  }
}

/** The kind that a change gives: an area stays one, whatever is asked of it together with others. */
export function kindOf({ kind }: Annotation, wanted: WordsKind | undefined): Annotation['kind'] {
  return kind === 'area' ? kind : (wanted ?? kind)
}

/** A range without the white space at its ends, and with whole characters. Fails with range-invalid where nothing is left. */
export function trimmedRange(text: string, { start, end }: TextRange): TextRange {
  if (start >= end || end > text.length) throw new ExpectedFailure('range-invalid')
  const whole = wholeCharacters(text, { start, end })
  const words = text.slice(whole.start, whole.end)
  if (words.trim() === '') throw new ExpectedFailure('range-invalid')
  const before = words.length - words.trimStart().length
  return { start: whole.start + before, end: whole.end - words.length + words.trimEnd().length }
}

export function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.normalize('NFC').trim()).filter((tag) => tag !== ''))]
}

function isOfWords({ scope }: MethodInput<'annotation.create'>): boolean {
  return scope === undefined || scope === 'passage'
}

function targetOf(input: MethodInput<'annotation.create'>, { text, textHash, blocks }: CurrentText): AnnotationTarget {
  const { articleId, scope = 'passage' } = input
  if (scope === 'article') return { articleId, scope, textHash, ...nothing }
  const wanted = trimmedRange(text, input)
  const { start, end } = scope === 'margin' ? wholeBlocks(blocks, wanted) : wanted
  return { articleId, scope, textHash, ...describePassage(text, start, end, blocks) }
}

/** A note in the margin is beside whole blocks, wherever in them it was asked for. */
function wholeBlocks(blocks: readonly Block[], range: TextRange): TextRange {
  const beside = blocks.filter(({ start, end }) => start < range.end && end > range.start)
  return { start: beside[0]?.start ?? range.start, end: beside.at(-1)?.end ?? range.end }
}

const nothing = {
  blockId: null,
  quote: { type: 'TextQuoteSelector' as const, exact: '', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector' as const, start: 0, end: 0 }
}
