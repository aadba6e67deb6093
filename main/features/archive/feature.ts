import type { Capture } from '#contract/archive'
import type { ArticleMetadata } from '#contract/article'
import type { LibraryReference } from '#contract/reference'
import { ExpectedFailure } from '#contract/result'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, OpenProject, Ports } from '../../ports.ts'
import { allCaptures, bestPerReference, captureById, earlierCopies } from './captures.ts'
import { copyPicture } from './copy-picture.ts'
import { type CopyText, createCopyTexts } from './copy-texts.ts'
import { exportWacz, nameOf, writeWaczTo } from './export-wacz.ts'
import { partsOf } from './parts.ts'
import { PACE } from './queue.ts'
import { readCopy } from './read-copy.ts'
import { createSession, type Session } from './session.ts'
import { verifyArchive } from './verify.ts'
import { archiveWork } from './work.ts'

export type ArchiveHandlers = Pick<Handlers, Extract<keyof Handlers, `archive.${string}`>>

export interface ArchiveNeeds extends Ports {
  readonly current: CurrentProject
  onOpen(listener: (project: OpenProject) => Promise<void>): void
  onClose(listener: (project: OpenProject) => Promise<void>): void
  reference(ids: readonly string[]): Promise<ReadonlyMap<string, LibraryReference>>
  /** Library ids of the references of an article. */
  referencesOfArticle(articleId: string): Promise<readonly string[]>
  /** Where an article itself was published; null where nobody knows. */
  articleUrl(articleId: string): Promise<string | null>
  /** Hears of every new copy once it is in the archive. */
  captured(captureId: string): Promise<void>
}

export interface ArchiveFeature {
  readonly handlers: ArchiveHandlers
  /** The best capture of each library record that has any (a captured one before a failed one, then the newest). */
  latestCaptures(): Promise<ReadonlyMap<string, Capture>>
  /** The copies of a capture's source that were made before it, the newest first, and whether they read the same. */
  earlierCopies(captureId: string): Promise<readonly { readonly id: string; readonly hasSameWords: boolean }[]>
  /** Fails with not-found. */
  byId(captureId: string): Promise<Capture>
  text(captureId: string): Promise<CopyText>
  /** What the readable text of a copy says of itself. */
  metadata(captureId: string): Promise<ArticleMetadata>
}

/** Captures sources, keeps them as WARC, and reads, checks and exports the copies. Opening a project starts no capture. */
export function createArchiveFeature(needs: ArchiveNeeds, pace = PACE): ArchiveFeature {
  const { files, tasks, clock, version } = needs
  const work = archiveWork(needs.workers)
  const texts = createCopyTexts((capture) => readCopy(capture, here()))
  let session: Session | null = null

  const here = () => ({ project: needs.current(), files, work, tasks, clock, version })
  const current = (): Session => {
    const project = needs.current()
    if (session?.project !== project) session = createSession(project, needs, work, pace)
    return session
  }
  needs.onClose(async () => {
    await session?.stop()
    session = null
    texts.forget()
  })

  const find = async (id: string) => captureById(needs.current(), files, id)
  return {
    handlers: {
      'archive.list': ({ ids }) => current().list(ids),
      'archive.queue': () => current().queue(),
      'archive.capture': (input) => current().capture(input),
      'archive.cancel': ({ ids }) => current().cancel(ids ?? null),
      'archive.retry': ({ ids }) => current().retry(ids),
      'archive.read': async ({ id }) => {
        const capture = await find(id)
        return { capture, document: await readCopy(capture, here()) }
      },
      'archive.picture': async ({ id, picture }) => copyPicture(await find(id), picture, here()),
      'archive.parts': async ({ id }) => [...(await partsOf(await find(id), needs.current()))],
      'archive.verify': async () => verifyArchive(here()),
      'archive.export': async () => exportWacz(here()),
      'archive.chooseFile': async () => {
        if (needs.dialogs === null) throw new ExpectedFailure('capability-missing', { capability: 'chooseNewFile' })
        const path = await needs.dialogs.chooseNewFile(nameOf(needs.current()))
        return path === null ? null : { fileId: needs.grants.grant(path) }
      },
      'archive.exportTo': async ({ fileId }) => {
        const path = needs.grants.resolve(fileId)
        if (path === null) throw new ExpectedFailure('not-found', { kind: 'file', id: fileId })
        return writeWaczTo(path, here())
      }
    },
    latestCaptures: async () => bestPerReference(await allCaptures(needs.current(), files)),
    async earlierCopies(captureId) {
      const all = await allCaptures(needs.current(), files)
      return earlierCopies(all, await find(captureId))
    },
    byId: find,
    text: async (captureId) => texts.of(await find(captureId)),
    metadata: async (captureId) => (await readCopy(await find(captureId), here())).metadata
  }
}
