import type { ArticleDocument, Finding } from '#contract/article'
import { citationFindings } from './audit-citations.ts'
import { finding, short } from './audit-finding.ts'
import { makeAuditIndex } from './audit-index.ts'
import { referenceFindings } from './audit-references.ts'
import { type UncitedStatement, uncitedStatements } from './uncited-statements.ts'

export interface AuditInput {
  readonly document: ArticleDocument
  /** Library ids (`libraryId`) whose source has a captured copy; null outside a project: nothing is said of archiving. */
  readonly archived: ReadonlySet<string> | null
  /** Library ids whose address was last answered with "not found", and the HTTP status of the answer. */
  readonly dead?: ReadonlyMap<string, number>
  /** Ids of findings that a person dismissed. */
  readonly dismissed: ReadonlySet<string>
}

/**
 * What is doubtful in an article's citations, in text order; the same finding on the same version keeps its id. Takes time
 * proportional to the text: a book of 50 MB with a citation in each paragraph is audited in seconds.
 */
export function auditArticle({ document, archived, dead = new Map(), dismissed }: AuditInput): Finding[] {
  const index = makeAuditIndex(document)
  const findings = [
    ...document.citations.flatMap((citation) => citationFindings(index, citation)),
    ...document.references.flatMap((reference) => referenceFindings(index, reference, { archived, dead })),
    ...uncitedStatements(document).map(statementFinding)
  ]
  return findings.filter(({ id }) => !dismissed.has(id)).sort((a, b) => a.where.start - b.where.start)
}

function statementFinding({ kind, start, end, sentence, words, isNear, blockId }: UncitedStatement): Finding {
  const where = { start, end, blockId }
  const said = short(sentence, 240) // long enough for the words that matter, wherever they stand
  // `context` picks the sentence of the catalogue (i18next): beside a citation a figure is only worth a look.
  if (kind === 'figure')
    return finding(
      'figure-without-citation',
      isNear ? 'note' : 'warning',
      isNear ? { sentence: said, figure: words, context: 'near' } : { sentence: said, figure: words },
      where
    )
  return finding(`${kind}-without-citation`, 'note', { sentence: said, words }, where)
}
