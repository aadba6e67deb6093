import type { Finding } from '#contract/article'
import { type AuditInput, auditArticle } from '#domain/citation/audit'
import type { Workers } from '../../ports.ts'

/** Audits an article: a long one in a worker, a short one here, where it is done before a thread would have begun. */
export async function auditDocument(workers: Workers, input: AuditInput, signal?: AbortSignal): Promise<Finding[]> {
  if (input.document.text.length < LONG) return auditArticle(input)
  return workers.run<AuditInput, Finding[]>('audit', input, signal)
}

const LONG = 60_000 // UTF-16 units, some thirty pages: about five milliseconds
