import { sentence } from '../../sentences.ts'
import { closeOnSignals, runLoopback } from '../web/run.ts'
import { printLines } from './output.ts'
import { CommandFailure } from './session.ts'

/** `sourcebook serve DIR`: the loopback host, until it is stopped. The link is the only line on stdout. */
export async function serve(folder: string, port: number): Promise<void> {
  const host = await runLoopback({ kind: 'folder', folder }, port)
  if (host.openFailure !== null) {
    await host.close()
    throw new CommandFailure(host.openFailure)
  }
  closeOnSignals(host)
  console.error(sentence('cli.serve.open'))
  await printLines([host.link()])
}
