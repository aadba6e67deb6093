import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { AuditFormat } from '#contract/audit-report'
import { ExpectedFailure } from '#contract/result'
import { readFailure } from '../../platform/disk.ts'
import { sentence, toFailure } from '../../sentences.ts'
import { type AuditedSource, auditLines, auditReport } from './audit-report.ts'
import { sourceOf } from './import-command.ts'
import { complain, print, printJson, printLines } from './output.ts'
import { type PasswordOptions, readPassword } from './password.ts'
import { CommandFailure, type Session, withProject, withSession } from './session.ts'

export interface AuditOptions extends PasswordOptions {
  readonly json?: boolean
  readonly format?: AuditFormat
  readonly language?: 'en' | 'es'
  readonly output?: string
}

type Take = (audited: AuditedSource) => Promise<void> | void

/** What to audit, and what opens it. */
interface Sources {
  readonly paths: readonly string[]
  readonly password: string | undefined
}

const READABLE = new Set(
  ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'pdf', 'docx', 'epub'].map(
    (one) => `.${one}`
  )
)

/** `sourcebook audit FILE|DIR…`: files without a project, all articles of a project, or all files below a folder. */
export async function audit(paths: readonly string[], options: AuditOptions): Promise<void> {
  const sources = { paths, password: await readPassword(options) }
  const format = options.format ?? (options.json ? undefined : formatOf(options.output))
  if (format !== undefined) return writeDocument(sources, format, options)
  if (!options.json) return printPlainly(sources)
  const [only = ''] = paths
  if (paths.length === 1 && isProject(only)) return printProject(only)
  const isOneFile = paths.length === 1 && !isFolder(only)
  await auditAll(sources, (audited) =>
    isOneFile ? printJson(auditReport(audited)) : print(`${JSON.stringify(auditReport(audited))}\n`)
  )
}

/** A file that is asked for says by its name what it is to be. */
function formatOf(output: string | undefined): AuditFormat | undefined {
  if (output === undefined) return undefined
  const known = AuditFormat.safeParse(extname(output).slice(1).toLowerCase())
  return known.success ? known.data : 'html'
}

async function printProject(folder: string): Promise<void> {
  const articles: unknown[] = []
  await auditAll({ paths: [folder], password: undefined }, (audited) => void articles.push(auditReport(audited)))
  await printJson({ articles })
}

async function printPlainly(sources: Sources): Promise<void> {
  let isFirst = true
  await auditAll(sources, async (audited) => {
    await printLines([...(isFirst ? [] : ['']), ...auditLines(audited)])
    isFirst = false
  })
}

/** One document of all that was audited: to the file named, to its own name in this folder, or to stdout for `-`. */
async function writeDocument(sources: Sources, format: AuditFormat, options: AuditOptions): Promise<void> {
  const audits: AuditedSource[] = []
  await auditAll(sources, (audited) => void audits.push(audited))
  if (audits.length === 0) return
  await withSession(async (session) => {
    const texts = audits.map(({ name, document, findings, dismissed }) => ({ name, document, findings, dismissed }))
    const made = await session.call('article.writeAudits', { audits: texts, format, language: options.language })
    const bytes = Buffer.from(made.base64, 'base64')
    if (options.output === '-') return print(bytes)
    const path = resolve(options.output ?? made.name)
    await session.files.write(path, bytes)
    await printLines([sentence('cli.export.done', { path })])
  })
}

/** Hands each audit on as soon as it is made; one text that cannot be read is named, and spoils nothing. */
async function auditAll({ paths, password }: Sources, take: Take): Promise<void> {
  for (const path of paths) {
    if (isProject(path)) await withProject(path, (session) => auditProject(session, take))
    else {
      const files = isFolder(path) ? filesBelow(path) : [path]
      await withSession((session) => auditFiles(session, files, password, take))
    }
  }
}

async function auditFiles(
  session: Session,
  files: Iterable<string>,
  password: string | undefined,
  take: Take
): Promise<void> {
  for (const file of files) {
    try {
      const audit = await session.call('article.audit', { source: sourceOf(session, file, password) })
      await take({ name: audit.document.metadata.title || file, file, dismissed: [], ...audit })
    } catch (error) {
      if (!(error instanceof CommandFailure)) throw error
      complain(error.message) // and on with the others
    }
  }
}

async function auditProject({ call }: Session, take: Take): Promise<void> {
  for (const { id, title } of await call('article.list', {})) {
    const { article, text, findings, dismissed } = await call('article.get', { id })
    const { metadata, blocks, references, citations } = article
    await take({ name: title, id, document: { text, metadata, blocks, references, citations }, findings, dismissed })
  }
}

/** Every file that could be an article, in the order of its path, found as it is asked for; what begins with a dot is not a person's. */
function* filesBelow(folder: string): Generator<string> {
  let isEmpty = true
  for (const file of below(folder)) {
    isEmpty = false
    yield file
  }
  if (isEmpty) complain(sentence('cli.audit.noFiles', { folder }))
}

function* below(folder: string): Generator<string> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* below(path)
    else if (entry.isFile() && READABLE.has(extname(entry.name).toLowerCase())) yield path
  }
}

/** A folder that may not be read is named, and spoils nothing. */
function entriesOf(folder: string): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    const failure = readFailure(error, folder)
    if (!(failure instanceof ExpectedFailure)) throw error
    complain(toFailure(failure).message)
    return []
  }
}

function isProject(path: string): boolean {
  return isFolder(path) && existsSync(join(path, 'project.json'))
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
