import { Low } from 'lowdb'
import { z } from 'zod'
import { SCHEMA_VERSION } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { Files, ProjectRecordShape } from '../../ports.ts'
import { createDurableAdapter, type DurableAdapter } from './durable-adapter.ts'
import { damaged, emptyFile, formatAhead, type RecordFile } from './record-file.ts'
import type { Recovery } from './recovery.ts'

/** One JSON file in memory, as lowdb holds it. */
export interface StoredFile {
  readonly path: string
  readonly low: Low<RecordFile>
  readonly adapter: DurableAdapter
}

export interface RecordStore {
  file(path: string): Promise<StoredFile>
  /** A record as it stands in its file; null where there is none. */
  record(path: string, id: string): Promise<ProjectRecordShape | null>
  /** The file as it is on disk now, after another program changed it. One that is damaged now is set aside, for what is known. */
  reload(path: string): Promise<StoredFile>
  /** The same, where a damaged file is left alone, and fails with project-damaged: its writer may still be at it. */
  refresh(path: string): Promise<StoredFile>
  /** The file as it is known, where it is known at all. */
  known(path: string): Promise<StoredFile> | null
  knownPaths(): readonly string[]
  records<R extends ProjectRecordShape>(path: string, schema: z.ZodType<R>): Promise<readonly R[]>
  /** The same for reading once: nothing of it is kept in memory. */
  peek<R extends ProjectRecordShape>(path: string, schema: z.ZodType<R>): Promise<readonly R[]>
  /** A record as its readers see it, by the schema the file was last read with; fails where it does not fit. */
  view(path: string, record: ProjectRecordShape): ProjectRecordShape
}

/**
 * @param locate gives the absolute path for one inside the project
 * @param recovery takes the place of a file that is damaged; written back where the project may be written
 */
export function createRecordStore(
  files: Files,
  locate: (path: string) => string,
  recovery: Recovery,
  isWritable: boolean
): RecordStore {
  const stored = new Map<string, Promise<StoredFile>>()
  const recovering = new Map<string, Promise<boolean>>()
  const schemas = new Map<string, z.ZodType<ProjectRecordShape>>()
  const parsed = new WeakMap<z.ZodType, WeakMap<ProjectRecordShape, ProjectRecordShape>>()
  const lists = new WeakMap<RecordFile, { readonly schema: z.ZodType; readonly list: readonly ProjectRecordShape[] }>()

  const bare = (path: string): StoredFile => {
    const adapter = createDurableAdapter(files, locate(path), path)
    return { path, low: new Low<RecordFile>(adapter, emptyFile), adapter }
  }
  const load = async (path: string): Promise<StoredFile> => {
    const stored = bare(path)
    await orRecovered(stored, () => stored.low.read())
    return stored
  }

  /** Undefined where the work failed because the file is damaged, and the file has been recovered. */
  const orRecovered = async <T>(stored: StoredFile, work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      if (!isDamage(error)) throw error
      if (stored.low.data.schema > SCHEMA_VERSION) throw new ExpectedFailure('project-newer')
      // Whoever asks meanwhile waits for the same recovery.
      const running = recovering.get(stored.path) ?? recover(stored).finally(() => recovering.delete(stored.path))
      recovering.set(stored.path, running)
      if (!(await running)) throw error
      return undefined
    }
  }
  const recover = async (stored: StoredFile): Promise<boolean> => {
    const recovered = await recovery.recover(stored.path, (record) => fits(stored.path, record))
    if (recovered === null) return false
    stored.low.data = recovered
    // Where it cannot be written now it is with the next change; the damaged file has been set aside.
    if (isWritable) await stored.low.write().catch(() => {})
    return true
  }
  const fits = (path: string, record: ProjectRecordShape): boolean =>
    schemas.get(path)?.safeParse(record).success ?? true

  const file = (path: string): Promise<StoredFile> => {
    const known = stored.get(path)
    if (known !== undefined) return known
    const loading = load(path)
    stored.set(path, loading)
    // One that cannot be read is tried again once it is repaired.
    loading.then(
      ({ low }) => void formatAhead(low.data.records),
      () => stored.delete(path)
    )
    return loading
  }

  const parse = (path: string, record: ProjectRecordShape, schema: z.ZodType): ProjectRecordShape => {
    const known = parsed.get(schema) ?? new WeakMap<ProjectRecordShape, ProjectRecordShape>()
    parsed.set(schema, known)
    const seen = known.get(record)
    if (seen !== undefined) return seen
    const result = schema.safeParse(record)
    if (!result.success) throw damaged(path)
    const view = result.data as ProjectRecordShape // every schema given to `records` has an id
    known.set(record, view)
    return view
  }

  return {
    file,
    record: async (path, id) => (await file(path)).low.data.records.find((record) => record.id === id) ?? null,
    async refresh(path) {
      const before = stored.get(path)
      const fresh = bare(path)
      await fresh.low.read()
      const schema = schemas.get(path)
      if (schema !== undefined) for (const record of fresh.low.data.records) parse(path, record, schema)
      // Somebody may have asked for it meanwhile, and got the same.
      if (stored.get(path) === before) stored.set(path, Promise.resolve(fresh))
      return file(path)
    },
    async reload(path) {
      const before = await file(path)
      const fresh = bare(path)
      try {
        await fresh.low.read()
      } catch (error) {
        if (!isDamage(error)) throw error
        await recovery.setAside(path)
        fresh.low.data = before.low.data // newer than any backup
      }
      stored.set(path, Promise.resolve(fresh))
      return fresh
    },
    async peek<R extends ProjectRecordShape>(path: string, schema: z.ZodType<R>) {
      try {
        const { low } = bare(path)
        await low.read()
        return z.array(schema).parse(low.data.records)
      } catch (error) {
        if (isDamage(error) || error instanceof z.ZodError) return this.records(path, schema) // which recovers it
        throw error
      }
    },
    known: (path) => stored.get(path) ?? null,
    knownPaths: () => [...stored.keys()],
    async records<R extends ProjectRecordShape>(path: string, schema: z.ZodType<R>) {
      schemas.set(path, schema)
      const found = await file(path)
      const listed = (): readonly ProjectRecordShape[] => {
        const { data } = found.low
        const known = lists.get(data)
        const list = known?.schema === schema ? known.list : data.records.map((record) => parse(path, record, schema))
        lists.set(data, { schema, list })
        return list
      }
      // Parsed by this very schema.
      return ((await orRecovered(found, listed)) ?? listed()) as readonly R[]
    },
    view(path, record) {
      const schema = schemas.get(path)
      return schema === undefined ? record : parse(path, record, schema)
    }
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof ExpectedFailure && error.code === 'project-damaged'
}
