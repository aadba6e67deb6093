import { app, type BrowserWindow } from 'electron'
import { createApp } from '../../app.ts'
import { createEventHub } from '../event-hub.ts'
import { createNodePorts } from '../node-ports.ts'
import { type FirstProject, openFirst } from '../open-first.ts'
import { reportBug } from '../report-bug.ts'
import { serveApp } from './app-scheme.ts'
import { createDialogs } from './dialogs.ts'
import { forwardEvents, openGate } from './ipc-gate.ts'
import { createLeaving } from './leaving.ts'
import { lockDown } from './lockdown.ts'
import { setMenu } from './menu.ts'
import { electronPrinter } from './printer.ts'
import { createWindow } from './window.ts'

/** The whole program behind a window. Called once, when Electron is ready. */
export async function runElectron(first: FirstProject): Promise<void> {
  lockDown()
  let window: BrowserWindow | null = null
  const events = createEventHub()
  const leaving = createLeaving()
  const ports = createNodePorts({
    events,
    dialogs: createDialogs(() => window),
    printer: electronPrinter,
    nativeMenu: true,
    leaving: leaving.take
  })
  const program = createApp(ports, reportBug)
  serveApp(program.dispatch)
  openGate(program.dispatch)
  setMenu(events)
  closeOnQuit(program.close)
  const opened = await openFirst(program.dispatch, ports.grants, first)
  if (!opened.ok) console.error(opened.failure.message)
  window = createWindow(ports.places.settings)
  forwardEvents(events, window)
  leaving.watch(window)
  app.on('second-instance', () => focus(window))
  app.on('window-all-closed', () => app.quit())
}

function focus(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Quitting waits for the project to be closed and its lock to be given back. */
function closeOnQuit(close: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    void close().finally(() => app.exit(0))
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit())
}
