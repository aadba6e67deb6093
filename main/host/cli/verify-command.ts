import { sentence } from '../../sentences.ts'
import { complain, printJson, printLines } from './output.ts'
import { withProject } from './session.ts'

const lost: ReadonlySet<string> = new Set(['recovered', 'restored', 'salvaged'])

/** `sourcebook verify DIR`: every record read again and compared; exit status 1 when anything differs. */
export async function verifyArchive(folder: string, options: { readonly json?: boolean }): Promise<void> {
  await withProject(folder, async ({ call }) => {
    const report = await call('archive.verify', {})
    const { files, records, captures, problems } = report
    if (options.json) await printJson(report)
    else await printLines([sentence('cli.verify.counts', { files, records, captures })])
    for (const problem of problems) complain(problem.message)
    // What had to be recovered was said when the project was opened, and is no archive as it was left.
    const notices = await call('project.notices', {})
    if (notices.some(({ code, params }) => lost.has(code) && String(params.file).startsWith('archive/'))) {
      process.exitCode = 1
    }
  })
}
