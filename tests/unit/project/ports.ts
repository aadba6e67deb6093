import { join } from 'node:path'
import type { AppEvent } from '#contract/events'
import { createGrants } from '../../../main/platform/grants.ts'
import { createIds } from '../../../main/platform/ids.ts'
import { createFiles } from '../../../main/platform/node-files.ts'
import { createPlaces } from '../../../main/platform/places.ts'
import { createLocks } from '../../../main/platform/project-lock.ts'
import { createSearchIndexes } from '../../../main/platform/search/indexes.ts'
import { createTasks } from '../../../main/platform/tasks.ts'
import { createWatching } from '../../../main/platform/watching.ts'
import { createWorkers } from '../../../main/platform/work/worker-pool.ts'
import type { Ports } from '../../../main/ports.ts'

const noNetwork = (url: string) => Promise.reject(new Error(`No network here: ${url}`))

/** The program's own ports over one real folder, without a host and without a network. */
export function portsOver(folder: string, change: Partial<Ports> = {}): Ports & { readonly told: AppEvent[] } {
  const told: AppEvent[] = []
  const events = { emit: (event: AppEvent) => void told.push(event) }
  const clock = { now: () => new Date() }
  const ids = createIds(clock)
  const environment = { SOURCEBOOK_HOME: join(folder, 'home'), SOURCEBOOK_SETTINGS: join(folder, 'settings') }
  return {
    clock,
    ids,
    events,
    files: createFiles(),
    grants: createGrants(),
    locks: createLocks(),
    watching: createWatching(),
    places: { ...createPlaces(import.meta.dirname, environment), person: 'Ana' },
    fetcher: { get: noNetwork, follow: noNetwork },
    workers: createWorkers(new URL('../../../main/platform/work/worker.ts', import.meta.url), 1),
    indexes: createSearchIndexes(new URL('../../../main/platform/search/index-worker.ts', import.meta.url)),
    tasks: createTasks(events, ids),
    dialogs: null,
    printer: null,
    leaving: () => 'reload' as const,
    capabilities: { printPdf: false, nativeMenu: false, chooseFolder: false, openExternal: false },
    version: '0.0.0',
    ...change,
    told
  }
}
