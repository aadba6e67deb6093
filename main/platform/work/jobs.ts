import { partsJobs } from '../parts/jobs.ts'
import { warcJobs } from '../warc/jobs.ts'
import { briefingJobs } from './bibliography-jobs.ts'
import { pdfAnnotationJobs } from './pdf-annotation-jobs.ts'
import { readSourceJobs } from './read-source-jobs.ts'

/** A pure but heavy function: structured-cloneable in, structured-cloneable out. It may throw an ExpectedFailure. */
export type Job = (input: unknown) => unknown

/** Every job a worker can do, loaded when it is first asked for. */
export const jobs: Readonly<Record<string, () => Promise<Job>>> = {
  ...warcJobs,
  ...partsJobs,
  ...briefingJobs,
  ...readSourceJobs,
  ...pdfAnnotationJobs,
  anchor: async () => (await import('./anchor.ts')).anchorJob,
  audit: async () => (await import('./audit.ts')).auditJob,
  'read-and-audit': async () => (await import('./audit.ts')).readAndAuditJob
}
