import type { DraftFigure, EmbeddedPicture, ReadFigure } from '#domain/article/figure'
import { isDecoration, LARGEST_PICTURE, MOST_PICTURE_BYTES, MOST_PICTURES } from '#domain/article/picture-limits'
import { checkPicture } from './check-picture.ts'
import { bytesOfDataAddress } from './data-address.ts'
import type { Drafted } from './drafted.ts'

export interface ReadFigures {
  readonly figures: readonly ReadFigure[]
  readonly pictures: readonly EmbeddedPicture[]
}

/** Takes the pictures that came inside a source out of it, each once, as many as one source may have. */
export async function readFigures({ figures = [], pictureAt }: Drafted): Promise<ReadFigures> {
  const found = new Map<string, EmbeddedPicture>()
  const read: ReadFigure[] = []
  let room = MOST_PICTURE_BYTES
  for (const figure of figures) {
    const { bytes, elsewhere } = ownPicture(figure, pictureAt)
    const rest = { ...figure, addresses: elsewhere }
    if (bytes === null) {
      read.push({ ...rest, picture: elsewhere.length > 0 ? { kind: 'elsewhere' } : gap('not-with-page') })
      continue
    }
    if (found.size >= MOST_PICTURES || bytes.byteLength > room) {
      read.push({ ...rest, picture: gap(found.size >= MOST_PICTURES ? 'too-many' : 'too-large') })
      continue
    }
    const checked = await checkPicture(bytes)
    if (checked.kind === 'gap') {
      read.push({ ...rest, picture: checked })
      continue
    }
    if (figure.caption === null && isDecoration(checked.width, checked.height)) continue
    if (!found.has(checked.id)) room -= bytes.byteLength
    found.set(checked.id, { checked, bytes })
    read.push({ ...rest, picture: { kind: 'here', id: checked.id } })
  }
  return { figures: read, pictures: [...found.values()] }
}

function gap(why: 'not-with-page' | 'too-many' | 'too-large') {
  return { kind: 'gap', why } as const
}

/** The bytes that came with the source, and the addresses at which others may have them: data: is none of those. */
function ownPicture({ addresses }: DraftFigure, pictureAt: Drafted['pictureAt']) {
  const elsewhere = addresses.filter(({ raw }) => !/^data:/i.test(raw))
  for (const address of addresses) {
    const bytes = bytesOfDataAddress(address.raw, LARGEST_PICTURE) ?? pictureAt?.(address) ?? null
    if (bytes !== null) return { bytes, elsewhere }
  }
  return { bytes: null, elsewhere }
}
