import { z } from 'zod'
import { ChangeLabel, type TrashEntry } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { Clock, Edit, Files, ProjectRecordShape } from '../../ports.ts'
import { StoredEdit } from './kept-edit.ts'
import type { RecordStore } from './record-store.ts'

export interface Trash {
  /** Keeps what a deletion is about to take away. */
  keep(label: ChangeLabel, edits: readonly Edit[]): Promise<void>
  list(): Promise<TrashEntry[]>
  /** Every record that some deletion took away. */
  records(): Promise<ProjectRecordShape[]>
  /** The edits that bring back what is gone of one deletion. Fails with not-found. */
  restoring(id: string): Promise<readonly Edit[]>
}

const Kept = z.object({ label: ChangeLabel, deletedAt: z.string(), edits: z.array(StoredEdit) })
type Kept = z.infer<typeof Kept>

/**
 * Deletions as files of `.sourcebook/trash/`. An entry shows for as long as some of its records are gone, whichever way
 * they came back: by restoring, by undo, or because a crash came before the deletion itself.
 */
export function createTrash(files: Files, clock: Clock, store: RecordStore, locate: (path: string) => string): Trash {
  const folder = '.sourcebook/trash'

  const read = async (id: string): Promise<Kept | null> => {
    const bytes = /^[\w-]+$/.test(id) ? await files.read(locate(`${folder}/${id}.json`)) : null
    return bytes === null ? null : parseKept(bytes)
  }
  const gone = async ({ edits }: Kept): Promise<Edit[]> => {
    const missing = await Promise.all(edits.map(async (edit) => !(await isThere(store, edit))))
    return edits.filter((edit, i) => edit.before !== null && missing[i] === true)
  }
  /** @param later what newer entries show already: of a record deleted twice the last version is the one to bring back */
  const entry = async (id: string, later: Set<string>): Promise<TrashEntry[]> => {
    const kept = await read(id)
    const missing = kept === null ? [] : (await gone(kept)).filter((edit) => !later.has(keyOf(edit)))
    for (const edit of missing) later.add(keyOf(edit))
    const [first] = missing
    if (kept === null || first === undefined || first.before === null) return []
    return [{ id, label: kept.label, title: titleOf(first.before), count: missing.length, deletedAt: kept.deletedAt }]
  }
  return {
    async keep(label, edits) {
      const deletedAt = clock.now().toISOString()
      const kept: Kept = { label, deletedAt, edits: edits.filter(({ after }) => after === null) }
      const name = await freeName(files, locate(folder), deletedAt.replace(/\D/g, ''))
      await files.write(`${locate(folder)}/${name}.json`, new TextEncoder().encode(`${JSON.stringify(kept)}\n`))
    },
    async list() {
      const names = (await files.list(locate(folder))).map(({ name }) => name).reverse()
      const entries: TrashEntry[] = []
      const seen = new Set<string>()
      for (const name of names) entries.push(...(await entry(name.replace(/\.json$/, ''), seen)))
      return entries
    },
    async records() {
      const names = (await files.list(locate(folder))).map(({ name }) => name.replace(/\.json$/, ''))
      const kept = await Promise.all(names.map(read))
      return kept.flatMap((one) => one?.edits.flatMap(({ before }) => before ?? []) ?? [])
    },
    async restoring(id) {
      const kept = await read(id)
      const missing = kept === null ? [] : await gone(kept)
      if (missing.length === 0) throw new ExpectedFailure('not-found', { kind: 'trash', id })
      return missing.map(({ path, id: record, before }) => ({ path, id: record, before: null, after: before }))
    }
  }
}

function keyOf({ path, id }: Edit): string {
  return `${path} ${id}`
}

async function isThere(store: RecordStore, { path, id }: Edit): Promise<boolean> {
  return (await store.file(path)).low.data.records.some((record) => record.id === id)
}

async function freeName(files: Files, folder: string, time: string): Promise<string> {
  const taken = new Set((await files.list(folder)).map(({ name }) => name))
  for (let number = 0; ; number++) {
    const name = `${time}-${String(number).padStart(3, '0')}`
    if (!taken.has(`${name}.json`)) return name
  }
}

function parseKept(bytes: Uint8Array): Kept | null {
  try {
    return Kept.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null // the trash can be done without
    throw error
  }
}

const Titled = z.union([
  z.object({ metadata: z.object({ title: z.string() }) }).transform(({ metadata }) => metadata.title),
  z.object({ target: z.object({ quote: z.object({ exact: z.string() }) }) }).transform((r) => r.target.quote.exact),
  z.object({ csl: z.object({ title: z.string() }) }).transform(({ csl }) => csl.title),
  z.object({ raw: z.string() }).transform(({ raw }) => raw),
  z.object({ name: z.string(), query: z.string() }).transform(({ name }) => name), // a saved search
  z.object({ head: z.string(), body: z.string() }).transform(({ head }) => /^title: *["']?(.*?)["']?$/m.exec(head)?.[1])
])

/** What a person knows a record by. */
function titleOf(record: ProjectRecordShape): string {
  return Titled.safeParse(record).data ?? record.id
}
