import { sentence } from '../../sentences.ts'
import { complain, printJson, printLines } from './output.ts'
import { withSession } from './session.ts'

/** `sourcebook doctor DIR`: the whole project read and repaired; exit status 1 while problems are left. */
export async function doctor(folder: string, options: { readonly json?: boolean }): Promise<void> {
  await withSession(async ({ call, grant }) => {
    const report = await call('project.check', { id: grant(folder) })
    const { files, records, problems } = report
    const left = problems.filter(({ isRepaired }) => !isRepaired)
    if (options.json) await printJson(report)
    else {
      const repaired = problems.filter(({ isRepaired }) => isRepaired)
      await printLines([
        ...repaired.map(({ message }) => sentence('cli.doctor.repaired', { message })),
        problems.length === 0
          ? sentence('cli.doctor.healthy', { files, records })
          : sentence('cli.doctor.counts', { files, records, repaired: repaired.length, left: left.length })
      ])
    }
    for (const { message } of left) complain(message)
  })
}
