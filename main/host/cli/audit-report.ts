import type { ArticleDocument, Finding } from '#contract/article'
import type { AuditedText } from '#contract/audit-report'
import { sentence } from '../../sentences.ts'

/** An audit, and where it came from: a file, or an article of a project. */
export interface AuditedSource extends AuditedText {
  readonly file?: string
  readonly id?: string
}

/** What `sourcebook audit --json` prints of one text. */
export interface AuditReport extends Omit<ArticleDocument, 'references'> {
  readonly file?: string
  readonly id?: string
  readonly references: readonly (ArticleDocument['references'][number] & { readonly cited: number })[]
  readonly findings: readonly Finding[]
}

/** Adds to each reference how many citations of the text lead to it. */
export function auditReport({ file, id, document, findings }: AuditedSource): AuditReport {
  const { text, metadata, blocks, references, citations } = document
  const cited = citedTimes(document)
  return {
    ...(file === undefined ? {} : { file }),
    ...(id === undefined ? {} : { id }),
    metadata,
    blocks,
    references: references.map((reference) => ({ ...reference, cited: cited.get(reference.id) ?? 0 })),
    citations,
    findings,
    text
  }
}

function citedTimes({ citations }: ArticleDocument): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { items } of citations)
    for (const id of new Set(items.flatMap(({ referenceId }) => referenceId ?? [])))
      times.set(id, (times.get(id) ?? 0) + 1)
  return times
}

const SEVERITIES: readonly Finding['severity'][] = ['serious', 'warning', 'note']

/** The same for a person: what it is, what was counted, and what was found, the serious first. */
export function auditLines({ document, findings }: AuditedSource): string[] {
  const { metadata, blocks, references, citations } = document
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
    ...SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).map(findingLine),
    ...(findings.length === 0 ? [sentence('cli.audit.nothing')] : [])
  ]
}

function findingLine({ severity, message, where }: Finding): string {
  return sentence('cli.audit.finding', { severity: sentence(`cli.audit.${severity}`), message, start: where.start })
}
