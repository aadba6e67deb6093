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
const mostLooks = 1000 // at once

/** Puts what is different in a project's files into its index: by their stamps, so that only what changed is read. */
export async function readFiles(reading: Reading): Promise<void> {
  while (!reading.changed.isEmpty() && !reading.signal.aborted) await readOnce(reading)
}

async function readOnce(reading: Reading): Promise<void> {
  const { wanted, gone } = await lookAt(reading, await reading.changed.take())
  const { index, changed, signal, progress } = reading
  if (gone.length > 0) await index.remove(gone)
  for (const path of gone) changed.stamps.delete(path)
  let done = 0
  let putting: Promise<void> = Promise.resolve()
  if (wanted.length > 0) progress(0, wanted.length)
  for await (const batch of batches(reading, wanted)) {
    await putting // while one is put in, the next is read
    if (signal.aborted) return
    const stamps = batch.map(({ path, stamp }) => [path, stamp] as const)
    putting = index.put(batch).then(() => {
      for (const [path, stamp] of stamps) changed.stamps.set(path, stamp)
      done += stamps.length
      progress(done, wanted.length)
    })
    putting.catch(() => {}) // told where it is waited for
  }
  await putting
}

interface Found {
  readonly path: string
  readonly stamp: string
}

/** Which of these files are different from what was read, and which are gone. */
async function lookAt({ project, files, changed: { stamps } }: Reading, paths: readonly string[]) {
  const wanted: Found[] = []
  const gone: string[] = []
  for (let from = 0; from < paths.length; from += mostLooks) {
    const some = paths.slice(from, from + mostLooks)
    const found = await Promise.all(some.map(async (path) => ({ path, stamp: await stampOf(project, files, path) })))
    for (const { path, stamp } of found) {
      if (stamp === null) gone.push(...(stamps.has(path) ? [path] : []))
      else if (stamps.get(path) !== stamp) wanted.push({ path, stamp })
    }
  }
  return { wanted, gone }
}

async function* batches({ project, files }: Reading, wanted: readonly Found[]): AsyncGenerator<IndexedFile[]> {
  let batch: IndexedFile[] = []
  let length = 0
  for (const { path, stamp } of wanted) {
    const bytes = await readOrNothing(files, project.path(...path.split('/')))
    batch.push({ path, stamp, bytes })
    length += bytes.byteLength
    if (batch.length < mostFiles && length < mostBytes) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
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
