import { createHash } from 'node:crypto'
import { WarcFile } from '#contract/archive'
import { Article } from '#contract/article'
import type { CheckReport, Notice } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { Clock, Files } from '../../ports.ts'
import { sentence } from '../../sentences.ts'
import { lostCopies } from './check-copies.ts'
import { brokenLinks, type ReadFile } from './check-links.ts'
import { foldersForFiles, oddNames, withMarksShown } from './check-names.ts'
import { pictureProblems } from './check-pictures.ts'
import { isAside, isSyncConflict } from './conflicts.ts'
import { parseNoteRecord } from './note-record.ts'
import type { ProjectSession } from './open-project.ts'
import { recordFiles } from './record-files.ts'

type Problem = CheckReport['problems'][number]

/** Reads everything that a project holds. What is damaged is recovered by being read; the rest is told. */
export async function checkProject(session: ProjectSession, files: Files, clock: Clock): Promise<CheckReport> {
  const { access, path: locate } = session
  const problems: Problem[] = []
  const counts = { files: 0, records: 0 }
  const read: ReadFile[] = []
  const unread: string[] = []
  const isWritable = access.kind === 'write'

  const leftovers = isWritable ? await files.tidy(session.root) : []
  for (const path of leftovers)
    problems.push({ ...problem('leftover', path.slice(session.root.length + 1)), isRepaired: true })
  for (const { path, schema } of await recordFiles(files, locate)) {
    const records = await tried(problems, path, () => session.records(path, schema))
    counts.files++
    counts.records += records?.length ?? 0
    if (records === undefined) unread.push(path)
    else read.push({ path, records })
  }
  problems.push(...session.notices.list().flatMap((notice) => recovered(notice, isWritable)))
  for (const { name, isFolder } of await files.list(locate('articles'))) {
    if (isFolder) await checkArticle(name)
  }
  await checkCopies()
  for (const { name } of await files.list(locate('notes'))) if (name.endsWith('.md')) await checkNote(`notes/${name}`)
  for (const [code, path, params] of brokenLinks(read, unread, await session.deleted()))
    problems.push(problem(code, path, params))
  for (const path of await asides()) problems.push(problem('conflict-file', path))
  for (const path of await foldersForFiles(files, locate)) problems.push(problem('wrong-kind', path))
  for (const path of await oddNames(files, locate))
    problems.push(problem('odd-name', path, { shown: withMarksShown(path) }))
  return { checkedAt: clock.now().toISOString(), ...counts, problems }

  async function checkArticle(id: string): Promise<void> {
    const path = `articles/${id}/article.json`
    const articles = (await tried([], path, () => session.records(path, Article))) ?? [] // a damaged one was told above
    for (const version of articles.flatMap(({ versions }) => versions)) {
      const folder = `articles/${id}/versions/${version.hash}`
      const text = await tried(problems, `${folder}/text.txt`, () => files.read(locate(folder, 'text.txt')))
      if (text === null) problems.push(problem('text-missing', `${folder}/text.txt`))
      else if (text !== undefined && createHash('sha256').update(text).digest('hex') !== version.textHash)
        problems.push(problem('text-differs', `${folder}/text.txt`))
      const names = (await tried(problems, folder, () => files.list(locate(folder)))) ?? []
      if (!names.some(({ name }) => name.startsWith('original'))) problems.push(problem('original-missing', folder))
    }
    for (const article of articles) {
      const found = (await tried(problems, path, () => pictureProblems(article, files, locate))) ?? []
      problems.push(...found.map(([code, file]) => problem(code, file)))
    }
  }
  async function checkNote(path: string): Promise<void> {
    counts.files++
    const bytes = await tried(problems, path, () => files.read(locate(path)))
    try {
      if (bytes) parseNoteRecord(bytes, path, 1)
      if (bytes) read.push({ path, records: [], note: new TextDecoder().decode(bytes) })
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error
      problems.push(problem('note-unreadable', path))
    }
  }
  async function checkCopies(): Promise<void> {
    const warcs =
      (await tried(problems, 'archive/warcs.json', () => session.records('archive/warcs.json', WarcFile))) ?? []
    for (const { id } of warcs) {
      const path = `archive/warc/${id}`
      const size = await tried(problems, path, () => files.size(locate(path)))
      if (size === null) problems.push(problem('warc-missing', path))
    }
    const records = read.flatMap((file) => file.records)
    const lost = await lostCopies(records, new Set(warcs.map(({ id }) => id)), files, locate)
    problems.push(...lost.map(({ path, url }) => problem('copy-unreadable', path, { url })))
  }
  async function asides(): Promise<string[]> {
    const folders = ['library', 'notes', 'archive', 'archive/captures', 'archive/parts', 'archive/annotations']
    const articles = (await files.list(locate('articles'))).filter(({ isFolder }) => isFolder)
    const all = [...folders, ...articles.map(({ name }) => `articles/${name}`)]
    const lists = await Promise.all(
      all.map(async (folder) => (await files.list(locate(folder))).map(({ name }) => `${folder}/${name}`))
    )
    return lists.flat().filter((path) => (isAside(path) && path.includes('.conflict-')) || isSyncConflict(path))
  }
}

/** What reading gives, or undefined where it fails in a way that is told as a problem. */
async function tried<T>(problems: Problem[], path: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error
    const code = error.code === 'link-outside' || error.code === 'wrong-kind' ? error.code : 'file-damaged'
    problems.push(problem(code, path))
    return undefined
  }
}

function recovered({ code, params, message }: Notice, isWritable: boolean): Problem[] {
  if (code !== 'recovered' && code !== 'salvaged' && code !== 'restored') return []
  const found = code === 'restored' ? 'file-missing' : 'file-damaged'
  return [{ code: found, file: String(params.file), isRepaired: isWritable, message }]
}

function problem(code: Problem['code'], file: string, params: Record<string, string | number> = {}): Problem {
  return { code, file, isRepaired: false, message: sentence(`project.problems.${code}`, { ...params, file }) }
}
