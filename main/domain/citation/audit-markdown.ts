import type { AuditReport, ReportEntry } from './audit-report.ts'
import { type FindingLanguage, findingWords } from './finding-message.ts'

/** A heading a text, below it one a kind of finding, and a list item a finding. */
export function auditMarkdown(reports: readonly AuditReport[], language: FindingLanguage): string {
  const { report, severity, reason } = findingWords(language)
  const parts = reports.flatMap((one) => [
    `# ${inline(one.heading)}`,
    ...one.lines.map(inline),
    ...one.groups.flatMap((group) => [
      `## ${severity[group.severity]}: ${inline(group.title)} (${group.entries.length})`,
      list(group.entries, reason)
    ]),
    ...(one.dismissed.length === 0
      ? []
      : [`## ${report.dismissed} (${one.dismissed.length})`, list(one.dismissed, reason)])
  ])
  return `${parts.join('\n\n')}\n`
}

function list(entries: readonly ReportEntry[], reason: Record<string, string>): string {
  return entries.map((entry) => `- ${lines(entry, reason).join('  \n  ')}`).join('\n')
}

function lines({ message, place, quote, dismissal }: ReportEntry, reason: Record<string, string>): string[] {
  const why =
    dismissal === null ? [] : [reason[dismissal.reason], dismissal.note, dismissal.by, dismissal.at.slice(0, 10)]
  return [
    inline(message),
    ...(message.includes(quote) || quote === '' ? [] : [`“${inline(quote)}”`]),
    `*${inline(place)}*`,
    ...(dismissal === null ? [] : [inline(why.filter((part) => part !== undefined && part !== '').join(' · '))])
  ]
}

/** Others' words stay words: nothing in them becomes a heading, a link or HTML. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1')
}
