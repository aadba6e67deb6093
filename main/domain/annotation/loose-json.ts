/** Reading JSON of which nothing is known: whatever is not there or is of another kind is simply missing. */

export function fieldOf(value: unknown, ...names: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const found = names.find((name) => Object.hasOwn(value, name))
  return found === undefined ? undefined : (value as Record<string, unknown>)[found] // an object, asked for a key it has
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** JSON-LD writes one thing as itself and several as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function textsOf(value: unknown): readonly string[] {
  return listOf(value).flatMap((each) => textOf(each) ?? [])
}

/** An id, written as itself or as the id of an object. */
export function idOf(value: unknown): string | null {
  return textOf(value) ?? textOf(fieldOf(value, 'id', '@id'))
}

export function isTyped(value: unknown, type: string): boolean {
  return textsOf(fieldOf(value, 'type', '@type')).some((each) => each.replace(/^oa:/, '') === type)
}

/** Whether values nest deeper than that many levels. */
export function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((each) => isDeeper(each, levels - 1))
}
