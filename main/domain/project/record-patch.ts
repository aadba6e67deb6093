import { isSameJson, mergedValue } from './merge-records.ts'

/** One place of a record that a change made another. A side without the field was without it. */
interface PatchStep {
  readonly at: readonly (string | number)[] // keys and indices from the record on
  readonly before?: unknown
  readonly after?: unknown
}

/** What a change made of a record, place by place: of a book it is the one block that changed, and not the book twice. */
export type RecordPatch = readonly PatchStep[]

/** The places where two versions of a record differ. What both share is not looked into. */
export function patchOf(before: object, after: object): RecordPatch {
  return [...differences(before, after, [])]
}

/** The patch that takes another one back. */
export function inversePatch(patch: RecordPatch): RecordPatch {
  return patch.map(({ at, before, after }) => ({ at, before: after, after: before })).reverse()
}

/** Whether each place of a patch is in a record as it was before. */
export function isBefore(record: object, patch: RecordPatch): boolean {
  return patch.every(({ at, before }) => isSameJson(valueAt(record, at), before))
}

/** A record with a patch made in it. Null where a place holds something else by now, and the two do not fit together. */
export function patched<R extends object>(record: R, patch: RecordPatch): R | null {
  let value: unknown = record
  for (const { at, before, after } of patch) {
    const merged = mergedValue(before, after, valueAt(value, at), String(at.at(-1)))
    if (merged === null) return null
    value = withValue(value, at, merged.value)
  }
  return value as R // a record with some of its values changed
}

function* differences(before: unknown, after: unknown, at: PatchStep['at']): Generator<PatchStep> {
  if (before === after) return
  if (isList(before) && isList(after) && before.length === after.length) {
    for (const [i, one] of after.entries()) yield* differences(before[i], one, [...at, i])
  } else if (isFields(before) && isFields(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* differences(own(before, key), own(after, key), [...at, key])
  } else yield { at, before, after }
}

function valueAt(value: unknown, at: PatchStep['at']): unknown {
  return at.reduce<unknown>((inner, key) => {
    if (isList(inner)) return typeof key === 'number' ? inner[key] : undefined
    return isFields(inner) ? own(inner, String(key)) : undefined
  }, value)
}

function withValue(value: unknown, [key, ...rest]: PatchStep['at'], wanted: unknown): unknown {
  if (key === undefined) return wanted
  if (isList(value)) return value.map((one, i) => (i === key ? withValue(one, rest, wanted) : one))
  const fields = isFields(value) ? value : {}
  const { [String(key)]: old, ...others } = fields
  const inner = withValue(old, rest, wanted)
  return inner === undefined ? others : { ...fields, [String(key)]: inner }
}

type Fields = Readonly<Record<string, unknown>>

// Own fields only: a file may well have one that is called __proto__.
function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
