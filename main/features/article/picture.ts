import type { Article } from '#contract/article'
import type { PictureContent, PictureType } from '#contract/figure'
import { ExpectedFailure } from '#contract/result'
import { pictureEndings } from '#domain/article/figure'
import type { ArticleNeeds } from './feature.ts'
import { articlePath, currentVersion, sha256, versionFolder } from './store.ts'

/** versions/<hash>/images/<sha256>.<ending> */
export function picturePath(
  folder: string,
  { id, mediaType }: { readonly id: string; readonly mediaType: PictureType }
): string {
  return `${folder}/images/${id}.${pictureEndings[mediaType]}`
}

/** Fails with not-found, or project-damaged where the bytes are gone or not the ones that came in. */
export async function readPicture(
  { current, files }: Pick<ArticleNeeds, 'current' | 'files'>,
  article: Article,
  id: string
): Promise<PictureContent> {
  const figure = article.figures?.find(({ picture }) => picture.kind === 'kept' && picture.id === id)
  if (figure?.picture.kind !== 'kept') throw new ExpectedFailure('not-found', { kind: 'picture', id })
  const { mediaType } = figure.picture
  const path = picturePath(versionFolder(current(), article.id, currentVersion(article).hash), { id, mediaType })
  const bytes = await files.read(path)
  if (bytes === null || sha256(bytes) !== id) {
    throw new ExpectedFailure('project-damaged', { file: articlePath(article.id), kept: '' })
  }
  return { mediaType, base64: Buffer.from(bytes).toString('base64') }
}
