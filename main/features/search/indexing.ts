import type { Topic } from '#contract/events'
import { ExpectedFailure, type Failure } from '#contract/result'
import type { IndexState, SearchAnswer } from '#contract/search'
import type { OpenProject, SearchIndex, SearchRequest } from '../../ports.ts'
import { toFailure } from '../../sentences.ts'
import { type ChangedFiles, changedFiles } from './changed-files.ts'
import type { SearchNeeds } from './feature.ts'
import { keepingWays } from './keeping-ways.ts'
import { readCopies } from './read-copies.ts'
import { readFiles } from './read-files.ts'

export interface Indexing {
  /** @param isWhole waits until everything has been read */
  query(request: SearchRequest, isWhole: boolean): Promise<SearchAnswer>
  state(): IndexState
  rebuild(): Promise<IndexState>
  heard(topics: readonly Topic[], ids: readonly string[]): void
  close(): Promise<void>
}

type Needs = Pick<SearchNeeds, 'files' | 'indexes' | 'events' | 'copy'>

const few = 50 // files that are read before anybody could look at their progress

/**
 * Keeps the index of an open project true to its files, in the background, from now until it is closed. Files are read
 * first; the texts of copies take a hundred times as long each, and what changes meanwhile does not wait for them.
 */
export function createIndexing(project: OpenProject, { files, indexes, events, copy }: Needs): Indexing {
  const stop = new AbortController()
  const ways = keepingWays(project)
  const changed: ChangedFiles = changedFiles(project, files)
  const state = { known: startOf(ways.path()), isReadOnce: false }
  let index: Promise<SearchIndex> | null = null
  let reading: Promise<unknown> = Promise.resolve()
  let copying: Promise<unknown> = Promise.resolve()

  const tell = (change: Partial<IndexState>) => {
    state.known = { ...state.known, ...change }
    if (!stop.signal.aborted) events.emit({ type: 'index', index: state.known })
  }
  const progress = (done: number, total: number) => {
    if (total > few || !state.isReadOnce) tell({ state: 'building', done, total })
  }
  const open = async (): Promise<SearchIndex> => {
    const path = ways.path()
    if (path !== null) await files.size(path) // refuses a link that leads out of the project
    const opened = await indexes.open(path)
    changed.knows(await opened.sources())
    return opened
  }
  const shut = async () => {
    const was = index
    index = null
    await was?.then((opened) => opened.close()).catch(() => {}) // one that could not be opened has nothing to close
  }
  /** null where the index failed: then it is being made anew in another way, where there is one left. */
  const attempt = async <T>(work: (opened: SearchIndex) => Promise<T>): Promise<T | null> => {
    if (stop.signal.aborted || state.known.state === 'failed') return null
    index ??= open()
    const own = index
    try {
      return await work(await own)
    } catch (error) {
      if (own === index) await recover(error)
      return null
    }
  }
  const recover = async (error: unknown) => {
    await shut()
    if (stop.signal.aborted) return
    const problem = failureOf(error)
    const path = ways.path()
    if (problem.code === 'disk-full' && path !== null) await files.remove(path).catch(() => {}) // room for what matters
    if (!ways.next(problem.code)) return tell({ state: 'failed', problem })
    state.isReadOnce = false
    state.known = { ...startOf(ways.path()), problem: ways.path() === null ? problem : null }
    changed.all()
    begin()
  }
  const begin = () => {
    reading = reading.then(() =>
      attempt(async (opened) => {
        await readFiles({ project, files, index: opened, changed, signal: stop.signal, progress })
        state.isReadOnce = true
      })
    )
    copying = Promise.all([copying, reading]).then(() =>
      attempt(async (opened) => {
        await readCopies({ index: opened, copy, signal: stop.signal, progress })
        if (changed.isEmpty()) tell({ state: 'ready', done: state.known.total })
      })
    )
  }

  begin()
  return {
    async query(request, isWhole) {
      if (isWhole) await settled(() => copying)
      else if (state.isReadOnce) await settled(() => reading) // what was changed a moment ago is found
      const ask = () => attempt((opened) => opened.query(request))
      const answer = (await ask()) ?? (await settled(() => reading).then(ask)) // once more after it was made anew
      if (answer !== null) return { ...answer, index: state.known }
      const { code, params } = state.known.problem ?? toFailure(new ExpectedFailure('no-project'))
      throw new ExpectedFailure(code, params)
    },
    state: () => state.known,
    async rebuild() {
      await shut()
      ways.again()
      const path = ways.path()
      if (path !== null) await files.remove(path).catch(() => {}) // opening it says what is wrong
      state.isReadOnce = false
      changed.all()
      tell(startOf(path))
      begin()
      return state.known
    },
    heard(topics, ids) {
      if (changed.add(topics, ids)) begin()
    },
    async close() {
      stop.abort()
      await shut()
      await reading // the text of a copy may take long, and comes to nothing now
    }
  }
}

/** What is begun again meanwhile is waited for too. */
async function settled(work: () => Promise<unknown>): Promise<void> {
  for (let seen: Promise<unknown> | null = null; seen !== work(); ) {
    seen = work()
    await seen
  }
}

function startOf(path: string | null): IndexState {
  return { state: 'building', done: 0, total: 0, kept: path === null ? 'memory' : 'file', problem: null }
}

function failureOf(error: unknown): Failure {
  if (error instanceof ExpectedFailure) return toFailure(error)
  console.error(error) // a bug, which costs no more than making the index anew
  return toFailure(new ExpectedFailure('search-damaged'))
}
