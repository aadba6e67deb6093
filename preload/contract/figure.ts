import { z } from 'zod'

/** The kinds of picture that are kept and shown: told by their bytes, whatever a name or a server says. */
export const PictureType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/svg+xml'])
export type PictureType = z.infer<typeof PictureType>

/** Why a figure has no picture; its alternative text and caption are there all the same. */
export const PictureGap = z.enum([
  'not-with-page', // a saved page without the file, and nothing is fetched for it
  'not-reached', // its server did not give it
  'refused', // its address is one that no request goes to
  'no-picture', // what came is of another kind, or damaged
  'too-large', // in bytes
  'too-many-pixels',
  'too-many' // pictures in one source
])
export type PictureGap = z.infer<typeof PictureGap>

/** A figure's picture. `id` is the sha256 of its bytes, by which `article.picture` and `archive.picture` give them. */
export const FigurePicture = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('kept'),
    id: z.string().regex(/^[0-9a-f]{64}$/),
    mediaType: PictureType,
    bytes: z.int().positive(),
    width: z.int().positive().nullable(), // pixels; null of drawings without a size that came in before those had the usual one
    height: z.int().positive().nullable()
  }),
  z.object({ kind: z.literal('missing'), why: PictureGap })
])
export type FigurePicture = z.infer<typeof FigurePicture>

/** A picture among an article's blocks. It has no words of its own: the canonical text is the same with and without it. */
export const Figure = z.object({
  id: z.string(), // 'f1', 'f2', … within the version
  at: z.int().nonnegative(), // it stands before the first block that begins here or later
  caption: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).nullable(), // its caption's first block
  alt: z.string(),
  source: z.string().nullable(), // the address it came from
  picture: FigurePicture
})
export type Figure = z.infer<typeof Figure>

/** The bytes of a kept picture. */
export const PictureContent = z.object({ mediaType: PictureType, base64: z.string() })
export type PictureContent = z.infer<typeof PictureContent>
