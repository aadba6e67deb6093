import { z } from 'zod'
import { Article, type ArticleReference, ArticleSummary, type ArticleView } from '#contract/article'
import type { AuditedText } from '#contract/audit-report'
import { goneSources } from '#domain/archive/gone-sources'
import { sortFindings } from '#domain/citation/audit-dismissed'
import { placedLinks, withLinks } from '#domain/citation/audit-links'
import type { OpenProject } from '../../ports.ts'
import { auditDocument } from './audit-work.ts'
import type { ArticleNeeds } from './feature.ts'
import { articlePath, readText } from './store.ts'

export interface Views {
  /** In the order they were added; of some, those that are there. */
  list(ids?: readonly string[]): Promise<ArticleSummary[]>
  summary(article: Article): Promise<ArticleSummary>
  view(article: Article): Promise<ArticleView>
  /** What a report of its audit is written from. */
  audited(view: ArticleView): AuditedText
}

type ViewNeeds = Pick<
  ArticleNeeds,
  'current' | 'files' | 'workers' | 'libraryRecords' | 'archivedReferences' | 'captures' | 'annotationCount'
>

/** Articles as the interface shows them. */
export function createViews({
  current,
  files,
  workers,
  libraryRecords,
  archivedReferences,
  captures,
  annotationCount
}: ViewNeeds): Views {
  return {
    async list(ids) {
      const project = current()
      const folders = (await files.list(project.path('articles'))).filter(({ isFolder }) => isFolder)
      const wanted = ids === undefined ? null : new Set(ids)
      const names = folders.flatMap(({ name }) => (wanted?.has(name) === false ? [] : [name]))
      const found = await Promise.all(
        names.map((name) => project.orLeftOut(articlePath(name), () => summariesOf(project, name)))
      )
      const counted = found
        .flatMap((some) => some ?? [])
        .map(async (summary) => ({
          ...summary,
          annotations: await annotationCount(summary.id)
        }))
      return (await Promise.all(counted)).sort((a, b) => (a.id < b.id ? -1 : 1))
    },
    async summary(article) {
      return summaryOf(article, await annotationCount(article.id))
    },
    async view(article) {
      const { text } = await readText(current(), files, article)
      const references = await withLibrary(article.references, libraryRecords)
      const links = placedLinks(article.links ?? [], article.citations, text)
      const citations = withLinks({ references, citations: article.citations }, links, text)
      const { metadata, blocks } = article
      const all = await auditDocument(workers, {
        document: { text, metadata, blocks, references, citations },
        archived: await archivedReferences(),
        dead: goneSources(await captures()),
        dismissed: new Set()
      })
      return { article: { ...article, references, citations, links }, text, ...sortFindings(all, article, text) }
    },
    audited({ article, text, findings, dismissed }) {
      const { metadata, blocks, references, citations } = article
      const document = { text, metadata, blocks, references, citations }
      return { name: metadata.title, document, findings, dismissed }
    }
  }
}

/** The summary of the article in a folder, not read where it did not change; none where it was removed. */
function summariesOf(project: OpenProject, folder: string): Promise<ArticleSummary[]> {
  return project.derived(articlePath(folder), 'summary', Article, z.array(ArticleSummary), (articles) =>
    articles.map((article) => summaryOf(article, 0))
  )
}

function summaryOf({ id, metadata, addedAt, references, citations }: Article, annotations: number): ArticleSummary {
  const { title, language, published } = metadata
  return {
    id,
    title,
    byline: bylineOf(metadata),
    language,
    published,
    addedAt,
    references: references.length,
    citations: citations.length,
    annotations
  }
}

function bylineOf({ authors, organisation, bylines, outlet }: Article['metadata']): string {
  const names = authors.map((author) =>
    'literal' in author ? author.literal : [author.given, author.family].filter(Boolean).join(' ')
  )
  return names.length > 0 ? names.join(', ') : (organisation ?? bylines[0] ?? outlet ?? '')
}

/** References with what a person made of them in the library; a record that was edited or removed shows so. */
async function withLibrary(
  references: readonly ArticleReference[],
  libraryRecords: ViewNeeds['libraryRecords']
): Promise<ArticleReference[]> {
  const records = await libraryRecords(references.flatMap(({ libraryId }) => libraryId ?? []))
  return references.map((reference) => {
    const record = reference.libraryId === null ? undefined : records.get(reference.libraryId)
    if (record === undefined) return { ...reference, libraryId: null }
    return { ...reference, csl: record.csl, confidence: record.confidence }
  })
}
