import { firstProjectOf } from './host/open-first.ts'
import { closeOnSignals, runLoopback } from './host/web/run.ts'
import { sentence } from './sentences.ts'

// The loopback entry: `node out/main/web.js [--sample] [DIR]`. The link is the only line on stdout.
const host = await runLoopback(firstProjectOf(process.argv.slice(2)), Number(process.env.SOURCEBOOK_PORT ?? 0))
closeOnSignals(host)
if (host.openFailure !== null) console.error(host.openFailure)
console.error(sentence('cli.serve.open'))
console.log(host.link())
