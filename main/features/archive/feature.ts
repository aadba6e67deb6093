import type { Capture } from '#contract/archive'
import type { Block } from '#contract/article'
import type { LibraryReference } from '#contract/reference'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, OpenProject, Ports } from '../../ports.ts'

export type ArchiveHandlers = Pick<Handlers, Extract<keyof Handlers, `archive.${string}`>>

export interface ArchiveNeeds extends Ports {
  readonly current: CurrentProject
  onOpen(listener: (project: OpenProject) => Promise<void>): void
  onClose(listener: (project: OpenProject) => Promise<void>): void
  reference(ids: readonly string[]): Promise<ReadonlyMap<string, LibraryReference>>
  /** Library ids of the references of an article. */
  referencesOfArticle(articleId: string): Promise<readonly string[]>
}

export interface ArchiveFeature {
  readonly handlers: ArchiveHandlers
  /** The best capture of each library record that has any (a captured one before a failed one, then the newest). */
  latestCaptures(): Promise<ReadonlyMap<string, Capture>>
  text(
    captureId: string
  ): Promise<{
    readonly title: string
    readonly text: string
    readonly textHash: string
    readonly blocks: readonly Block[]
  }>
}

export declare function createArchiveFeature(needs: ArchiveNeeds): ArchiveFeature
