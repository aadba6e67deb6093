import { Capture } from '#contract/archive'
import { ExpectedFailure } from '#contract/result'
import type { Edit, Files, OpenProject } from '../../ports.ts'

const FOLDER = 'archive/captures'

/** Every capture of the project, oldest first. */
export async function allCaptures(project: OpenProject, files: Files): Promise<readonly Capture[]> {
  const names = await files.list(project.path('archive', 'captures'))
  const months = names.filter(({ name, isFolder }) => !isFolder && /^\d{4}-\d{2}\.json$/.test(name))
  const lists = await Promise.all(months.map(({ name }) => project.records(`${FOLDER}/${name}`, Capture)))
  return lists.flat()
}

/** Fails with not-found. */
export async function captureById(project: OpenProject, files: Files, id: string): Promise<Capture> {
  const found = (await allCaptures(project, files)).find((capture) => capture.id === id)
  if (found === undefined) throw new ExpectedFailure('not-found', { kind: 'capture', id })
  return found
}

/** A capture stays in the file of the month it was asked for in. */
export function captureEdit(before: Capture | null, after: Capture): Edit {
  return { path: `${FOLDER}/${after.requestedAt.slice(0, 7)}.json`, id: after.id, before, after }
}

/** A capture that has just been asked for. */
export function newCapture(id: string, url: string, referenceId: string | null, requestedAt: string): Capture {
  return {
    id,
    url,
    finalUrl: null,
    referenceId,
    state: 'queued',
    requestedAt,
    capturedAt: null,
    status: null,
    mediaType: null,
    bytes: 0,
    title: null,
    payloadDigest: null,
    textHash: null,
    warc: null,
    redirects: [],
    attempts: 0,
    waitUntil: null,
    reason: null,
    verified: null
  }
}

/** The best capture per library record: one with a copy before one without, then the newest. */
export function bestPerReference(captures: readonly Capture[]): ReadonlyMap<string, Capture> {
  const best = new Map<string, Capture>()
  for (const capture of captures) {
    if (capture.referenceId === null) continue
    const before = best.get(capture.referenceId)
    const isWorse = before?.state === 'captured' && capture.state !== 'captured'
    if (!isWorse) best.set(capture.referenceId, capture)
  }
  return best
}

/** The copies of a capture's source that were made before it, the newest first, and whether they read the same. */
export function earlierCopies(captures: readonly Capture[], capture: Capture) {
  const isOfSource = (other: Capture) =>
    other.url === capture.url || (capture.referenceId !== null && other.referenceId === capture.referenceId)
  return captures
    .filter((other) => other.state === 'captured' && other.id < capture.id && isOfSource(other))
    .map(({ id, textHash }) => ({ id, hasSameWords: textHash !== null && textHash === capture.textHash }))
    .reverse()
}
