import type { AnnotationFormat } from '#contract/annotation-exchange'
import type { Download, MethodInput } from '#contract/methods'
import { reportCsv } from '#domain/annotation/report-csv'
import { reportHtml } from '#domain/annotation/report-html'
import { reportMarkdown } from '#domain/annotation/report-markdown'
import type { ReportedDocument } from '#domain/annotation/reported'
import { toWebAnnotations } from '#domain/annotation/to-web-annotation'
import { annotationsOf } from './annotation-files.ts'
import type { Desk } from './desk.ts'
import type { AnnotationNeeds } from './feature.ts'
import { legendOf } from './legend-of.ts'
import { annotatedPdf } from './pdf-exchange.ts'
import { createRelations, relationsOf } from './relations.ts'
import { reportWords } from './report-words.ts'

type TextFormat = Exclude<AnnotationFormat, 'pdf'>

const mediaTypes: Record<TextFormat, string> = {
  jsonld: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8'
}

/** Writes the annotations of some documents, or of every article and capture that has any. */
export function createExporter(needs: AnnotationNeeds, desk: Desk) {
  const { relations } = createRelations(needs, desk)

  const reported = async (articleId: string): Promise<ReportedDocument> => {
    const { title, url } = await needs.text(articleId)
    const views = await desk.view(articleId, await annotationsOf(needs.current(), articleId))
    return { articleId, title, url: url ?? null, views, relations: await relations({ articleId }) }
  }

  const annotated = async (): Promise<string[]> => {
    const all = (await needs.documents()).map(({ id }) => id)
    const counts = await Promise.all(all.map((id) => annotationsOf(needs.current(), id)))
    return all.filter((_, i) => (counts[i]?.length ?? 0) > 0)
  }

  return async ({ format, articleIds, language = 'en' }: MethodInput<'annotation.export'>): Promise<Download> => {
    const kept: ReportedDocument[] = []
    for (const id of articleIds ?? (await annotated())) kept.push(await reported(id))
    const legend = await legendOf(needs)
    const words = reportWords(language, legend.names)
    if (format === 'pdf') {
      const [one, ...others] = kept
      const alone = others.length > 0 ? undefined : one
      return annotatedPdf(needs, alone?.articleId, alone?.views ?? [], words)
    }
    const text = await write(format)
    return {
      name: `annotations.${format}`,
      mediaType: mediaTypes[format],
      base64: Buffer.from(text).toString('base64')
    }

    async function write(as: TextFormat): Promise<string> {
      switch (as) {
        case 'jsonld':
          return jsonld(kept)
        case 'md':
          return reportMarkdown(kept, words)
        case 'csv':
          return reportCsv(kept, words)
        case 'html':
          return reportHtml(kept, words, language, legend.colours)
      }
    }
  }

  async function jsonld(documents: readonly ReportedDocument[]): Promise<string> {
    const annotated = documents.map(({ articleId, url, views }) => ({
      articleId,
      url,
      annotations: views.map(({ annotation }) => annotation)
    }))
    const isIn = new Set(documents.map(({ articleId }) => articleId))
    const joined = (await relationsOf(needs.current())).filter(
      ({ from, to }) => isIn.has(from.articleId) || isIn.has(to.articleId)
    )
    return `${JSON.stringify(toWebAnnotations(annotated, joined, (await legendOf(needs)).colours), null, 2)}\n`
  }
}
