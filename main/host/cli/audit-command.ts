import { existsSync, readdirSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { ArticleDocument } from '#contract/article'
import { type AuditReport, auditLines, auditReport } from './audit-report.ts'
import { sourceOf } from './import-command.ts'
import { complain, printJson, printLines } from './output.ts'
import { CommandFailure, type Session, withProject, withSession } from './session.ts'

type Named = AuditReport & { readonly file?: string; readonly id?: string }

const readable = ['.txt', '.md', '.markdown', '.html', '.htm']

/** `sourcebook audit FILE|DIR…`: files without a project, all articles of a project, or all files of a folder. */
export async function audit(paths: readonly string[], options: { readonly json?: boolean }): Promise<void> {
  const reports: Named[] = []
  for (const path of paths) reports.push(...(await auditPath(path)))
  const [only] = reports
  const isOneFile = paths.length === 1 && only !== undefined && !isFolder(paths[0] ?? '')
  if (options.json && isOneFile) return printJson(only)
  if (options.json && (reports.length > 0 || paths.some(isFolder))) return printJson({ articles: reports })
  if (!options.json)
    await printLines(reports.flatMap((report, index) => [...(index > 0 ? [''] : []), ...auditLines(report)]))
}

async function auditPath(path: string): Promise<Named[]> {
  if (!isFolder(path)) return withSession((session) => auditFiles(session, [path]))
  if (existsSync(join(path, 'project.json'))) return withProject(path, auditProject)
  const files = readdirSync(path).filter((name) => readable.includes(extname(name).toLowerCase()))
  return withSession((session) =>
    auditFiles(
      session,
      files.sort().map((name) => join(path, name))
    )
  )
}

async function auditFiles(session: Session, files: readonly string[]): Promise<Named[]> {
  const reports: Named[] = []
  for (const file of files) {
    try {
      const { document, findings } = await session.call('article.audit', { source: sourceOf(session, file) })
      reports.push({ file, ...auditReport(document, findings) })
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error
      complain(error.message) // and on with the others
    }
  }
  return reports
}

async function auditProject({ call }: Session): Promise<Named[]> {
  const reports: Named[] = []
  for (const { id } of await call('article.list', {})) {
    const { article, text, findings } = await call('article.get', { id })
    const { metadata, blocks, references, citations } = article
    const document: ArticleDocument = { text, metadata, blocks, references, citations }
    reports.push({ id, ...auditReport(document, findings) })
  }
  return reports
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
