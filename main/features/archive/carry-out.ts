import type { Capture } from '#contract/archive'
import type { PartsCount } from '#contract/archive-part'
import { headerValue, isHtml, mediaTypeOf } from '#domain/archive/headers'
import type { FetchedSource, OpenProject, Ports } from '../../ports.ts'
import { type Attempt, attemptCapture } from './attempt.ts'
import { allCaptures, captureEdit } from './captures.ts'
import { collectParts } from './collect-parts.ts'
import type { HostTurns } from './host-turns.ts'
import { answersOf, captured, copyFacts, knownPayloads, warcExchange } from './keep-copy.ts'
import type { WarcFiles } from './warc-files.ts'
import type { ArchiveWork } from './work.ts'

export interface CarryOutNeeds extends Pick<Ports, 'fetcher' | 'files'> {
  readonly project: OpenProject
  readonly allowedHosts: () => Promise<readonly string[]>
  readonly work: ArchiveWork
  readonly warcs: WarcFiles
  readonly turns: HostTurns // of requests for parts
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
  signal: AbortSignal,
  told: (parts: PartsCount) => void
): Promise<{ readonly kind: 'copy'; readonly capture: Capture } | Setback> {
  const options = { signal, allowedHosts: await needs.allowedHosts() }
  const attempt = await attemptCapture(capture, needs.fetcher, options)
  if (attempt.kind === 'setback') return attempt
  const { source } = attempt
  const facts = await copyFacts(source, attempt.title, needs.work, signal)
  const earlier = await allCaptures(needs.project, needs.files)
  const parts = isPage(source) ? await collectParts(capture, source.answer, earlier, needs, options, told) : null
  const exchanges = [...source.exchanges.map(warcExchange), ...(parts?.exchanges ?? [])]
  const known = knownPayloads(earlier, source.answer.url)
  let after = capture
  await needs.warcs.append({ exchanges, known, knownParts: parts?.knownParts }, (appended) => {
    const record = answersOf(appended)[source.exchanges.length - 1]
    if (record === undefined) throw new Error('An exchange was written without its answer')
    const copy = captured(capture, source, facts, appended.file, record)
    after = parts === null ? copy : { ...copy, parts: parts.count }
    return [captureEdit(stored, after), ...(parts?.edits(appended) ?? [])]
  })
  return { kind: 'copy', capture: after }
}

function isPage({ answer }: FetchedSource): boolean {
  return isHtml(mediaTypeOf(headerValue(answer.response.headers, 'content-type')))
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
