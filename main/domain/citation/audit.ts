import type { ArticleDocument, Finding } from '#contract/article'

export interface AuditInput {
  readonly document: ArticleDocument
  /** Library ids (`libraryId`) whose source has a captured copy; null outside a project: nothing is said of archiving. */
  readonly archived: ReadonlySet<string> | null
  /** Ids of findings that a person dismissed. */
  readonly dismissed: ReadonlySet<string>
}

/** What is doubtful in an article's citations, in text order; the same finding on the same version keeps its id. */
export function auditArticle(_input: AuditInput): Finding[] {
  return []
}
