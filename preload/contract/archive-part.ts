import { z } from 'zod'
import { PictureType } from './figure.ts'

/** Where a record stands: a gzip member of a WARC. */
export const RecordPlace = z.object({ file: z.string(), offset: z.int(), length: z.int(), recordId: z.string() })
export type RecordPlace = z.infer<typeof RecordPlace>

export const PartKind = z.enum(['style', 'picture', 'font'])
export type PartKind = z.infer<typeof PartKind>

/**
 * What a captured page needs to be read: one record of archive/parts/<capture id>.json. Where the same bytes were in the archive
 * before, `warc` is a revisit and `payload` says which record has them.
 */
export const CapturePart = z.object({
  id: z.string(), // 'p0001', … in the order in which the page names them
  url: z.string(), // as the page names it, made absolute
  kind: PartKind,
  copy: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('kept'),
      mediaType: z.string().nullable(),
      bytes: z.int().nonnegative(), // decoded
      payloadDigest: z.string(),
      warc: RecordPlace, // the answer, at the end of its redirects
      payload: RecordPlace.extend({ url: z.string(), date: z.string() }),
      /** Of a picture that can be shown; `id` is the sha256 of its decoded bytes. */
      picture: z
        .object({
          id: z.string(),
          mediaType: PictureType,
          width: z.int().positive().nullable(),
          height: z.int().positive().nullable()
        })
        .nullable()
    }),
    z.object({
      kind: z.literal('missing'),
      reason: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    })
  ])
})
export type CapturePart = z.infer<typeof CapturePart>

/** How many parts of a page are kept. `of` names the capture whose record lists them: two references may share one copy. */
export const PartsCount = z.object({
  of: z.string().regex(/^[\w-]+$/),
  kept: z.int().nonnegative(),
  total: z.int().nonnegative()
})
export type PartsCount = z.infer<typeof PartsCount>
