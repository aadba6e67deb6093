import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../platform/clock.ts'
import { allowedHostsFrom, createFetcher } from '../platform/fetcher.ts'
import { createGrants } from '../platform/grants.ts'
import { createIds } from '../platform/ids.ts'
import { createFiles } from '../platform/node-files.ts'
import { createPlaces } from '../platform/places.ts'
import { createLocks } from '../platform/project-lock.ts'
import { createSearchIndexes } from '../platform/search/indexes.ts'
import { createTasks } from '../platform/tasks.ts'
import { createWatching } from '../platform/watching.ts'
import { createWorkers } from '../platform/work/worker-pool.ts'
import type { Dialogs, Events, Leaving, Ports, Printer } from '../ports.ts'
import { programVersion } from './program-folder.ts'

/** What tells one host from another. */
export interface HostParts {
  readonly events: Events
  readonly dialogs: Dialogs | null
  readonly printer: Printer | null
  readonly nativeMenu: boolean
  /** Of the host's own window, where it has one. */
  readonly leaving?: () => Leaving
}

/** The ports as every host on Node has them. */
export function createNodePorts({ events, dialogs, printer, nativeMenu, leaving }: HostParts): Ports {
  const ids = createIds(systemClock)
  const version = programVersion()
  return {
    clock: systemClock,
    ids,
    files: createFiles(),
    grants: createGrants(),
    locks: createLocks(),
    watching: createWatching(),
    places: createPlaces(import.meta.dirname),
    fetcher: createFetcher({ clock: systemClock, version, allowedHosts: allowedHostsFrom(process.env) }),
    workers: createWorkers(script('worker.js', '../platform/work/worker.ts')),
    indexes: createSearchIndexes(script('search-worker.js', '../platform/search/index-worker.ts')),
    events,
    tasks: createTasks(events, ids),
    dialogs,
    printer,
    leaving: leaving ?? (() => 'reload'),
    capabilities: {
      printPdf: printer !== null,
      nativeMenu,
      chooseFolder: dialogs !== null,
      openExternal: dialogs !== null
    },
    version
  }
}

/** A thread's script is built beside the entries; from sources (tests, measurements) its TypeScript is run as it is. */
function script(name: string, source: string): string {
  const built = join(import.meta.dirname, name)
  return existsSync(built) ? built : join(import.meta.dirname, source)
}
