import { useEffect, useRef, useState } from 'react'
import type { Area } from '#contract/annotation'
import type { PictureContent } from '#contract/figure'
import { bytesOf } from '../../bridge/download.ts'
import { useQueryOf } from '../../bridge/queries.ts'

const widest = 320 // CSS pixels, as wide as a card
const tallest = 140
const finest = 3 // times the picture's own size: small areas are not blown up further

type PictureArea = Extract<Area, { on: 'image' }>

/** What the picture shows there, small. */
export function PictureCrop({ articleId, area }: { readonly articleId: string; readonly area: PictureArea }) {
  const ref = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  const content = useQueryOf('article.picture', { id: articleId, picture: area.image }).data
  useEffect(() => {
    const canvas = ref.current
    if (canvas === null || content === undefined) return
    let isGone = false
    opened(content).then(
      (picture) => {
        if (isGone) return
        drawCrop(canvas, picture, area)
        setDrawn(true)
      },
      () => {} // of a damaged picture nothing is shown; its name stands above
    )
    return () => {
      isGone = true
    }
  }, [content, area])
  return <canvas ref={ref} className="area-picture" hidden={!isDrawn} />
}

async function opened({ mediaType, base64 }: PictureContent): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }))
  try {
    const picture = new Image()
    picture.src = url
    await picture.decode()
    return picture
  } finally {
    URL.revokeObjectURL(url)
  }
}

function drawCrop(canvas: HTMLCanvasElement, picture: HTMLImageElement, { x, y, width, height }: PictureArea): void {
  const fit = Math.min(widest / width, tallest / height, finest)
  const scale = fit * (window.devicePixelRatio || 1)
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  canvas.style.inlineSize = `${width * fit}px`
  canvas.getContext('2d')?.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height)
}
