import { fromHypothesis } from './from-hypothesis.ts'
import { elsewhere, fromWebAnnotation } from './from-web-annotation.ts'
import type { Incoming } from './incoming.ts'
import { fieldOf, isDeeper, isTyped, listOf } from './loose-json.ts'

export const deepest = 100 // levels; annotations have ten

/**
 * Reads a file's JSON: W3C annotations as a collection, a page, a list or one alone, or a Hypothesis export.
 * @returns null where it is none of these
 */
export function readAnnotations(file: unknown): Incoming[] | null {
  if (isDeeper(file, deepest)) return null
  const hypothesis = fieldOf(file, 'annotations', 'rows')
  if (Array.isArray(hypothesis)) return hypothesis.map(fromHypothesis)
  const items = itemsOf(file)
  return items === null ? null : items.flatMap(fromWebAnnotation)
}

/** Reads what was kept aside: one annotation, in whichever form it came. */
export function readOne(raw: unknown): Incoming[] {
  return fieldOf(raw, 'uri') === undefined ? fromWebAnnotation(raw) : [fromHypothesis(raw)]
}

function itemsOf(file: unknown): readonly unknown[] | null {
  if (Array.isArray(file)) return file
  if (isTyped(file, 'Annotation')) return [file]
  if (isTyped(file, 'AnnotationPage')) return itemsOfPages(file)
  if (isTyped(file, 'AnnotationCollection')) return itemsOfPages(fieldOf(file, 'first'))
  return null
}

/** Those of a page and of all that follow it in the file. One that stands elsewhere is told of as what cannot be read. */
function itemsOfPages(first: unknown): readonly unknown[] {
  const items: unknown[] = []
  for (let page = first; page !== undefined && page !== null; page = fieldOf(page, 'next')) {
    if (typeof page !== 'object') return [...items, { [elsewhere]: page }]
    for (const item of listOf(fieldOf(page, 'items'))) items.push(item)
  }
  return items
}
