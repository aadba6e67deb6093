import { createHash } from 'node:crypto'
import type { Capture } from '#contract/archive'
import type { PictureContent } from '#contract/figure'
import { ExpectedFailure } from '#contract/result'
import { partsOf } from './parts.ts'
import { type ReadNeeds, readPage, recordAt } from './read-copy.ts'

/** A picture of a copy's figures, from the archive alone. Fails with not-found or archive-damaged. */
export async function copyPicture(capture: Capture, id: string, needs: ReadNeeds): Promise<PictureContent> {
  const parts = await partsOf(capture, needs.project)
  const part = parts.find(({ copy }) => copy.kind === 'kept' && copy.picture?.id === id)
  if (part?.copy.kind !== 'kept' || part.copy.picture === null) return pictureInPage(capture, id, needs)
  const { payload, payloadDigest, picture } = part.copy
  const { content } = await recordAt(payload, payloadDigest, needs)
  const isIt = createHash('sha256').update(content).digest('hex') === id
  if (!isIt) throw new ExpectedFailure('archive-damaged', { file: payload.file })
  return contentOf(picture.mediaType, content)
}

/** Pages saved in one piece have their pictures in themselves. */
async function pictureInPage(capture: Capture, id: string, needs: ReadNeeds): Promise<PictureContent> {
  const { pictures } = await readPage(capture, needs)
  const own = pictures.find(({ checked }) => checked.id === id)
  if (own === undefined) throw new ExpectedFailure('not-found', { kind: 'picture', id })
  return contentOf(own.checked.mediaType, own.bytes)
}

function contentOf(mediaType: PictureContent['mediaType'], bytes: Uint8Array): PictureContent {
  return { mediaType, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') }
}
