import type { PictureGap, PictureType } from '#contract/figure'

/** Where a picture may be had, as the source names it. */
export interface PictureAddress {
  readonly raw: string // as it stands in the source: relative, cid: or data: too
  readonly url: string | null // made absolute; null where nobody knows where the source is from
}

/** A picture as a source has it, before its bytes are looked for. `at` and `caption` are places of the canonical text. */
export interface DraftFigure {
  readonly at: number
  readonly caption: { readonly start: number; readonly end: number } | null
  readonly alt: string
  readonly addresses: readonly PictureAddress[] // the best first
}

/** What the bytes that came for a picture are. */
export type CheckedPicture =
  | {
      readonly kind: 'picture'
      readonly id: string // sha256
      readonly mediaType: PictureType
      readonly width: number // pixels
      readonly height: number
    }
  | { readonly kind: 'gap'; readonly why: PictureGap }

/** A draft figure once its source was read: its picture came with it, is elsewhere, or is nowhere. */
export interface ReadFigure extends DraftFigure {
  readonly picture: { readonly kind: 'here'; readonly id: string } | { readonly kind: 'elsewhere' } | PictureMissing
}

interface PictureMissing {
  readonly kind: 'gap'
  readonly why: PictureGap
}

/** A picture that came inside its source. */
export interface EmbeddedPicture {
  readonly checked: Extract<CheckedPicture, { kind: 'picture' }>
  readonly bytes: Uint8Array
}

/** The ending of a picture's file. */
export const pictureEndings: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg'
}
