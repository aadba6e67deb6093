import { expect, test } from 'vitest'
import { auditDocument } from '../../../main/features/article/audit-work.ts'
import { auditJob } from '../../../main/platform/work/audit.ts'
import { readSource } from '../../../main/platform/work/read-source.ts'
import type { Workers } from '../../../main/ports.ts'
import { ferry } from './article-over.ts'

/** The job is done on copies of its input and of its answer, as between threads. */
function workersWriting(done: string[]): Workers {
  return {
    run: async <I, O>(job: string, input: I) => {
      done.push(job)
      return structuredClone(auditJob(structuredClone(input))) as O // the one job asked for answers findings
    }
  }
}

async function audited(text: string) {
  const bytes = new TextEncoder().encode(text)
  const read = await readSource({ name: 'a.txt', bytes, mediaType: null, url: null, readAt: '2026-01-15T12:00:00Z' })
  if (!read.ok) throw new Error(read.code)
  const jobs: string[] = []
  const input = { document: read.document, archived: new Set<string>(), dismissed: new Set<string>() }
  const codes = (await auditDocument(workersWriting(jobs), input)).map(({ code }) => code)
  return { jobs, codes: [...new Set(codes)].sort() }
}

const paragraph = 'The crews wait for the last boat home, and nobody pays them for the hour. '

test('a long article is audited by a worker', async () => {
  const long = ferry.replace('Who pays\n', `${paragraph.repeat(1000)}Some 40% of them gave up.\n\nWho pays\n`)
  expect(await audited(long)).toEqual({ jobs: ['audit'], codes: ['figure-without-citation', 'source-not-archived'] })
})

test('a short one is audited without a thread, and found to be the same', async () => {
  const short = ferry.replace('Who pays\n', `${paragraph}Some 40% of them gave up.\n\nWho pays\n`)
  expect(await audited(short)).toEqual({ jobs: [], codes: ['figure-without-citation', 'source-not-archived'] })
})
