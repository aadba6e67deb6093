import type { ReadSourceInput } from '#domain/article/read-source'
import type { Job } from './jobs.ts'

/** The jobs that read sources; their libraries are loaded with the first of them. */
export const readSourceJobs: Readonly<Record<string, () => Promise<Job>>> = {
  'read-source': async () => {
    const { readSource } = await import('./read-source.ts')
    // Workers pass on what the caller of this very job gave them.
    return (input) => readSource(input as ReadSourceInput)
  },
  'check-picture': async () => {
    const { checkPicture } = await import('../extraction/check-picture.ts')
    return (input) => checkPicture(input as Uint8Array)
  }
}
