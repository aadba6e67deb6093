import { createContext, useMemo } from 'react'
import type { AnnotationView } from '#contract/annotation'
import type { SeenBox } from '#domain/annotation/area-geometry'
import { annotatedId, type OnFocus } from '../../ui/reading-focus.ts'
import type { PlacedArea } from './placed-area.ts'
import type { Reading } from './reading.ts'

/** An area on a picture of the text as it is now; in pixels of the picture. */
export interface PictureArea extends Pick<PlacedArea, 'id' | 'meaning' | 'state'> {
  readonly box: SeenBox
}

/** What the figures of a text need to show areas on their pictures, and to let them be marked. */
export interface PictureAreas {
  readonly articleId: string
  readonly version: string
  readonly byImage: ReadonlyMap<string, readonly PictureArea[]>
  readonly figureOf: ReadonlyMap<string, string> // the first figure with each picture
  readonly selectedId: string | null
  readonly onFocus: OnFocus
}

/** Null where nobody knows which file the text is from: its pictures cannot be marked then. */
export const PictureAreasOfText = createContext<PictureAreas | null>(null)

export function usePictureAreas(
  { source, version, figures }: Reading,
  views: readonly AnnotationView[],
  selectedId: string | null,
  onFocus: OnFocus
): PictureAreas | null {
  const articleId = annotatedId(source)
  const byImage = useMemo(() => areasByImage(views), [views])
  const figureOf = useMemo(() => firstFigures(figures ?? []), [figures])
  return useMemo(
    () => (version === null ? null : { articleId, version, byImage, figureOf, selectedId, onFocus }),
    [articleId, version, byImage, figureOf, selectedId, onFocus]
  )
}

export function areasByImage(views: readonly AnnotationView[]): ReadonlyMap<string, readonly PictureArea[]> {
  const byImage = new Map<string, PictureArea[]>()
  for (const { annotation, anchor } of views) {
    const { area } = annotation.target
    if (area?.on !== 'image' || anchor.state === 'orphaned') continue
    const { id, meaning } = annotation
    const { image, x, y, width, height } = area
    const placed = { id, meaning, state: anchor.state, box: { left: x, top: y, width, height } }
    byImage.set(image, [...(byImage.get(image) ?? []), placed])
  }
  return byImage
}

function firstFigures(figures: NonNullable<Reading['figures']>): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const { id, picture } of figures) {
    if (picture.kind === 'kept' && !first.has(picture.id)) first.set(picture.id, id)
  }
  return first
}
