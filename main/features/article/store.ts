import { createHash } from 'node:crypto'
import { Article, type ArticleVersion } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import type { Edit, Files, OpenProject } from '../../ports.ts'

/** articles/<id>/article.json */
export function articlePath(id: string): string {
  return `articles/${id}/article.json`
}

/** Every article, in the order they were added. A folder whose record is gone (removed, or never finished) is passed over. */
export async function allArticles(project: OpenProject, files: Files): Promise<Article[]> {
  const folders = (await files.list(project.path('articles'))).filter(({ isFolder }) => isFolder)
  const found = await Promise.all(folders.map(({ name }) => project.records(articlePath(name), Article)))
  return found.flat().sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The article that has a version of this hash, found by the version's folder and without reading the others. */
export async function articleWithVersion(project: OpenProject, files: Files, hash: string): Promise<Article | null> {
  for (const { name, isFolder } of await files.list(project.path('articles'))) {
    if (!isFolder || (await files.size(versionFolder(project, name, hash))) === null) continue
    const [article] = await project.records(articlePath(name), Article) // gone where it was removed
    if (article?.versions.some((version) => version.hash === hash)) return article
  }
  return null
}

/** Fails with not-found. */
export async function articleById(project: OpenProject, id: string): Promise<Article> {
  const article = /^[\w-]+$/.test(id) ? (await project.records(articlePath(id), Article))[0] : undefined
  if (article === undefined) throw new ExpectedFailure('not-found', { kind: 'article', id })
  return article
}

export function edit(before: Article | null, after: Article | null): Edit {
  const id = (after ?? before)?.id ?? ''
  return { path: articlePath(id), id, before, after }
}

/** The folder of one version: original.*, text.txt and, of pages, content.html. */
export function versionFolder(project: OpenProject, id: string, hash: string): string {
  return project.path('articles', id, 'versions', hash)
}

/** An article's newest version; the schema says that there is one. */
export function currentVersion(article: Article): ArticleVersion {
  const version = article.versions.at(-1)
  if (version === undefined) throw new ExpectedFailure('project-damaged', { file: articlePath(article.id), kept: '' })
  return version
}

/** A version by its hash, the current one where none is named. Fails with not-found. */
export function versionOf(article: Article, hash: string | undefined): ArticleVersion {
  if (hash === undefined) return currentVersion(article)
  const version = article.versions.find((each) => each.hash === hash)
  if (version === undefined) throw new ExpectedFailure('not-found', { kind: 'version', id: hash })
  return version
}

/** The canonical text of an article's current version. Fails with project-damaged where it is not the one that was written. */
export async function readText(
  project: OpenProject,
  files: Files,
  article: Article
): Promise<{ readonly text: string; readonly textHash: string }> {
  const { hash, textHash } = currentVersion(article)
  const bytes = await files.read(project.path('articles', article.id, 'versions', hash, 'text.txt'))
  if (bytes === null || sha256(bytes) !== textHash) {
    throw new ExpectedFailure('project-damaged', { file: `articles/${article.id}/versions/${hash}/text.txt`, kept: '' })
  }
  // ignoreBOM: a mark inside the text is the text's own, and offsets count it.
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), textHash }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
