import type { Block, Finding } from '#contract/article'
import type { Dismissal } from '#contract/audit'
import type { AuditedText } from '#contract/audit-report'
import { groupFindings } from './audit-groups.ts'
import { blockAt } from './audit-index.ts'
import { type FindingLanguage, filled, findingMessage, findingTitle, findingWords } from './finding-message.ts'
import { sentencesOf } from './sentences-of.ts'

export interface ReportEntry {
  readonly finding: Finding
  readonly title: string // of its kind
  readonly message: string
  readonly place: string
  readonly quote: string // the words of the text
  readonly dismissal: Dismissal | null
}

export interface ReportGroup {
  readonly severity: Finding['severity']
  readonly title: string
  readonly entries: readonly ReportEntry[]
}

/** One text's audit in words, grouped and ranked: what each format sets in its own way. */
export interface AuditReport {
  readonly name: string
  readonly heading: string
  readonly lines: readonly string[]
  readonly groups: readonly ReportGroup[]
  readonly dismissed: readonly ReportEntry[]
}

export function auditReport(audited: AuditedText, language: FindingLanguage): AuditReport {
  const { report } = findingWords(language)
  const entry = (finding: Finding, dismissal: Dismissal | null = null) => toEntry(audited, finding, dismissal, language)
  return {
    name: audited.name,
    heading: filled(report.of, { name: audited.name }),
    lines: summaryLines(audited, language),
    groups: groupFindings(audited.findings).flatMap(({ severity, findings }) => {
      const entries = findings.map((finding) => entry(finding))
      return entries[0] === undefined ? [] : [{ severity, title: entries[0].title, entries }]
    }),
    dismissed: audited.dismissed.map(({ finding, dismissal }) => entry(finding, dismissal))
  }
}

function summaryLines({ document, findings, dismissed }: AuditedText, language: FindingLanguage): string[] {
  const { report } = findingWords(language)
  const { references, citations } = document
  const items = citations.flatMap((citation) => citation.items)
  const resolved = items.filter(({ state }) => state === 'resolved').length
  const counts = { references: references.length, citations: citations.length, resolved, items: items.length }
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const found = { serious: of('serious'), warning: of('warning'), note: of('note'), dismissed: dismissed.length }
  const byHand = items.filter((item) => item.byHand).map(({ text }) => text)
  return [
    filled(report.counts, counts),
    findings.length + dismissed.length === 0 ? report.nothing : filled(report.found, found),
    ...(byHand.length === 0 ? [] : [filled(report.byHand, { citations: byHand.join('; ') })])
  ]
}

function toEntry(
  { document }: AuditedText,
  finding: Finding,
  dismissal: Dismissal | null,
  language: FindingLanguage
): ReportEntry {
  const { code, params, where } = finding
  return {
    finding,
    title: findingTitle(finding, language),
    message: findingMessage(code, params, language),
    place: placeOf(document.blocks, where.start, language),
    quote: quoteOf(document, where),
    dismissal
  }
}

/** What stands there; of a citation, the sentence that rests on it. */
function quoteOf({ text, blocks }: AuditedText['document'], { start, end, citationId }: Finding['where']): string {
  const block = citationId === null ? undefined : blockAt(blocks, start)
  const sentences = block === undefined ? [] : sentencesOf(text.slice(block.start, block.end), block.start)
  const place = sentences.find((sentence) => start >= sentence.start && start < sentence.end) ?? { start, end }
  const quote = text.slice(place.start, place.end).replace(/\s+/g, ' ').trim()
  return quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote
}

const LONGEST = 600 // characters of a quotation

/** The section and, where there are pages, the page: what a reader of the article itself finds it by. */
function placeOf(blocks: readonly Block[], offset: number, language: FindingLanguage): string {
  const { report } = findingWords(language)
  const block = blockAt(blocks, offset)
  const heading = headingBefore(blocks, offset)
  const section = heading === null ? report.beginning : filled(report.section, { heading })
  const place = block?.kind === 'reference' ? report.list : section
  return block?.page === undefined ? place : `${place}, ${filled(report.page, { page: block.page })}`
}

function headingBefore(blocks: readonly Block[], offset: number): string | null {
  const heading = blocks.findLast(({ kind, start }) => kind === 'heading' && start <= offset)
  return heading?.text.replace(/\s+/g, ' ').trim() ?? null
}
