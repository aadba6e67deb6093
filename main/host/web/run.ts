import { createApp } from '../../app.ts'
import { createBrowserPrinter } from '../browser-printer.ts'
import { createEventHub } from '../event-hub.ts'
import { createNodePorts } from '../node-ports.ts'
import { type FirstProject, openFirst } from '../open-first.ts'
import { reportBug } from '../report-bug.ts'
import { type LoopbackServer, startLoopback } from './server.ts'

export interface LoopbackHost extends LoopbackServer {
  /** Why the project asked for could not be opened; the program runs all the same, and the window says so. */
  readonly openFailure: string | null
}

/** The whole program behind a loopback address: ports, features, project and server. */
export async function runLoopback(first: FirstProject, port: number): Promise<LoopbackHost> {
  const events = createEventHub()
  const ports = createNodePorts({ events, dialogs: null, printer: createBrowserPrinter(), nativeMenu: false })
  const app = createApp(ports, reportBug)
  const opened = await openFirst(app.dispatch, ports.grants, first)
  const server = await startLoopback({ dispatch: app.dispatch, events, grants: ports.grants, port })
  return {
    ...server,
    openFailure: opened.ok ? null : opened.failure.message,
    close: async () => {
      await server.close()
      await app.close()
    }
  }
}

/** Closes once, on the first of the signals that end a program in a terminal. */
export function closeOnSignals(host: Pick<LoopbackHost, 'close'>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void host.close().finally(() => process.exit(0))
    })
  }
}
