import type { ArticleDocument, ArticleReference, Citation, Finding, FindingCode } from '#contract/article'
import { findingMessage } from './finding-message.ts'
import { uncitedFigures } from './uncited-figures.ts'

export interface AuditInput {
  readonly document: ArticleDocument
  /** Library ids (`libraryId`) whose source has a captured copy; null outside a project: nothing is said of archiving. */
  readonly archived: ReadonlySet<string> | null
  /** Ids of findings that a person dismissed. */
  readonly dismissed: ReadonlySet<string>
}

/** What is doubtful in an article's citations, in text order; the same finding on the same version keeps its id. */
export function auditArticle({ document, archived, dismissed }: AuditInput): Finding[] {
  const findings = [
    ...document.citations.flatMap((citation) => citationFindings(document, citation)),
    ...document.references.flatMap((reference) => referenceFindings(document, reference, archived)),
    ...uncitedFigures(document).map(({ start, end, sentence, figure, blockId }) =>
      finding('figure-without-citation', 'warning', { sentence: short(sentence), figure }, { start, end, blockId })
    )
  ]
  return findings.filter(({ id }) => !dismissed.has(id)).sort((a, b) => a.where.start - b.where.start)
}

type Where = Pick<Finding['where'], 'start' | 'end'> & Partial<Finding['where']>

function finding(
  code: FindingCode,
  severity: Finding['severity'],
  params: Finding['params'],
  where: Where,
  part = 0
): Finding {
  const id = `${code}@${where.start}-${where.end}${part > 0 ? `.${part}` : ''}`
  return {
    id,
    code,
    severity,
    params,
    message: findingMessage(code, params),
    where: { citationId: null, referenceId: null, blockId: null, ...where }
  }
}

const CITATION_CODES = {
  missing: ['citation-missing', 'serious'],
  ambiguous: ['citation-ambiguous', 'warning'],
  'year-mismatch': ['year-mismatch', 'warning'],
  'name-mismatch': ['name-mismatch', 'warning']
} as const

function citationFindings(document: ArticleDocument, citation: Citation): Finding[] {
  const where = {
    start: citation.start,
    end: citation.end,
    citationId: citation.id,
    blockId: blockAt(document, citation.start)
  }
  return citation.items.flatMap((item, part) => {
    if (item.state === 'resolved') return []
    const [code, severity] = CITATION_CODES[item.state]
    const candidates = item.candidates.flatMap(
      (id) => document.references.find((reference) => reference.id === id)?.raw ?? []
    )
    const params: Finding['params'] =
      code === 'citation-missing'
        ? { citation: item.text }
        : { citation: item.text, candidates: candidates.slice(0, 4).map(short).join(' · ') }
    return [finding(code, severity, params, { ...where, referenceId: item.candidates[0] ?? null }, part)]
  })
}

function blockAt(document: ArticleDocument, offset: number): string | null {
  return document.blocks.find((block) => offset >= block.start && offset < block.end)?.id ?? null
}

function referenceFindings(
  document: ArticleDocument,
  reference: ArticleReference,
  archived: ReadonlySet<string> | null
): Finding[] {
  const where = {
    start: reference.start,
    end: reference.end,
    referenceId: reference.id,
    blockId: blockAt(document, reference.start)
  }
  const params = { reference: short(reference.raw) }
  const found: Finding[] = []
  if (!isCited(document, reference))
    found.push(finding('reference-never-cited', document.citations.length > 0 ? 'warning' : 'note', params, where))
  const field = doubtfulField(reference)
  if (field !== null) found.push(finding('reference-doubtful', 'note', { ...params, field }, where))
  const hasSource = reference.csl.URL !== undefined || reference.csl.DOI !== undefined
  const isArchived = reference.libraryId !== null && archived?.has(reference.libraryId) === true
  if (archived !== null && hasSource && !isArchived) found.push(finding('source-not-archived', 'note', params, where))
  return found
}

/** An ambiguous citation may mean it, so it is not called uncited. */
function isCited(document: ArticleDocument, reference: ArticleReference): boolean {
  return document.citations.some((citation) =>
    citation.items.some(
      (item) =>
        item.referenceId === reference.id || (item.state === 'ambiguous' && item.candidates.includes(reference.id))
    )
  )
}

/** The CSL variable that most likely was read wrong: below even odds, or a title that is not there at all. */
function doubtfulField({ csl, confidence }: ArticleReference): string | null {
  if (csl.title === undefined && csl['container-title'] === undefined) return 'title'
  const [least] = ['author', 'title', 'container-title', 'issued']
    .filter((name) => confidence[name] !== undefined && (confidence[name] ?? 1) < 0.5)
    .sort((a, b) => (confidence[a] ?? 1) - (confidence[b] ?? 1))
  return least ?? null
}

function short(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).replace(/\s+\S*$/, '')}…`
}
