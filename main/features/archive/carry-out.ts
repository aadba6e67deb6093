import type { Capture } from '#contract/archive'
import type { OpenProject, Ports } from '../../ports.ts'
import { type Attempt, attemptCapture } from './attempt.ts'
import { allCaptures, captureEdit } from './captures.ts'
import { captured, copyFacts, knownPayloads, warcExchange } from './keep-copy.ts'
import type { WarcFiles } from './warc-files.ts'
import type { ArchiveWork } from './work.ts'

export interface CarryOutNeeds extends Pick<Ports, 'fetcher' | 'files'> {
  readonly project: OpenProject
  readonly allowedHosts: () => Promise<readonly string[]>
  readonly work: ArchiveWork
  readonly warcs: WarcFiles
}

export type Setback = Extract<Attempt, { kind: 'setback' }>

/**
 * Fetches a source and, where it is a copy, puts it into the archive before answering with its record. A setback is only told: the
 * queue decides whether to try again, and `keepSetback` records the last one.
 */
export async function carryOut(
  capture: Capture,
  stored: Capture,
  needs: CarryOutNeeds,
  signal: AbortSignal
): Promise<{ readonly kind: 'copy'; readonly capture: Capture } | Setback> {
  const attempt = await attemptCapture(capture, needs.fetcher, { signal, allowedHosts: await needs.allowedHosts() })
  if (attempt.kind === 'setback') return attempt
  const { source } = attempt
  const facts = await copyFacts(source, attempt.title, needs.work, signal)
  const known = knownPayloads(await allCaptures(needs.project, needs.files), source.answer.url)
  let after = capture
  await needs.warcs.append({ exchanges: source.exchanges.map(warcExchange), known }, (appended) => {
    after = captured(capture, source, facts, appended)
    return [captureEdit(stored, after)]
  })
  return { kind: 'copy', capture: after }
}

/** Records how a capture ended without a copy, with whatever the server did answer kept in the archive as evidence. */
export async function keepSetback(
  capture: Capture,
  stored: Capture,
  attempt: Setback,
  needs: CarryOutNeeds
): Promise<Capture> {
  const { source, state, setback, params } = attempt
  const after: Capture = {
    ...capture,
    state,
    finalUrl: source?.answer.url ?? null,
    status: setback.status,
    redirects: [...(source?.hops ?? [])],
    waitUntil: null,
    reason: { code: setback.code, params }
  }
  const edits = [captureEdit(stored, after)]
  if (source === null) await needs.project.commit(null, edits)
  else await needs.warcs.append({ exchanges: source.exchanges.map(warcExchange), known: [] }, () => edits)
  return after
}
