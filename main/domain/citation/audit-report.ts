import type { Finding } from '#contract/article'
import type { Dismissal } from '#contract/audit'
import type { AuditedText } from '#contract/audit-report'
import { groupFindings } from './audit-groups.ts'
import { blockAt } from './audit-index.ts'
import { type FindingLanguage, filled, findingMessage, findingTitle, findingWords } from './finding-message.ts'
import { type FindingPlace, makePlaces } from './finding-place.ts'
import { sentenceAround } from './sentences-of.ts'

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

/** @param day when it was audited, YYYY-MM-DD */
export function auditReport(audited: AuditedText, language: FindingLanguage, day: string): AuditReport {
  const { report } = findingWords(language)
  const placeOf = makePlaces(audited.document.blocks)
  const entry = (finding: Finding, dismissal: Dismissal | null = null): ReportEntry => ({
    finding,
    title: findingTitle(finding, language),
    message: findingMessage(finding.code, finding.params, language),
    place: placeWords(placeOf(finding.where.start), language),
    quote: quoteOf(audited.document, finding.where),
    dismissal
  })
  return {
    name: audited.name,
    heading: filled(report.of, { name: audited.name }),
    lines: [...sourceLines(audited), ...summaryLines(audited, language), filled(report.made, { day })],
    groups: groupFindings(audited.findings).flatMap(({ severity, findings }) => {
      const entries = findings.map((finding) => entry(finding))
      return entries[0] === undefined ? [] : [{ severity, title: entries[0].title, entries }]
    }),
    dismissed: audited.dismissed.map(({ finding, dismissal }) => entry(finding, dismissal))
  }
}

/** Whose text it is, of when and from where, as far as that is known. */
function sourceLines({ document: { metadata } }: AuditedText): string[] {
  const { bylines, organisation, outlet, published, url } = metadata
  const who = [...new Set([...bylines, organisation, outlet, published?.value])]
  const line = who.filter((part) => part !== null && part !== undefined && part !== '').join(' · ')
  return [line, url ?? ''].filter((part) => part !== '')
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

/** What stands there; of a citation, the sentence that rests on it. */
function quoteOf({ text, blocks }: AuditedText['document'], { start, end, citationId }: Finding['where']): string {
  const block = citationId === null ? undefined : blockAt(blocks, start)
  const place = (block && sentenceAround(text, block, start)) ?? { start, end }
  const quote = text.slice(place.start, place.end).replace(/\s+/g, ' ').trim()
  return quote.length > LONGEST ? `${quote.slice(0, LONGEST)}…` : quote
}

const LONGEST = 600 // characters of a quotation

function placeWords({ kind, heading, page }: FindingPlace, language: FindingLanguage): string {
  const { report } = findingWords(language)
  const place = { list: report.list, beginning: report.beginning, section: filled(report.section, { heading }) }[kind]
  return page === null ? place : `${place}, ${filled(report.page, { page })}`
}
