import type { Capture, QueueState } from '#contract/archive'
import { sentence } from '../../sentences.ts'
import { allowHosts } from './allow-hosts.ts'
import { complain, printJson, printLines } from './output.ts'
import { createProgress } from './progress.ts'
import { CommandFailure, type Session, withProject } from './session.ts'

export interface CaptureOptions {
  readonly json?: boolean
  readonly again?: boolean
  readonly allowHost?: readonly string[]
}

/** `sourcebook capture DIR [ARTICLE|URL…]`: queues, waits for the queue to end, and tells how each source came out. */
export async function captureSources(
  folder: string,
  wanted: readonly string[],
  options: CaptureOptions
): Promise<void> {
  await withProject(folder, async (session) => {
    await allowHosts(session, options.allowHost)
    const before = new Map(
      (await session.call('archive.list', {})).map((capture) => [capture.id, JSON.stringify(capture)])
    )
    const queued = await queue(session, wanted, options.again ?? false)
    await untilDone(session)
    const changed = (await session.call('archive.list', {})).filter(
      (capture) => before.get(capture.id) !== JSON.stringify(capture)
    )
    if (options.json) await printJson({ ...queued, captures: changed })
    else await printLines([...changed.map(lineOf), sentence('cli.capture.summary', summary(queued, changed))])
    if (changed.some((capture) => capture.state !== 'captured')) complain(sentence('cli.capture.incomplete'))
  })
}

interface Queued {
  readonly queued: number
  readonly alreadyCaptured: number
  readonly withoutUrl: number
}

async function queue(session: Session, wanted: readonly string[], again: boolean): Promise<Queued> {
  const urls = wanted.filter((word) => /^https?:\/\//i.test(word))
  const articles = wanted.filter((word) => !urls.includes(word))
  const requests = [
    ...(urls.length > 0 ? [{ urls }] : []),
    ...(await Promise.all(articles.map(async (word) => ({ articleId: await articleId(session, word) })))),
    ...(wanted.length === 0
      ? [{ referenceIds: (await session.call('library.list', {})).map((row) => row.reference.id) }]
      : [])
  ]
  let sum: Queued = { queued: 0, alreadyCaptured: 0, withoutUrl: 0 }
  for (const request of requests) {
    const one = await session.call('archive.capture', { ...request, again })
    sum = {
      queued: sum.queued + one.queued,
      alreadyCaptured: sum.alreadyCaptured + one.alreadyCaptured,
      withoutUrl: sum.withoutUrl + one.withoutUrl
    }
  }
  return sum
}

/** An article by its id or its title. */
async function articleId({ call }: Session, word: string): Promise<string> {
  const articles = await call('article.list', {})
  const found = articles.find(({ id, title }) => id === word || title.toLowerCase() === word.toLowerCase())
  if (found === undefined) throw new CommandFailure(sentence('cli.capture.noArticle', { word }))
  return found.id
}

/** Events show the progress; the queue itself is asked for its end, so that a lost event never hangs a script. */
async function untilDone({ call, onEvent }: Session): Promise<void> {
  const progress = createProgress()
  onEvent((event) => {
    if (event.type === 'queue') progress.show(progressOf(event.queue))
  })
  while (!isDone(await call('archive.queue', {}))) await new Promise((resolve) => setTimeout(resolve, 100))
  progress.clear()
}

function isDone({ active, done, total }: QueueState): boolean {
  return active.length === 0 && done >= total
}

function progressOf({ online, done, total, waitingFor }: QueueState): string {
  if (!online) return sentence('cli.capture.offline', { done, total })
  if (waitingFor !== null) return sentence('cli.capture.waiting', { done, total, ...waitingFor })
  return sentence('cli.capture.progress', { done, total })
}

function lineOf({ state, url, reason, parts }: Capture): string {
  const count = parts === undefined || parts.total === 0 ? '' : sentence('cli.capture.parts', parts)
  const why = reason === null ? count : sentence(`errors.${reason.code}`, reason.params)
  return `${sentence(`cli.capture.state.${state}`)}  ${url}${why === '' ? '' : `  ${why}`}`
}

function summary({ alreadyCaptured, withoutUrl }: Queued, changed: readonly Capture[]): Record<string, number> {
  return {
    captured: changed.filter((capture) => capture.state === 'captured').length,
    failed: changed.filter((capture) => capture.state !== 'captured').length,
    already: alreadyCaptured,
    withoutUrl
  }
}
