import type { AnchorCounts } from '#contract/annotation'
import type { Capture } from '#contract/archive'
import type { Article, ArticleReference, Block, PageMap } from '#contract/article'
import type { Figure } from '#contract/figure'
import type { LibraryReference } from '#contract/reference'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, Edit, Ports } from '../../ports.ts'
import { createAuditChanges } from './audit-changes.ts'
import { auditSource } from './audit-source.ts'
import { createChanges } from './changes.ts'
import { writeAudits } from './export-audit.ts'
import { createImporter } from './import.ts'
import { createNewVersions } from './new-version.ts'
import { readOriginal } from './original.ts'
import { readPageMap } from './page-map.ts'
import { readPicture } from './picture.ts'
import { allArticles, articleById, readText } from './store.ts'
import { createViews } from './views.ts'

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
  /** The latest capture of each library record that has any, by record id. */
  captures(): Promise<ReadonlyMap<string, Capture>>
  annotationCount(articleId: string): Promise<number>
  /** The edits that anchor an article's annotations anew in a text that is about to be its current one. */
  annotationEdits(
    articleId: string,
    on: {
      readonly text: string
      readonly textHash: string
      readonly blocks: readonly Block[]
      readonly file: string // sha256 of its original
      readonly pages: PageMap
      readonly figures: readonly Figure[]
    }
  ): Promise<{ readonly edits: readonly Edit[]; readonly states: AnchorCounts }>
}

export interface ArticleFeature {
  readonly handlers: ArticleHandlers
  /** Fails with not-found. */
  byId(id: string): Promise<Article>
  text(id: string): Promise<{
    readonly title: string
    readonly text: string
    readonly textHash: string
    readonly blocks: Article['blocks']
    readonly url: string | null
    readonly file: string | null // sha256 of its original
    readonly figures: readonly Figure[]
  }>
  /** Every article with its address on the web. */
  addresses(): Promise<readonly { readonly id: string; readonly url: string | null }[]>
}

/** The articles of a project: bringing them in, looking at them, correcting how they were read. */
export function createArticleFeature(needs: ArticleNeeds): ArticleFeature {
  const byId = (id: string) => articleById(needs.current(), id)
  const views = createViews(needs)
  const changes = createChanges(needs, views)
  const answers = createAuditChanges(needs, views)
  return {
    handlers: {
      'article.list': ({ ids }) => views.list(ids),
      'article.get': async ({ id }) => views.view(await byId(id)),
      'article.import': createImporter(needs, views),
      'article.newVersion': createNewVersions(needs, views),
      'article.update': changes.update,
      'article.setBlockKind': changes.setBlockKind,
      'article.dismissFindings': answers.dismissFindings,
      'article.linkCitation': answers.linkCitation,
      'article.exportAudit': async ({ id, format, language }) =>
        writeAudits([views.audited(await views.view(await byId(id)))], format, language ?? 'en', needs.clock.now()),
      'article.writeAudits': async ({ audits, format, language }) =>
        writeAudits(audits, format, language ?? 'en', needs.clock.now()),
      'article.remove': changes.remove,
      'article.audit': ({ source }) => auditSource(needs, source),
      'article.original': async ({ id, version }) => readOriginal(needs, await byId(id), version),
      'article.picture': async ({ id, picture }) => readPicture(needs, await byId(id), picture),
      'article.pageMap': async ({ id, version }) => readPageMap(needs, await byId(id), version)
    },
    byId,
    async text(id) {
      const article = await byId(id)
      const { text, textHash } = await readText(needs.current(), needs.files, article)
      const { metadata, blocks, figures = [], versions } = article
      const { title, url } = metadata
      return { title, text, textHash, blocks, url, file: versions.at(-1)?.hash ?? null, figures }
    },
    async addresses() {
      const articles = await allArticles(needs.current(), needs.files)
      return articles.map(({ id, metadata, versions }) => ({
        id,
        url: metadata.url ?? versions.at(-1)?.source.url ?? null
      }))
    }
  }
}
