import type { PartsInput } from '#domain/archive/page-part'
import type { Job } from '../work/jobs.ts'

/** The jobs that find out what a page needs to be read. */
export const partsJobs: Readonly<Record<string, () => Promise<Job>>> = {
  // Workers pass on what features/archive/work.ts gave them.
  'page-parts': async () => {
    const { partsOfPage } = await import('./page-parts.ts')
    return (input) => partsOfPage(input as PartsInput)
  },
  'style-parts': async () => {
    const { partsOfStyleFile } = await import('./style-parts.ts')
    return (input) => partsOfStyleFile(input as PartsInput)
  }
}
