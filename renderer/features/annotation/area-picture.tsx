import { useEffect, useRef, useState } from 'react'
import type { AnnotationView } from '#contract/annotation'
import { useAreaDrawer } from '../../ui/area-pictures.ts'
import { PictureCrop } from './picture-crop.tsx'

/** What the page or picture shows there, small. */
export function AreaPicture({ view }: { readonly view: AnnotationView }) {
  const { articleId, area } = view.annotation.target
  if (area?.on !== 'image') return <PagePart view={view} />
  return view.anchor.state === 'orphaned' ? null : <PictureCrop articleId={articleId} area={area} />
}

/** Of a page; once drawn it stays, also when the pages are put away. */
function PagePart({ view: { annotation, anchor } }: { readonly view: AnnotationView }) {
  const { articleId, area } = annotation.target
  const ref = useRef<HTMLCanvasElement>(null)
  const [isDrawn, setDrawn] = useState(false)
  const draw = useAreaDrawer(articleId)
  const page = anchor.state === 'orphaned' ? null : (anchor.page ?? null)
  const rectangle = area?.on === 'page' ? area.rectangle : null
  useEffect(() => {
    if (draw === null || ref.current === null || page === null || rectangle === null) return
    let isGone = false
    draw(ref.current, page, rectangle).then(
      () => !isGone && setDrawn(true),
      () => {} // of a damaged page there is no picture; its name stands above
    )
    return () => {
      isGone = true
    }
  }, [draw, page, rectangle])
  return page === null ? null : <canvas ref={ref} className="area-picture" hidden={!isDrawn} />
}
