import type { Capture, QueueState } from '#contract/archive'
import type { MethodInput, MethodOutput } from '#contract/methods'
import { ProjectRecord } from '#contract/project'
import type { LibraryReference } from '#contract/reference'
import type { OpenProject, Ports } from '../../ports.ts'
import { allCaptures, captureEdit } from './captures.ts'
import { addressOf, enqueue, isWebAddress, requeued, type Wish, wishesOf } from './enqueue.ts'
import { createQueue } from './queue.ts'
import type { Pace } from './queue-state.ts'
import { warcFiles } from './warc-files.ts'
import type { ArchiveWork } from './work.ts'

interface SessionNeeds extends Ports {
  reference(ids: readonly string[]): Promise<ReadonlyMap<string, LibraryReference>>
  referencesOfArticle(articleId: string): Promise<readonly string[]>
  articleUrl(articleId: string): Promise<string | null>
  captured(captureId: string): Promise<void>
}

/** The queue of one open project. */
export interface Session {
  readonly project: OpenProject
  list(ids?: readonly string[]): Promise<Capture[]>
  queue(): Promise<QueueState>
  capture(input: MethodInput<'archive.capture'>): Promise<MethodOutput<'archive.capture'>>
  cancel(ids: readonly string[] | null): Promise<Record<string, never>>
  retry(ids: readonly string[]): Promise<Record<string, never>>
  stop(): Promise<void>
}

export function createSession(project: OpenProject, needs: SessionNeeds, work: ArchiveWork, pace: Pace): Session {
  const { files, clock, ids, events, fetcher } = needs
  const stored = () => allCaptures(project, files)
  const queue = createQueue(
    {
      ...{ project, files, clock, events, fetcher, work },
      warcs: warcFiles(project, { ...needs, work }),
      captured: needs.captured,
      allowedHosts: () => allowedHosts(project),
      unfinished: async () => (await stored()).filter(isUnfinished).length
    },
    pace
  )

  // One at a time: asked for twice at the same moment, a source is still queued once.
  let last: Promise<unknown> = Promise.resolve()
  const captureNow = async (input: MethodInput<'archive.capture'>) => {
    const { wishes, withoutUrl } = await collectWishes(input, needs)
    const now = clock.now().toISOString()
    const make = { id: () => ids.next(), now, isLive: (id: string) => queue.live(id) !== null }
    const { edits, queued, alreadyCaptured } = enqueue(wishes, await stored(), input.again ?? false, make)
    if (edits.length > 0) await project.commit(null, edits)
    await queue.add(queued)
    return { queued: queued.length, alreadyCaptured, withoutUrl }
  }

  return {
    project,
    // What is on record as done is done, even while the queue still works on what follows from it.
    async list(ids) {
      const wanted = ids === undefined ? null : new Set(ids)
      return (await stored()).flatMap((capture) => {
        if (wanted?.has(capture.id) === false) return []
        return isUnfinished(capture) ? (queue.live(capture.id) ?? capture) : capture
      })
    },
    queue: () => queue.state(),
    async capture(input) {
      project.assertWritable()
      const turn = last.then(() => captureNow(input))
      last = turn.catch(() => {}) // the next one's turn comes whatever became of this one
      return turn
    },
    async cancel(wanted) {
      const chosen = wanted === null ? null : new Set(wanted)
      await queue.cancel(chosen)
      const held = (await stored()).filter(
        (capture) => isUnfinished(capture) && queue.live(capture.id) === null && (chosen?.has(capture.id) ?? true)
      )
      const edits = held.map((capture) => captureEdit(capture, { ...capture, state: 'cancelled', waitUntil: null }))
      if (edits.length > 0) await project.commit(null, edits)
      return {}
    },
    async retry(wanted) {
      project.assertWritable()
      const chosen = (await stored()).filter(({ id, state }) => wanted.includes(id) && state !== 'captured')
      const again = chosen.map((capture) => ({ capture, live: queue.live(capture.id) }))
      const edits = again.flatMap(({ capture, live }) => (live === null ? captureEdit(capture, requeued(capture)) : []))
      if (edits.length > 0) await project.commit(null, edits)
      await queue.add(again.map(({ capture, live }) => live ?? requeued(capture)))
      return {}
    },
    stop: () => queue.stop()
  }
}

async function collectWishes(
  { articleId, referenceIds = [], urls = [] }: MethodInput<'archive.capture'>,
  needs: SessionNeeds
): Promise<{ readonly wishes: readonly Wish[]; readonly withoutUrl: number }> {
  const ofArticle = articleId === undefined ? [] : await needs.referencesOfArticle(articleId)
  const own = articleId === undefined ? null : await needs.articleUrl(articleId)
  const references = [...(await needs.reference([...new Set([...ofArticle, ...referenceIds])])).values()]
  const addresses = references.map((reference) => ({ url: addressOf(reference), referenceId: reference.id }))
  const good = addresses.flatMap(({ url, referenceId }) =>
    url !== null && isWebAddress(url) ? [{ url, referenceId }] : []
  )
  const self = own !== null && isWebAddress(own) ? [{ url: own, referenceId: null }] : []
  return { wishes: [...self, ...good, ...wishesOf(urls)], withoutUrl: addresses.length - good.length }
}

/** Private hosts that the person allowed for this project. */
async function allowedHosts(project: OpenProject): Promise<readonly string[]> {
  const [record] = await project.records('project.json', ProjectRecord)
  return record?.settings.allowedHosts ?? []
}

function isUnfinished({ state }: Capture): boolean {
  return state === 'queued' || state === 'waiting'
}
