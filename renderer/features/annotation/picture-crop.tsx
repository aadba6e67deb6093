import { useEffect, useRef, useState } from 'react'
import { useQueryOf } from '../../bridge/queries.ts'
import { sourceOf } from '../../ui/reading-focus.ts'
import { openedPicture, type PictureArea } from './picture-cut.ts'

const widest = 320 // CSS pixels, as wide as a card
const tallest = 140
const finest = 3 // times the picture's own size: small areas are not blown up further

/** What the picture shows there, small. */
export function PictureCrop({ articleId, area }: { readonly articleId: string; readonly area: PictureArea }) {
  const ref = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  const { kind, id } = sourceOf(articleId)
  const input = { id, picture: area.image }
  const ofArticle = useQueryOf('article.picture', input, { isEnabled: kind === 'article' }).data
  const ofCapture = useQueryOf('archive.picture', input, { isEnabled: kind === 'capture' }).data
  const content = ofArticle ?? ofCapture
  useEffect(() => {
    const canvas = ref.current
    if (canvas === null || content === undefined) return
    let isGone = false
    openedPicture(content).then(
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

function drawCrop(canvas: HTMLCanvasElement, picture: HTMLImageElement, { x, y, width, height }: PictureArea): void {
  const fit = Math.min(widest / width, tallest / height, finest)
  const scale = fit * (window.devicePixelRatio || 1)
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  canvas.style.inlineSize = `${width * fit}px`
  canvas.getContext('2d')?.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height)
}
