import type { ArticleHints, Draft } from '#domain/article/draft'
import type { DraftFigure, PictureAddress } from '#domain/article/figure'
import type { PlacedRun } from '#domain/article/pdf/compose'

/** A source taken apart: its canonical text, the drafts of its blocks, and what it says of itself. */
export interface Drafted {
  readonly text: string
  readonly drafts: readonly Draft[]
  readonly hints: ArticleHints
  readonly html: string | null // the article's content, sanitised
  readonly charset?: string | null
  readonly figures?: readonly DraftFigure[]
  /** The bytes of a picture that came in the same file; null for one that did not. */
  readonly pictureAt?: (address: PictureAddress) => Uint8Array | null
  readonly runs?: readonly PlacedRun[] // of a PDF: where what its pages draw stands in the text
}
