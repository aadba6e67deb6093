import { onTestFinished } from 'vitest'
import type { ImportSource } from '#contract/article'
import type { ImportOutcome } from '#contract/methods'
import { createArticleFeature } from '../../../main/features/article/feature.ts'
import { createLibraryFeature } from '../../../main/features/library/feature.ts'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { jobs } from '../../../main/platform/work/jobs.ts'
import type { Ports } from '../../../main/ports.ts'
import { portsOver } from '../project/ports.ts'

/** Articles over a real project in a real folder; sources are read in this thread, as a worker would. */
export async function articlesOver(folder: string, change: Partial<Ports> = {}) {
  const workers: Ports['workers'] = {
    // The caller names the job and knows what it answers; jobs.ts is where both are written down.
    run: async <I, O>(job: string, input: I) => (await (await jobs[job]?.())?.(input)) as O
  }
  const ports = portsOver(folder, { workers, ...change })
  const project = createProjectFeature(ports)
  await project.handlers['project.create']({ name: 'Ferries' })
  onTestFinished(() => project.close())
  const library = createLibraryFeature({
    ...ports,
    current: project.current,
    captures: async () => new Map(),
    article: (id) => articles.byId(id),
    copy: () => Promise.reject(new Error('no copies here')),
    metadataOfCopy: () => Promise.reject(new Error('no copies here'))
  })
  const articles = createArticleFeature({
    ...ports,
    current: project.current,
    libraryEdits: library.editsForArticle,
    libraryRecords: library.byId,
    archivedReferences: async () => new Set(),
    captures: async () => new Map(),
    annotationCount: async () => 0,
    annotationEdits: async () => ({ edits: [], states: { exact: 0, moved: 0, changed: 0, orphaned: 0 } })
  })
  return { ports, project, library, articles, handlers: articles.handlers }
}

export function file(name: string, content: string | Uint8Array): ImportSource {
  return { kind: 'bytes', name, base64: Buffer.from(content).toString('base64') }
}

/** Of each outcome its kind, and of a failure its code. */
export function kinds(outcomes: readonly ImportOutcome[]): string[] {
  return outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.failure.code : outcome.kind))
}

export const ferry = `The price of the ferry

By Lucía Ibarra

The ferry costs twice what it did (Coast Office, 2021). Nobody has said why, and the islanders have stopped asking.

Who pays

Children pay half. The council pays nothing, although it set the price in the first place (Harbour News, 2020).

References

Coast Office. (2021). Fares of the year. https://coast.example.org/fares
Harbour News. (2020, May 4). Council sets new fare. https://harbour.example.com/fare

Comments
`
