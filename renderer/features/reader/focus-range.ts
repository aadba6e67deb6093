import type { TextRange } from '#contract/article'
import type { ReadingFocus } from '../../ui/reading-focus.ts'
import type { PlacedAnnotation } from './placed-annotation.ts'
import type { Reading } from './reading.ts'

/** Where in the text a focus points; null for what has no place in it, such as an orphan. */
export function focusRange(
  focus: ReadingFocus | null,
  reading: Reading,
  annotations: readonly PlacedAnnotation[]
): TextRange | null {
  if (focus === null) return null
  if (focus.kind === 'passage') return focus.range ?? null
  const found = candidates(focus.kind, reading, annotations).find(({ id }) => id === focus.id)
  return found === undefined ? null : { start: found.start, end: found.end }
}

function candidates(
  kind: Exclude<ReadingFocus['kind'], 'passage'>,
  reading: Reading,
  annotations: readonly PlacedAnnotation[]
) {
  switch (kind) {
    case 'annotation':
      return annotations
    case 'citation':
      return reading.citations
    case 'reference':
      return reading.references
    case 'block':
      return reading.blocks
    default:
      return kind satisfies never
  }
}
