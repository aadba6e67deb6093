import type { ArticleDocument } from '#contract/article'

/** What `read-source` takes: the bytes of one source as they came. */
export interface ReadSourceInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: string | null // as a server said it, or null
  readonly url: string | null
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
    }
  | {
      readonly ok: false
      readonly code: 'file-empty' | 'file-binary' | 'file-too-large' | 'file-unsupported' | 'file-unreadable'
      readonly params: Record<string, string | number>
    }
