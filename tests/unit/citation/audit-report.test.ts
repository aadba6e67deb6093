import { describe, expect, test } from 'vitest'
import type { Finding, FindingCode } from '#contract/article'
import type { AuditedText } from '#contract/audit-report'
import { auditCsv } from '#domain/citation/audit-csv'
import { groupFindings } from '#domain/citation/audit-groups'
import { auditHtml } from '#domain/citation/audit-html'
import { auditMarkdown } from '#domain/citation/audit-markdown'
import { auditReport } from '#domain/citation/audit-report'

function finding(id: string, code: FindingCode, severity: Finding['severity'], start: number): Finding {
  const where = { start, end: start + 6, citationId: null, referenceId: null, blockId: null }
  return { id, code, severity, params: { citation: '=<b>Holm</b>, 1987' }, message: '', where }
}

const heading = 'Who <pays>'
const paragraph = 'Nobody pays. Boats wait.'
const text = `${heading}\n\n${paragraph}`
const at = text.indexOf(paragraph)
const audited: AuditedText = {
  name: '=A | title',
  document: {
    text,
    metadata: {
      title: '',
      authors: [],
      organisation: null,
      outlet: null,
      bylines: [],
      category: null,
      language: null,
      published: null,
      authorNote: null,
      url: null
    },
    blocks: [
      { id: 'b1', kind: 'heading', level: 2, start: 0, end: heading.length, text: heading },
      { id: 'b2', kind: 'paragraph', start: at, end: text.length, text: paragraph, page: 3 }
    ],
    references: [],
    citations: []
  },
  findings: [
    finding('late', 'source-not-archived', 'note', at + 13),
    finding('early', 'citation-missing', 'serious', at)
  ],
  dismissed: [
    {
      finding: finding('gone', 'citation-missing', 'serious', at + 7),
      dismissal: {
        findingId: 'gone',
        code: 'citation-missing',
        words: 'pays.',
        reason: 'other',
        note: 'Asked <them>',
        by: 'Ana',
        at: '2026-01-02T03:04:05Z'
      }
    }
  ]
}

test('findings of a kind stand together in text order, the serious kinds first and then the weightier', () => {
  const groups = groupFindings([
    finding('n', 'source-not-archived', 'note', 1),
    finding('w', 'reference-never-cited', 'warning', 2),
    finding('y', 'year-mismatch', 'warning', 99),
    finding('late', 'citation-missing', 'serious', 90),
    finding('early', 'citation-missing', 'serious', 10)
  ])
  expect(groups.map((group) => [group.code, ...group.findings.map(({ id }) => id)])).toEqual([
    ['citation-missing', 'early', 'late'],
    ['year-mismatch', 'y'],
    ['reference-never-cited', 'w'],
    ['source-not-archived', 'n']
  ])
})

describe('the audit as a document', () => {
  test('says of each finding where it stands and what stands there', () => {
    const { groups, dismissed } = auditReport(audited, 'en', '2026-01-05')
    expect(groups.map(({ entries }) => entries.map(({ place, quote }) => [place, quote]))).toEqual([
      [['In “Who <pays>”, page 3', 'Nobody']],
      [['In “Who <pays>”, page 3', 'Boats']]
    ])
    expect(dismissed[0]?.dismissal?.note).toBe('Asked <them>')
  })

  test('as HTML holds no markup of others, no script and nothing to fetch', () => {
    const html = auditHtml([auditReport(audited, 'es', '2026-01-05')], 'es')
    expect(html).toContain('Auditoría de «=A | title»')
    expect(html).toContain('&lt;b&gt;Holm&lt;/b&gt;')
    expect(html).toContain('Asked &lt;them&gt; · Ana · 2026-01-02')
    expect(html).not.toMatch(/<b>|<them>|<script|<link|<img|https?:/)
  })

  test('as CSV has a row a finding, and no cell that a spreadsheet would calculate', () => {
    const rows = auditCsv([auditReport(audited, 'en', '2026-01-05')], 'en')
      .trim()
      .split('\r\n')
    expect(rows).toHaveLength(4)
    expect(rows.slice(1).every((row) => row.startsWith("'=A | title,"))).toBe(true)
    expect(rows[3]).toContain('Other reason,Asked <them>,Ana,2026-01-02T03:04:05Z')
  })

  test('as Markdown keeps the words of others words', () => {
    const markdown = auditMarkdown([auditReport(audited, 'en', '2026-01-05')], 'en')
    expect(markdown).toContain('# Audit of “=A \\| title”')
    expect(markdown).toContain('## Serious: Cited, but not in the list (1)')
    expect(markdown).toContain('\\<b\\>Holm')
  })
})
