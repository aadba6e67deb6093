import type { Capture } from '#contract/archive'
import type { ArticleDocument, ArticleReference, ArticleView, Finding } from '#contract/article'
import type { CitationLink } from '#contract/audit'
import type { ReadingSource } from '../../ui/reading-focus.ts'

/** A text as the reader shows it, whether an article of the project or the readable text of a capture. */
export interface Reading extends ArticleDocument {
  readonly source: ReadingSource
  readonly hasPages: boolean // a PDF of the project, which can be shown as its pages
  readonly version: string | null // the hash of the version that this is, or the digest of the capture
  readonly versionAt: string // when this version was imported or captured
  readonly findings: readonly Finding[] // the open ones
  readonly dismissed: ArticleView['dismissed']
  readonly links: readonly CitationLink[] // what a person said of citations, applied already
}

export function readingOfArticle({ article, text, findings, dismissed }: ArticleView): Reading {
  const { metadata, blocks, references, citations } = article
  return {
    source: { kind: 'article', id: article.id },
    text,
    metadata,
    blocks,
    references,
    citations,
    figures: article.figures ?? [],
    hasPages: article.versions.at(-1)?.source.mediaType === 'application/pdf',
    version: article.versions.at(-1)?.hash ?? null,
    versionAt: article.versions.at(-1)?.importedAt ?? article.addedAt,
    findings,
    dismissed,
    links: article.links ?? []
  }
}

export function readingOfCapture(document: ArticleDocument, capture: Capture): Reading {
  return {
    ...document,
    source: { kind: 'capture', id: capture.id },
    hasPages: false,
    version: capture.payloadDigest,
    versionAt: capture.capturedAt ?? capture.requestedAt,
    findings: [],
    dismissed: [],
    links: []
  }
}

export function referenceById(reading: Reading, id: string): ArticleReference | undefined {
  return reading.references.find((reference) => reference.id === id)
}
