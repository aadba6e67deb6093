import type { Article } from '#contract/article'
import type { Download } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import type { ArticleNeeds } from './feature.ts'
import { articlePath, sha256, versionFolder, versionOf } from './store.ts'

const extensions: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/epub+zip': '.epub',
  'multipart/related': '.mhtml',
  'application/rtf': '.rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx'
}

/** original.* as it stands in its version's folder: texts keep their own extension, other kinds have the one of their kind. */
export function originalName(mediaType: string, name: string): string {
  const own = /\.(?:txt|text|md|markdown|html?|xhtml|mht|mhtml)$/i.exec(name)?.[0]
  return `original${own?.toLowerCase() ?? extensions[mediaType] ?? '.txt'}`
}

/** Fails with project-damaged where the bytes are missing or not the ones that came in. */
export async function readOriginal(
  { current, files }: Pick<ArticleNeeds, 'current' | 'files'>,
  article: Article,
  version: string | undefined
): Promise<Download> {
  const { hash, source } = versionOf(article, version)
  const path = `${versionFolder(current(), article.id, hash)}/${originalName(source.mediaType, source.name)}`
  const bytes = await files.read(path)
  if (bytes === null || sha256(bytes) !== hash) {
    throw new ExpectedFailure('project-damaged', { file: articlePath(article.id), kept: '' })
  }
  return { name: source.name, mediaType: source.mediaType, base64: Buffer.from(bytes).toString('base64') }
}
