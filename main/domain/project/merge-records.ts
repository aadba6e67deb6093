type Json = unknown
interface Identified {
  readonly id: string
}

const conflict = Symbol('conflict')
const clocks: ReadonlySet<string> = new Set(['modified', 'changedAt']) // of two times of change the later one holds

/**
 * Three-way merge of one record: fields that only one side changed are taken from it, lists of words are merged as sets, and
 * where both changed the same field to different values there is no merge.
 * @returns null where the two do not fit together
 */
export function mergeRecord<R extends Identified>(base: R, ours: R, theirs: R): R | null {
  const merged = merge(base, ours, theirs, '')
  return merged === conflict ? null : (merged as R) // made of fields of R, each from one of the three
}

/**
 * Three-way merge of one value of a record, undefined where there is none.
 * @param key of the field
 * @returns null where the two do not fit together
 */
export function mergedValue(
  base: unknown,
  ours: unknown,
  theirs: unknown,
  key: string
): { readonly value: unknown } | null {
  const value = merge(base, ours, theirs, key)
  return value === conflict ? null : { value }
}

/**
 * Three-way merge of two lists of records. A record that both sides changed so that they do not fit stays as ours.
 * @returns the records by id, and the ids of those that do not fit
 */
export function mergeRecordLists<R extends Identified>(
  base: readonly R[],
  ours: readonly R[],
  theirs: readonly R[]
): { readonly records: readonly R[]; readonly conflicts: readonly string[] } {
  const [was, mine, other] = [byId(base), byId(ours), byId(theirs)]
  const conflicts: string[] = []
  const records: R[] = []
  for (const id of [...new Set([...mine.keys(), ...other.keys()])].sort()) {
    const merged = merge(was.get(id), mine.get(id), other.get(id), '')
    if (merged === conflict) conflicts.push(id)
    const kept = merged === conflict ? (mine.get(id) ?? other.get(id)) : (merged as R | undefined) // as above
    if (kept !== undefined) records.push(kept)
  }
  return { records, conflicts }
}

function byId<R extends Identified>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]))
}

function merge(base: Json, ours: Json, theirs: Json, key: string): Json | typeof conflict {
  if (isSameJson(ours, theirs) || isSameJson(base, theirs)) return ours
  if (isSameJson(base, ours)) return theirs
  if (clocks.has(key) && typeof ours === 'string' && typeof theirs === 'string') return ours > theirs ? ours : theirs
  if (isFields(ours) && isFields(theirs) && (base === undefined || isFields(base)))
    return mergeFields(base ?? {}, ours, theirs)
  if (isWords(base) && isWords(ours) && isWords(theirs)) return mergeWords(base, ours, theirs)
  return conflict
}

function mergeFields(base: Fields, ours: Fields, theirs: Fields): Json | typeof conflict {
  const merged: [string, Json][] = []
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const value = merge(own(base, key), own(ours, key), own(theirs, key), key)
    if (value === conflict) return conflict
    if (value !== undefined) merged.push([key, value])
  }
  return Object.fromEntries(merged)
}

function mergeWords(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const kept = theirs.filter((word) => ours.includes(word) || !base.includes(word))
  return [...kept, ...ours.filter((word) => !base.includes(word) && !kept.includes(word))]
}

type Fields = Readonly<Record<string, Json>>

// Own fields only: a file may well have one that is called __proto__.
function own(fields: Fields, key: string): Json {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

function isFields(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWords(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

export function isSameJson(a: Json, b: Json): boolean {
  if (a === b) return true
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => isSameJson(one, b[i]))
  }
  if (!isFields(a) || !isFields(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSameJson(own(a, key), own(b, key)))
}
