import { z } from 'zod'
import type { Files, OpenProject, ProjectRecordShape } from '../../ports.ts'
import type { RecordStore } from './record-store.ts'

export interface DerivedValues {
  readonly derived: OpenProject['derived']
  /** Keeps what was computed for the next opening. Never throws: it can be computed anew. */
  keep(): Promise<void>
}

const Kept = z.record(z.string(), z.object({ stamp: z.string(), value: z.unknown() }))
type Kept = z.infer<typeof Kept>

/** Values computed from files, in `.sourcebook/derived.json`, each with the stamp of the file it was computed from. */
export function createDerivedValues(files: Files, store: RecordStore, locate: (path: string) => string): DerivedValues {
  const place = locate('.sourcebook/derived.json')
  const state: { kept: Promise<Map<string, Kept[string]>> | null; isChanged: boolean } = {
    kept: null,
    isChanged: false
  }

  /** The records, and whether they are surely those of the file as it is now. */
  const read = async <R extends ProjectRecordShape>(path: string, schema: z.ZodType<R>) => {
    const known = await store.known(path)
    if (known === null) return { records: await store.peek(path, schema), isCurrent: true }
    const isCurrent = await known.adapter.isUnchanged()
    return { records: await store.records(path, schema), isCurrent }
  }
  return {
    async derived(path, name, schema, result, compute) {
      state.kept ??= readKept(files, place)
      const kept = await state.kept
      const key = `${name} ${path}`
      const stamp = await files.stamp(locate(path))
      const found = stamp === null ? undefined : kept.get(key)
      const value = found?.stamp === stamp ? result.safeParse(found?.value) : null
      if (value?.success === true) return value.data
      const { records, isCurrent } = await read(path, schema)
      const computed = compute(records)
      if (stamp === null) kept.delete(key)
      else if (isCurrent) kept.set(key, { stamp, value: computed })
      state.isChanged = true
      return computed
    },
    async keep() {
      if (state.kept === null || !state.isChanged) return
      state.isChanged = false
      const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(await state.kept)))
      await files.write(place, bytes).catch(() => {})
    }
  }
}

async function readKept(files: Files, place: string): Promise<Map<string, Kept[string]>> {
  try {
    const bytes = await files.read(place)
    const kept = bytes === null ? null : Kept.safeParse(JSON.parse(new TextDecoder().decode(bytes)))
    return new Map(Object.entries(kept?.data ?? {}))
  } catch {
    return new Map() // whatever is wrong with it, it can be computed anew
  }
}
