import type { Finding } from '#contract/article'
import type { ReadSourceInput, ReadSourceOutput } from '#domain/article/read-source'
import { type AuditInput, auditArticle } from '#domain/citation/audit'
import { readSource } from './read-source.ts'

/** Audits an article that is read already. Only features/article asks for this job, and with this shape. */
export function auditJob(input: unknown): Finding[] {
  return auditArticle(input as AuditInput)
}

/** Reads a source and audits it where it was read, so that a long text crosses threads once. */
export async function readAndAuditJob(
  input: unknown
): Promise<ReadSourceOutput & { readonly findings: readonly Finding[] }> {
  // Workers pass on what the caller of this very job gave them.
  const read = await readSource(input as ReadSourceInput)
  if (!read.ok) return { ...read, findings: [] }
  return { ...read, findings: auditArticle({ document: read.document, archived: null, dismissed: new Set() }) }
}
