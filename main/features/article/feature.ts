import type { Article, ArticleReference } from '#contract/article'
import type { LibraryReference } from '#contract/reference'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, Edit, Ports } from '../../ports.ts'

export type ArticleHandlers = Pick<Handlers, Extract<keyof Handlers, `article.${string}`>>

export interface ArticleNeeds extends Ports {
  readonly current: CurrentProject
  /** The edits that put an article's references into the library (known ones are reused), and the record id of each, in order. */
  libraryEdits(
    articleId: string,
    references: readonly ArticleReference[]
  ): Promise<{ edits: readonly Edit[]; ids: readonly string[] }>
  libraryRecords(ids: readonly string[]): Promise<ReadonlyMap<string, LibraryReference>>
  archivedReferences(): Promise<ReadonlySet<string>>
  annotationCounts(): Promise<ReadonlyMap<string, number>>
}

export interface ArticleFeature {
  readonly handlers: ArticleHandlers
  /** Fails with not-found. */
  byId(id: string): Promise<Article>
  text(
    id: string
  ): Promise<{
    readonly title: string
    readonly text: string
    readonly textHash: string
    readonly blocks: Article['blocks']
  }>
}

export declare function createArticleFeature(needs: ArticleNeeds): ArticleFeature
