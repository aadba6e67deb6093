import { sentence } from '../../sentences.ts'
import { complain, printJson, printLines } from './output.ts'
import { withProject } from './session.ts'

/** `sourcebook verify DIR`: every record read again and compared; exit status 1 when anything differs. */
export async function verifyArchive(folder: string, options: { readonly json?: boolean }): Promise<void> {
  await withProject(folder, async ({ call }) => {
    const report = await call('archive.verify', {})
    const { files, records, captures, problems } = report
    if (options.json) await printJson(report)
    else await printLines([sentence('cli.verify.counts', { files, records, captures })])
    for (const problem of problems) complain(problem.message)
  })
}
