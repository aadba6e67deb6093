import type { Capture, VerifyReport } from '#contract/archive'
import { type FileFinding, findProblems, type RestsOn } from '#domain/archive/fixity'
import type { Clock, Files, OpenProject, Tasks } from '../../ports.ts'
import { allCaptures, captureEdit } from './captures.ts'
import { partsOf } from './parts.ts'
import { ledger, warcPath } from './warc-files.ts'
import type { ArchiveWork } from './work.ts'

interface VerifyNeeds {
  readonly project: OpenProject
  readonly files: Files
  readonly work: ArchiveWork
  readonly tasks: Tasks
  readonly clock: Clock
}

/** Reads every WARC again, compares every digest, and notes on each capture what came of it. */
export async function verifyArchive(needs: VerifyNeeds): Promise<VerifyReport> {
  const { project, files, tasks, clock } = needs
  const captures = (await allCaptures(project, files)).filter(({ state }) => state === 'captured')
  const restsOn = [...captures, ...(await partRecords(captures, project))]
  const findings = await tasks.run('verify', '', (task) => scanAll(restsOn, needs, task))
  const checkedAt = clock.now().toISOString()
  const problems = findProblems(findings, restsOn)
  if (project.access.kind === 'write') await note(project, captures, problems, checkedAt)
  const records = findings.reduce((sum, { scan }) => sum + (scan?.records.length ?? 0), 0)
  return { checkedAt, files: findings.length, records, captures: captures.length, problems: [...problems] }
}

/** A page is whole only with its parts; where a part is a revisit, the record that has its payload counts too. */
async function partRecords(captures: readonly Capture[], project: OpenProject): Promise<readonly RestsOn[]> {
  const lists = await Promise.all(
    captures.map(async (capture) =>
      (await partsOf(capture, project)).flatMap(({ url, copy }) => {
        if (copy.kind === 'missing') return []
        const { warc, payload, payloadDigest } = copy
        const places = warc.recordId === payload.recordId ? [warc] : [warc, payload]
        return places.map((place) => ({ id: capture.id, url, warc: place, payloadDigest }))
      })
    )
  )
  return lists.flat()
}

async function scanAll(
  captures: readonly RestsOn[],
  { project, files, work }: VerifyNeeds,
  task: { readonly signal: AbortSignal; progress(done: number, total: number | null): void }
): Promise<readonly FileFinding[]> {
  const known = (await ledger(project)).filter(({ length }) => length > 0)
  const findings: FileFinding[] = []
  for (const [place, { id, length }] of known.entries()) {
    task.signal.throwIfAborted()
    task.progress(place, known.length)
    const path = warcPath(project, id)
    const isThere = (await files.size(path)) !== null
    const places = captures.flatMap(({ warc }) => (warc?.file === id ? [warc] : []))
    findings.push({ file: id, scan: isThere ? await work.scan({ path, length, places }, task.signal) : null })
  }
  return findings
}

async function note(
  project: OpenProject,
  captures: readonly Capture[],
  problems: readonly VerifyReport['problems'][number][],
  at: string
): Promise<void> {
  const bad = new Set(problems.map(({ captureId }) => captureId))
  const edits = captures.map((capture) =>
    captureEdit(capture, { ...capture, verified: { at, ok: !bad.has(capture.id) } })
  )
  if (edits.length > 0) await project.commit(null, edits)
}
