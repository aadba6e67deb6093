import type { Capture } from '#contract/archive'
import type { Article, ArticleMetadata, ArticleReference } from '#contract/article'
import type { LibraryReference } from '#contract/reference'
import { parseReference } from '#domain/citation/reference'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, Edit, Ports } from '../../ports.ts'
import { editsForReferences } from './article-edits.ts'
import { createChanges } from './changes.ts'
import { exportLibrary } from './export.ts'
import { toRow } from './rows.ts'
import { allReferences, countReferences, readableReferences, someReferences } from './store.ts'

export type LibraryHandlers = Pick<Handlers, Extract<keyof Handlers, `library.${string}`>>

export interface LibraryNeeds extends Ports {
  readonly current: CurrentProject
  /** The latest capture of each library record that has any, by record id. */
  captures(): Promise<ReadonlyMap<string, Capture>>
  /** An imported article; fails with not-found. */
  article(id: string): Promise<Pick<Article, 'metadata'>>
  /** A capture; fails with not-found. */
  copy(captureId: string): Promise<Pick<Capture, 'url' | 'title' | 'referenceId'>>
  /** What the readable text of a capture says of itself; fails as archive.read does. */
  metadataOfCopy(captureId: string): Promise<ArticleMetadata>
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

export function createLibraryFeature(needs: LibraryNeeds): LibraryFeature {
  const all = () => allReferences(needs.current())
  const changes = createChanges(needs)
  const row = async (reference: Promise<LibraryReference>) => toRow(await reference, await needs.captures())

  return {
    handlers: {
      'library.list': async ({ ids }) => {
        const captures = await needs.captures()
        const wanted =
          ids === undefined ? await readableReferences(needs.current()) : await someReferences(needs.current(), ids)
        return wanted.map((reference) => toRow(reference, captures))
      },
      'library.count': async () => ({ references: await countReferences(needs.current()) }),
      'library.get': ({ id }) => row(changes.get(id)),
      'library.create': ({ csl }) => row(changes.create(csl)),
      'library.update': (update) => row(changes.update(update)),
      'library.remove': ({ ids }) => changes.remove(ids),
      'library.forArticle': ({ articleId }) => row(changes.forArticle(articleId)),
      'library.export': async ({ format, ids }) => exportLibrary(needs.workers, format, await selected(ids)),
      'library.parse': async ({ lines }) => lines.map((line) => parseReference(line))
    },
    all,
    byId: async (ids) =>
      new Map((await someReferences(needs.current(), ids)).map((reference) => [reference.id, reference])),
    editsForArticle: async (articleId, references) =>
      editsForReferences(await all(), articleId, references, {
        id: needs.ids.next,
        now: needs.clock.now().toISOString()
      })
  }

  async function selected(ids: readonly string[] | undefined): Promise<readonly LibraryReference[]> {
    return ids === undefined ? all() : Promise.all(ids.map(changes.get))
  }
}
