import type { Block } from '#contract/article'
import type { AppEvent } from '#contract/events'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, OpenProject, Ports } from '../../ports.ts'
import { createIndexing, type Indexing } from './indexing.ts'
import { createSavedSearches } from './saved-searches.ts'

export type SearchHandlers = Pick<Handlers, Extract<keyof Handlers, `search.${string}`>>

export interface SearchNeeds extends Ports {
  readonly current: CurrentProject
  onClose(listener: (project: OpenProject) => Promise<void>): void
  /** A captured copy as it reads. Fails where it cannot be read. */
  copy(captureId: string): Promise<{ readonly blocks: readonly Block[] }>
}

export interface SearchFeature {
  readonly handlers: SearchHandlers
  /** Hears of every change of the project, before anybody asks what can be found now. */
  heard(event: AppEvent): void
}

/** Finding words in the whole project. Nothing is read for it before somebody asks. */
export function createSearchFeature(needs: SearchNeeds): SearchFeature {
  let open: { readonly project: OpenProject; readonly indexing: Indexing } | null = null
  const indexing = (): Indexing => {
    const project = needs.current()
    if (open?.project !== project) {
      void open?.indexing.close()
      open = { project, indexing: createIndexing(project, needs) }
    }
    return open.indexing
  }
  needs.onClose(async () => {
    await open?.indexing.close()
    open = null
  })

  const saved = createSavedSearches(needs)
  return {
    handlers: {
      'search.query': ({ query, kind = null, offset = 0, limit = 50, typing = false, whole = false }) =>
        indexing().query({ query, kind, offset, limit, isTyping: typing }, whole),
      'search.state': async () => indexing().state(),
      'search.rebuild': () => indexing().rebuild(),
      'search.saved': saved.list,
      'search.save': saved.save,
      'search.update': saved.update,
      'search.remove': saved.remove
    },
    heard(event) {
      if (event.type === 'changed') open?.indexing.heard(event.topics, event.ids)
    }
  }
}
