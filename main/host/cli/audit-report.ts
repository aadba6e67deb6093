import type { ArticleDocument, Finding } from '#contract/article'
import { sentence } from '../../sentences.ts'

/** What `sourcebook audit --json` prints of one article. */
export interface AuditReport extends Omit<ArticleDocument, 'references'> {
  readonly references: readonly (ArticleDocument['references'][number] & { readonly cited: number })[]
  readonly findings: readonly Finding[]
}

/** Adds to each reference how many citations of the text lead to it. */
export function auditReport(document: ArticleDocument, findings: readonly Finding[]): AuditReport {
  const { text, metadata, blocks, references, citations } = document
  const citedTimes = (id: string) =>
    citations.filter(({ items }) => items.some((item) => item.referenceId === id)).length
  return {
    metadata,
    blocks,
    references: references.map((reference) => ({ ...reference, cited: citedTimes(reference.id) })),
    citations,
    findings,
    text
  }
}

/** The same for a person: what it is, what was counted, what was found. */
export function auditLines({ metadata, blocks, references, citations, findings }: AuditReport): string[] {
  const items = citations.flatMap((citation) => citation.items)
  const counts = {
    headings: blocks.filter((block) => block.kind === 'heading').length,
    references: references.length,
    citations: citations.length,
    resolved: items.filter((item) => item.state === 'resolved').length,
    items: items.length
  }
  return [
    metadata.title,
    ...metadata.bylines,
    sentence('cli.audit.counts', counts),
    ...findings.map(({ severity, message, where }) =>
      sentence('cli.audit.finding', { severity: sentence(`cli.audit.${severity}`), message, start: where.start })
    ),
    ...(findings.length === 0 ? [sentence('cli.audit.nothing')] : [])
  ]
}
