import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from 'image-size'
import { PictureType } from '#contract/figure'
import type { CheckedPicture } from '#domain/article/figure'
import { LARGEST_DRAWING, LARGEST_PICTURE, sizeGap } from '#domain/article/picture-limits'

interface Size {
  readonly width: number
  readonly height: number
}

/** What bytes that are to be a picture are, by their own beginning. Nothing is unpacked or drawn. */
export async function checkPicture(bytes: Uint8Array): Promise<CheckedPicture> {
  if (bytes.byteLength > LARGEST_PICTURE) return { kind: 'gap', why: 'too-large' }
  const mediaType = await typeOf(bytes)
  if (mediaType === null) return { kind: 'gap', why: 'no-picture' }
  const isDrawing = mediaType === 'image/svg+xml'
  if (isDrawing && bytes.byteLength > LARGEST_DRAWING) return { kind: 'gap', why: 'too-large' }
  const size = isDrawing ? sizeOfDrawing(bytes.subarray(0, 8192)) : sizeOf(bytes)
  if (size === null) return { kind: 'gap', why: 'no-picture' }
  const why = isDrawing ? null : sizeGap(size.width, size.height)
  if (why !== null) return { kind: 'gap', why }
  const id = createHash('sha256').update(bytes).digest('hex')
  return { kind: 'picture', id, mediaType, ...size }
}

async function typeOf(bytes: Uint8Array): Promise<PictureType | null> {
  const mime = (await fileTypeFromBuffer(bytes.subarray(0, 4100)))?.mime
  const known = PictureType.safeParse(mime === 'image/apng' ? 'image/png' : mime)
  if (known.success) return known.data
  const isText = mime === undefined || mime === 'application/xml'
  return isText && isDrawing(bytes) ? 'image/svg+xml' : null
}

/** Entities of its own would let a short drawing grow without end as it is read. */
function isDrawing(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096))
  const opening = start.replace(/^(?:\s|<!-{2}[\s\S]*?-->|<\?xml[^>]*>|<!doctype svg[^>[]*>)+/i, '')
  return /^<svg[\s>]/i.test(opening)
}

/** As it is shown: a camera's picture may be turned by its EXIF. null where its head is damaged. */
function sizeOf(bytes: Uint8Array): Size | null {
  try {
    // A Buffer's slices are views: of other arrays the library makes a copy at each of a picture's parts.
    const { width, height, orientation = 1 } = imageSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null // a head that promises more than there is
    throw error
  }
}

/** A drawing may say nothing of its size, or nonsense: then it is shown as large as whatever else says nothing (CSS 2.2, 10.3.2). */
function sizeOfDrawing(head: Uint8Array): Size {
  const said = sizeOf(head)
  const [width, height] = [pixels(said?.width), pixels(said?.height)]
  if (width !== null && height !== null) return { width, height }
  const root = /<svg\b[^>]*>/i.exec(new TextDecoder().decode(head))?.[0] ?? ''
  const own = (name: string) => pixels(Number(new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`).exec(root)?.[1]))
  return { width: own('width') ?? 300, height: own('height') ?? 150 }
}

function pixels(length = 0): number | null {
  return length >= 1 && length < 1e6 ? Math.round(length) : null
}
