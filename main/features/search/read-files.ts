import type { Files, IndexedFile, OpenProject, SearchIndex } from '../../ports.ts'
import type { ChangedFiles } from './changed-files.ts'

export interface Reading {
  readonly project: OpenProject
  readonly files: Files
  readonly index: SearchIndex
  readonly changed: ChangedFiles
  readonly signal: AbortSignal
  progress(done: number, total: number): void
}

const mostFiles = 100 // handed over together, so that a query in between waits for a moment only
const mostBytes = 1_000_000

/** Puts what is different in a project's files into its index: by their stamps, so that only what changed is read. */
export async function readFiles(reading: Reading): Promise<void> {
  while (!reading.changed.isEmpty() && !reading.signal.aborted) await readOnce(reading)
}

async function readOnce({ project, files, index, changed, signal, progress }: Reading): Promise<void> {
  const { stamps } = changed
  const wanted: { readonly path: string; readonly stamp: string }[] = []
  const gone: string[] = []
  for (const path of await changed.take()) {
    const stamp = await stampOf(project, files, path)
    if (stamp === null) gone.push(...(stamps.has(path) ? [path] : []))
    else if (stamps.get(path) !== stamp) wanted.push({ path, stamp })
  }
  if (gone.length > 0) await index.remove(gone)
  for (const path of gone) stamps.delete(path)

  let batch: IndexedFile[] = []
  let bytesOfBatch = 0
  const hand = async (done: number) => {
    if (batch.length === 0) return
    const read = batch.map(({ path, stamp }) => [path, stamp] as const)
    await index.put(batch)
    for (const [path, stamp] of read) stamps.set(path, stamp)
    batch = []
    bytesOfBatch = 0
    progress(done, wanted.length)
  }
  if (wanted.length > 0) progress(0, wanted.length)
  for (const [n, { path, stamp }] of wanted.entries()) {
    if (signal.aborted) return
    const bytes = await readOrNothing(files, project.path(...path.split('/')))
    batch.push({ path, stamp, bytes })
    bytesOfBatch += bytes.byteLength
    if (batch.length >= mostFiles || bytesOfBatch >= mostBytes) await hand(n + 1)
  }
  await hand(wanted.length)
}

/** Marks on an article that was removed wait for it to come back, and are not to be found. */
async function stampOf(project: OpenProject, files: Files, path: string): Promise<string | null> {
  const [, article] = /^articles\/([^/]+)\/annotations\.json$/.exec(path) ?? []
  const stamp = (one: string) => files.stamp(project.path(...one.split('/'))).catch(() => null)
  if (article !== undefined && (await stamp(`articles/${article}/article.json`)) === null) return null
  return stamp(path)
}

/** What cannot be read cannot be found; whoever opens it is told why. */
async function readOrNothing(files: Files, path: string): Promise<Uint8Array> {
  return (await files.read(path).catch(() => null)) ?? new Uint8Array()
}
