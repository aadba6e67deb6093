import type { AuditReport, ReportEntry } from './audit-report.ts'
import { type FindingLanguage, findingWords } from './finding-message.ts'

/**
 * One row a finding (RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8). A cell that a spreadsheet
 * would take for a formula begins with an apostrophe.
 */
export function auditCsv(reports: readonly AuditReport[], language: FindingLanguage): string {
  const { column } = findingWords(language).report
  const rows = reports.flatMap((report) =>
    [...report.groups.flatMap(({ entries }) => entries), ...report.dismissed].map((entry) =>
      rowOf(report.name, entry, language)
    )
  )
  return `\ufeff${[Object.values(column), ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function rowOf(
  name: string,
  { finding, title, message, place, quote, dismissal }: ReportEntry,
  language: FindingLanguage
) {
  const { severity, reason } = findingWords(language)
  const { start, end } = finding.where
  const why =
    dismissal === null ? ['', '', '', ''] : [reason[dismissal.reason], dismissal.note, dismissal.by, dismissal.at]
  return [name, severity[finding.severity], title, message, place, quote, String(start), String(end), ...why]
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
