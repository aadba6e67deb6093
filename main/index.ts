import { app } from 'electron'
import { registerSchemes } from './host/electron/app-scheme.ts'
import { ownArguments } from './host/electron/arguments.ts'
import { runElectron } from './host/electron/run.ts'
import { firstProjectOf } from './host/open-first.ts'
import { reportBug } from './host/report-bug.ts'

// The Electron entry. Nothing is awaited at the top level: Electron's `ready` waits for this module to have run.
registerSchemes()
// Root cannot have Chromium's sandbox at all, and asking for it then ends every helper process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
const first = firstProjectOf(ownArguments(process.argv, process.defaultApp))

if (app.requestSingleInstanceLock())
  app
    .whenReady()
    .then(() => runElectron(first))
    .catch(fail)
else app.quit()

function fail(error: unknown): void {
  reportBug(error, 'start')
  app.exit(1)
}
