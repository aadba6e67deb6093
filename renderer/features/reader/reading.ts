import type { ArticleDocument, ArticleReference, ArticleView, Finding } from '#contract/article'
import type { ReadingSource } from '../../ui/reading-focus.ts'

/** A text as the reader shows it, whether an article of the project or the readable text of a capture. */
export interface Reading extends ArticleDocument {
  readonly source: ReadingSource
  readonly versionAt: string // when this version was imported or captured
  readonly findings: readonly Finding[]
  readonly dismissed: ReadonlySet<string>
}

export function readingOfArticle({ article, text, findings }: ArticleView): Reading {
  const { metadata, blocks, references, citations } = article
  return {
    source: { kind: 'article', id: article.id },
    text,
    metadata,
    blocks,
    references,
    citations,
    versionAt: article.versions.at(-1)?.importedAt ?? article.addedAt,
    findings,
    dismissed: new Set(article.dismissedFindings)
  }
}

export function readingOfCapture(id: string, document: ArticleDocument, versionAt: string): Reading {
  return { ...document, source: { kind: 'capture', id }, versionAt, findings: [], dismissed: new Set() }
}

export function referenceById(reading: Reading, id: string): ArticleReference | undefined {
  return reading.references.find((reference) => reference.id === id)
}
