import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Capture } from '#contract/archive'
import type { LibraryReference } from '#contract/reference'
import { createArchiveFeature } from '../../../main/features/archive/feature.ts'
import { PACE } from '../../../main/features/archive/queue.ts'
import type { Pace } from '../../../main/features/archive/queue-state.ts'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import { createFetcher, type FetcherOptions } from '../../../main/platform/fetcher.ts'
import type { Ports } from '../../../main/ports.ts'
import { portsOver } from '../project/ports.ts'

/** Times short enough for a test; everything else is as the program has it. */
export const quick: Pace = {
  ...PACE,
  ownHostPause: 20,
  retry: { ...PACE.retry, baseMilliseconds: 20 },
  probe: { ...PACE.probe, baseMilliseconds: 40, longestMilliseconds: 200 }
}

interface Parts {
  readonly fetcher?: Partial<FetcherOptions>
  readonly references?: readonly LibraryReference[]
  readonly articleUrl?: string | null
  readonly pace?: Pace
  readonly captured?: (captureId: string) => Promise<void>
  readonly ports?: Partial<Ports>
}

/** The archive over a real project in a real folder: real files, real threads, real requests to a loopback server. */
export async function archiveOver(folder: string, parts: Parts = {}) {
  const clock = { now: () => new Date() }
  const fetcher = createFetcher({ clock, version: '0.0.0', allowedHosts: ['127.0.0.1'], ...parts.fetcher })
  const ports = portsOver(folder, { fetcher, ...parts.ports })
  const project = createProjectFeature(ports)
  const references = parts.references ?? []
  const archive = createArchiveFeature(
    {
      ...ports,
      current: project.current,
      onOpen: project.onOpen,
      onClose: project.onClose,
      reference: async (ids) => new Map(references.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one])),
      referencesOfArticle: async () => references.map(({ id }) => id),
      articleUrl: async () => parts.articleUrl ?? null,
      captured: parts.captured ?? (async () => {})
    },
    parts.pace ?? quick
  )
  const target = join(folder, 'project')
  const id = ports.grants.grant(target)
  const isThere = (await ports.files.size(join(target, 'project.json'))) !== null
  if (isThere) await project.handlers['project.open']({ id })
  else await project.handlers['project.create']({ name: 'Lighthouses', folderId: id })
  onTestFinished(() => project.close())

  const { handlers } = archive
  const list = () => handlers['archive.list']({})
  return {
    ...{ project, archive, handlers, ports, list, root: target },
    told: ports.told,
    /** Captures these and gives their records when the queue is through. */
    async capture(...urls: string[]): Promise<Capture[]> {
      await handlers['archive.capture']({ urls })
      return this.settled()
    },
    async settled(): Promise<Capture[]> {
      await until(async () => {
        const { done, total } = await handlers['archive.queue']({})
        return done === total
      })
      return list()
    }
  }
}

/** Waits until something is so, and fails a test in which it never is. */
export async function until(isSo: () => Promise<boolean> | boolean, milliseconds = 15_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('What the test waits for did not come')
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

export function reference(id: string, csl: Partial<LibraryReference['csl']>): LibraryReference {
  const at = '2026-01-01T00:00:00.000Z'
  return {
    ...{ id, key: id, raw: null, confidence: {}, tags: [], note: '', articleIds: [], addedAt: at, changedAt: at },
    csl: { type: 'webpage', title: id, ...csl }
  }
}
