import { Low } from 'lowdb'
import type { z } from 'zod'
import type { Files, ProjectRecordShape } from '../../ports.ts'
import { createDurableAdapter, type DurableAdapter } from './durable-adapter.ts'
import { damaged, emptyFile, type RecordFile } from './record-file.ts'

/** One JSON file in memory, as lowdb holds it. */
export interface StoredFile {
  readonly path: string
  readonly low: Low<RecordFile>
  readonly adapter: DurableAdapter
}

export interface RecordStore {
  file(path: string): Promise<StoredFile>
  /** The file as it is on disk now, after another program changed it. */
  reload(path: string): Promise<StoredFile>
  records<R extends ProjectRecordShape>(path: string, schema: z.ZodType<R>): Promise<readonly R[]>
  /** A record as its readers see it, by the schema the file was last read with; fails where it does not fit. */
  view(path: string, record: ProjectRecordShape): ProjectRecordShape
}

/** @param locate gives the absolute path for one inside the project */
export function createRecordStore(files: Files, locate: (path: string) => string): RecordStore {
  const stored = new Map<string, Promise<StoredFile>>()
  const schemas = new Map<string, z.ZodType<ProjectRecordShape>>()
  const parsed = new WeakMap<z.ZodType, WeakMap<ProjectRecordShape, ProjectRecordShape>>()
  const lists = new WeakMap<RecordFile, { readonly schema: z.ZodType; readonly list: readonly ProjectRecordShape[] }>()

  const load = async (path: string): Promise<StoredFile> => {
    const adapter = createDurableAdapter(files, locate(path), path)
    const low = new Low<RecordFile>(adapter, emptyFile)
    await low.read()
    return { path, low, adapter }
  }

  const file = (path: string): Promise<StoredFile> => {
    const known = stored.get(path)
    if (known !== undefined) return known
    const loading = load(path)
    stored.set(path, loading)
    loading.catch(() => stored.delete(path)) // so that it is tried again once the file is repaired
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
    reload(path) {
      stored.delete(path)
      return file(path)
    },
    async records<R extends ProjectRecordShape>(path: string, schema: z.ZodType<R>) {
      schemas.set(path, schema)
      const { data } = (await file(path)).low
      const known = lists.get(data)
      const list = known?.schema === schema ? known.list : data.records.map((record) => parse(path, record, schema))
      lists.set(data, { schema, list })
      return list as readonly R[] // parsed by this very schema
    },
    view(path, record) {
      const schema = schemas.get(path)
      return schema === undefined ? record : parse(path, record, schema)
    }
  }
}
