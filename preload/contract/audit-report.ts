import { z } from 'zod'
import { ArticleDocument, Finding } from './article.ts'
import { Dismissal } from './audit.ts'

export const AuditFormat = z.enum(['html', 'md', 'csv', 'json'])
export type AuditFormat = z.infer<typeof AuditFormat>

/** One text with what its audit found: what a report is written from. */
export const AuditedText = z.object({
  name: z.string(), // the file's name, or the article's title
  document: ArticleDocument,
  findings: z.array(Finding),
  dismissed: z.array(z.object({ finding: Finding, dismissal: Dismissal }))
})
export type AuditedText = z.infer<typeof AuditedText>
