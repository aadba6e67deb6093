import { z } from 'zod'
import type { Files, OpenProject, ProjectRecordShape } from '../../ports.ts'
import type { RecordStore } from './record-store.ts'

export interface DerivedValues {
  readonly derived: OpenProject['derived']
  /** From now on every change of a file is told by `changed`, so that a file looked at once is not looked at again. */
  trust(): void
  /** Files that changed, or folders with a slash at their end; null: all. */
  changed(paths: readonly string[] | null): void
  /** Keeps what was computed for the next opening. Never throws: it can be computed anew. */
  keep(): Promise<void>
}

const Kept = z.record(z.string(), z.object({ stamp: z.string(), value: z.unknown() }))
type Kept = z.infer<typeof Kept>

/** Values computed from files, in `.sourcebook/derived.json`, each with the stamp of the file it was computed from. */
export function createDerivedValues(files: Files, store: RecordStore, locate: (path: string) => string): DerivedValues {
  const place = locate('.sourcebook/derived.json')
  const sure = new Map<string, { readonly path: string; readonly value: unknown }>()
  const state = { isChanged: false, isTrusted: false, changes: 0 }
  let reading: Promise<Map<string, Kept[string]>> | null = null

  /** The records, and whether they are surely those of the file as it is now. */
  const read = async <R extends ProjectRecordShape>(path: string, schema: z.ZodType<R>) => {
    const known = await store.known(path)
    if (known === null) return { records: await store.peek(path, schema), isCurrent: true }
    const isCurrent = await known.adapter.isUnchanged()
    return { records: await store.records(path, schema), isCurrent }
  }
  const derived: OpenProject['derived'] = async (path, name, schema, result, compute) => {
    const key = `${name} ${path}`
    const known = sure.get(key)
    if (known !== undefined) return known.value as z.infer<typeof result> // computed or checked below, by this name
    const { changes } = state
    reading ??= readKept(files, place)
    const kept = await reading
    const stamp = await files.stamp(locate(path))
    const found = stamp === null ? undefined : kept.get(key)
    const earlier = found?.stamp === stamp ? result.safeParse(found?.value).data : undefined
    const value = earlier ?? (await computed())
    if (state.isTrusted && changes === state.changes) sure.set(key, { path, value })
    return value

    async function computed(): Promise<z.infer<typeof result>> {
      const { records, isCurrent } = await read(path, schema)
      const made = compute(records)
      if (stamp === null) kept.delete(key)
      else if (isCurrent) kept.set(key, { stamp, value: made })
      state.isChanged = true
      return made
    }
  }
  return {
    derived,
    trust() {
      state.isTrusted = true
    },
    changed(paths) {
      state.changes++
      for (const [key, { path }] of sure) {
        if (paths === null || paths.some((one) => one === path || path.startsWith(one.endsWith('/') ? one : `${one}/`)))
          sure.delete(key)
      }
    },
    async keep() {
      if (reading === null || !state.isChanged) return
      state.isChanged = false
      const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(await reading)))
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
