import type { PictureContent } from '#contract/figure'
import { invoke } from './client.ts'

/** A picture of a document's figures, out of the project or out of the archive. */
export function askPicture(
  { kind, id }: { readonly kind: 'article' | 'capture'; readonly id: string },
  picture: string
): Promise<PictureContent> {
  return kind === 'article' ? invoke('article.picture', { id, picture }) : invoke('archive.picture', { id, picture })
}
