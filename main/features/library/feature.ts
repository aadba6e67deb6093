import type { Capture } from '#contract/archive'
import type { ArticleReference } from '#contract/article'
import type { LibraryReference } from '#contract/reference'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, Edit, Ports } from '../../ports.ts'

export type LibraryHandlers = Pick<Handlers, Extract<keyof Handlers, `library.${string}`>>

export interface LibraryNeeds extends Ports {
  readonly current: CurrentProject
  /** The latest capture of each library record that has any, by record id. */
  captures(): Promise<ReadonlyMap<string, Capture>>
}

export interface LibraryFeature {
  readonly handlers: LibraryHandlers
  all(): Promise<readonly LibraryReference[]>
  byId(ids: readonly string[]): Promise<ReadonlyMap<string, LibraryReference>>
  editsForArticle(
    articleId: string,
    references: readonly ArticleReference[]
  ): Promise<{ edits: readonly Edit[]; ids: readonly string[] }>
}

export declare function createLibraryFeature(needs: LibraryNeeds): LibraryFeature
