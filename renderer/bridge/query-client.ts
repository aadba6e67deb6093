import { MutationCache, type Query, QueryClient } from '@tanstack/react-query'
import type { AppEvent } from '#contract/events'
import type { MethodName, MethodOutput } from '#contract/methods'
import type { Project } from '#contract/project'
import { isAbout } from './about.ts'
import { subscribe } from './client.ts'
import { useLive } from './live.ts'
import { hearPreferences, loadPreferences } from './preferences.ts'
import { refreshLists } from './refresh-lists.ts'
import { isStaleAfter } from './topics.ts'

/**
 * Answers are kept until an event says that they changed; a failed change is reported once, unless it asked to be quiet
 * because its own screen shows the failure.
 */
export function createQueryClient(reportFailure: (error: unknown) => void): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always'
      },
      mutations: { networkMode: 'always' }
    },
    mutationCache: new MutationCache({
      onError: (error, _input, _context, mutation) => {
        if (mutation.meta?.quiet !== true) reportFailure(error)
      }
    })
  })
}

/** Ties the program's events to the kept answers and the live state. Answers how to stop. */
export function followEvents(client: QueryClient, onMenu: (command: string) => void): () => void {
  let wasConnected = true
  return subscribe(
    (event) => receive(event, client, onMenu),
    (isConnected) => {
      useLive.setState({ isConnected })
      // What happened while the stream was down is not known: ask for everything again.
      if (isConnected && !wasConnected) {
        void client.invalidateQueries()
        void loadPreferences()
      }
      wasConnected = isConnected
    }
  )
}

function receive(event: AppEvent, client: QueryClient, onMenu: (command: string) => void): void {
  switch (event.type) {
    case 'changed':
      if (event.topics.includes('project')) void refreshProject(client)
      invalidate(event, client)
      return
    case 'history':
      keep(client, 'project.history', event.history)
      return
    case 'queue':
      keep(client, 'archive.queue', event.queue)
      return
    case 'save':
      useLive.setState({ save: { state: event.state, reason: event.reason } })
      return
    case 'notice':
      useLive.setState({ notice: event.notice })
      void client.invalidateQueries({ queryKey: ['project.notices'] })
      return
    case 'preferences':
      hearPreferences(event.preferences)
      return
    case 'task':
      useLive.getState().setTask(event.task)
      return
    case 'index':
      keep(client, 'search.state', event.index)
      if (event.index.state !== 'building') void client.invalidateQueries({ queryKey: ['search.query'] })
      return
    case 'menu':
      onMenu(event.command)
      return
    default:
      event satisfies never
  }
}

/** Events come in order and tell the whole: what was asked for before one came may be older, and comes too late. */
export function keep<M extends MethodName>(client: QueryClient, method: M, answer: MethodOutput<M>): void {
  const queryKey = [method, {}]
  void client.cancelQueries({ queryKey, exact: true })
  client.setQueryData(queryKey, answer)
}

function invalidate(event: Extract<AppEvent, { type: 'changed' }>, client: QueryClient): void {
  const isCurrent = refreshLists(client, event)
  const isStale = (query: Query) =>
    isStaleAfter(String(query.queryKey[0]), event.topics) && isAbout(query, event.ids) && !isCurrent(query)
  void client.invalidateQueries({ predicate: isStale })
}

/** Another project may have been opened, by this window or another one: then nothing that was kept holds any more. */
async function refreshProject(client: QueryClient): Promise<void> {
  const current = (): string | undefined => client.getQueryData<Project | null>(['project.current', {}])?.id
  const before = current()
  await client.invalidateQueries({ queryKey: ['project.current'] })
  if (current() !== before) await client.invalidateQueries()
}
