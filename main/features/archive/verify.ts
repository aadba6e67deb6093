import type { Capture, VerifyReport } from '#contract/archive'
import { type FileFinding, findProblems } from '#domain/archive/fixity'
import type { Clock, Files, OpenProject, Tasks } from '../../ports.ts'
import { allCaptures, captureEdit } from './captures.ts'
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
  const findings = await tasks.run('verify', '', (task) => scanAll(captures, needs, task))
  const checkedAt = clock.now().toISOString()
  const problems = findProblems(findings, captures)
  if (project.access.kind === 'write') await note(project, captures, problems, checkedAt)
  const records = findings.reduce((sum, { scan }) => sum + (scan?.records.length ?? 0), 0)
  return { checkedAt, files: findings.length, records, captures: captures.length, problems: [...problems] }
}

async function scanAll(
  captures: readonly Capture[],
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
