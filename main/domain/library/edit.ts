import type { Csl, FieldConfidence, LibraryReference } from '#contract/reference'

export interface ReferenceChange {
  readonly csl?: Csl
  readonly tags?: readonly string[]
  readonly note?: string
}

/**
 * A record after a person's edit. A variable that they changed loses its confidence: it is no longer a guess. The key and
 * `raw` stay. The same record is given back where nothing changed.
 * @param now ISO 8601
 */
export function afterEdit(before: LibraryReference, change: ReferenceChange, now: string): LibraryReference {
  const csl = change.csl ?? before.csl
  const tags = change.tags === undefined ? before.tags : [...new Set(change.tags)]
  const note = change.note ?? before.note
  const edited = changedVariables(before.csl, csl)
  if (edited.size === 0 && note === before.note && isSame(tags, before.tags)) return before
  return { ...before, csl, tags, note, confidence: without(before.confidence, edited), changedAt: now }
}

function changedVariables(before: Csl, after: Csl): ReadonlySet<string> {
  const all = new Set([...Object.keys(before), ...Object.keys(after)])
  return new Set([...all].filter((variable) => !isSame(before[variable], after[variable])))
}

function without(confidence: FieldConfidence, variables: ReadonlySet<string>): FieldConfidence {
  return Object.fromEntries(Object.entries(confidence).filter(([variable]) => !variables.has(variable)))
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
