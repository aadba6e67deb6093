import type { AuditedText, AuditFormat } from '#contract/audit-report'
import type { Download } from '#contract/methods'
import { auditCsv } from '#domain/citation/audit-csv'
import { auditHtml } from '#domain/citation/audit-html'
import { auditMarkdown } from '#domain/citation/audit-markdown'
import { auditReport } from '#domain/citation/audit-report'

const mediaTypes: Record<AuditFormat, string> = {
  html: 'text/html',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json'
}

/** Audits as a document to hand over. */
export function writeAudits(
  audits: readonly AuditedText[],
  format: AuditFormat,
  language: 'en' | 'es',
  now: Date
): Download {
  const [only] = audits
  const name = audits.length === 1 && only !== undefined ? `${fileNameOf(only.name)}-audit` : 'audit'
  const text = written(audits, format, language, now.toISOString().slice(0, 10))
  return {
    name: `${name}.${format}`,
    mediaType: mediaTypes[format],
    base64: Buffer.from(text, 'utf8').toString('base64')
  }
}

function written(audits: readonly AuditedText[], format: AuditFormat, language: 'en' | 'es', day: string): string {
  const reports = () => audits.map((audited) => auditReport(audited, language, day))
  switch (format) {
    case 'html':
      return auditHtml(reports(), language)
    case 'md':
      return auditMarkdown(reports(), language)
    case 'csv':
      return auditCsv(reports(), language)
    case 'json':
      return `${JSON.stringify({ audits: audits.map(withoutText) }, null, 2)}\n`
  }
}

/** For other programs: what was found, of what. The text itself stands in the article. */
function withoutText({ name, document, findings, dismissed }: AuditedText) {
  const { metadata, references, citations } = document
  return { name, metadata, references, citations, findings, dismissed }
}

/** A title as a file's name on any system. */
function fileNameOf(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.(?:txt|md|html?|pdf|docx|epub|mhtml?)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
  return (
    name
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'article'
  )
}
