import type { AnnotationView, Area } from '#contract/annotation'
import type { PictureContent } from '#contract/figure'
import { askPicture } from '../../bridge/ask-picture.ts'
import { areaDrawer } from '../../ui/area-pictures.ts'
import { sourceOf } from '../../ui/reading-focus.ts'

export type PictureArea = Extract<Area, { on: 'image' }>

const most = 4_000_000 // pixels: a larger cut is made smaller, so that any program takes it

/**
 * What an area shows, as the address of a PNG of its own: of a picture in its own pixels, of a page while its pages are shown. Null
 * where that cannot be had.
 */
export async function cutOfArea({ annotation, anchor }: AnnotationView): Promise<string | null> {
  const { articleId, area } = annotation.target
  if (area === undefined || anchor.state === 'orphaned') return null
  const canvas = document.createElement('canvas')
  try {
    if (area.on === 'image') await drawPart(canvas, await askPicture(sourceOf(articleId), area.image), area)
    else {
      const draw = areaDrawer(articleId)
      if (draw === null) return null
      await draw(canvas, anchor.page ?? area.page, area.rectangle)
    }
    return canvas.toDataURL('image/png')
  } catch {
    return null // a damaged picture or page, or a drawing that browsers do not let out: its words are there all the same
  }
}

/** A drawing with HTML in it can be read back only from a data: address. */
export async function openedPicture({ mediaType, base64 }: PictureContent): Promise<HTMLImageElement> {
  const picture = new Image()
  picture.src = `data:${mediaType};base64,${base64}`
  await picture.decode()
  return picture
}

async function drawPart(canvas: HTMLCanvasElement, content: PictureContent, area: PictureArea): Promise<void> {
  const { x, y, width, height } = area
  const picture = await openedPicture(content)
  const scale = Math.min(1, Math.sqrt(most / (width * height)))
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const pen = canvas.getContext('2d')
  if (pen === null) return
  pen.fillStyle = 'white' // pictures are made for paper
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height)
}
