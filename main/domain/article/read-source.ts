import type { ArticleDocument } from '#contract/article'
import type { EmbeddedPicture, ReadFigure } from './figure.ts'
import type { PlacedRun } from './pdf/compose.ts'

/** What `read-source` takes: the bytes of one source as they came. */
export interface ReadSourceInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: string | null // as a server said it, or null
  readonly url: string | null
  readonly password?: string // opens an encrypted PDF
  readonly readAt: string // ISO 8601: relative dates ("26 days ago") are resolved against it
}

/** What `read-source` gives. Expected failures come back as data, since a worker cannot throw a class. */
export type ReadSourceOutput =
  | {
      readonly ok: true
      readonly document: ArticleDocument
      readonly mediaType: string
      readonly charset: string | null
      readonly html: string | null
      readonly runs: readonly PlacedRun[] | null // of a PDF: where what its pages draw stands in the text
      readonly figures: readonly ReadFigure[]
      readonly pictures: readonly EmbeddedPicture[] // each once
    }
  | {
      readonly ok: false
      readonly code: ReadFailureCode
      readonly params: Record<string, string | number>
    }

export const readFailureCodes = [
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-unsupported',
  'file-unreadable',
  'file-encrypted',
  'password-wrong',
  'file-scanned',
  'file-damaged',
  'file-too-complex'
] as const
export type ReadFailureCode = (typeof readFailureCodes)[number]
