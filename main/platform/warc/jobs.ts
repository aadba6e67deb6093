import type { Job } from '../work/jobs.ts'

/** The archive's jobs; what each takes and gives stands in domain/archive/warc-jobs.ts, by which features/archive calls them. */
export const warcJobs: Readonly<Record<string, () => Promise<Job>>> = {
  'warc-encode': async () => asJob((await import('./encode.ts')).encodeWarc),
  'warc-decode': async () => asJob((await import('./decode.ts')).decodeWarc),
  'warc-scan': async () => asJob((await import('./scan.ts')).scanWarc),
  'warc-trim': async () => asJob((await import('./trim.ts')).trimWarc),
  'wacz-pack': async () => asJob((await import('./pack.ts')).packWacz),
  'wacz-write': async () => asJob((await import('./pack.ts')).writeWacz)
}

/** A job's input crosses a thread and loses its type there; it comes only from features/archive/work.ts, which has it right. */
function asJob<I>(run: (input: I) => unknown): Job {
  return (input) => run(input as I)
}
