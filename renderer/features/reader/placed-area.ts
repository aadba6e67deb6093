import type { AnnotationView, Meaning, PageRectangle } from '#contract/annotation'

/** An area that has its place on a page of the PDF as it is now. */
export interface PlacedArea {
  readonly id: string
  readonly meaning: Meaning
  readonly state: 'exact' | 'moved' | 'changed'
  readonly page: number
  readonly rectangle: PageRectangle
}

export function placedAreas(views: readonly AnnotationView[]): readonly PlacedArea[] {
  return views.flatMap(({ annotation, anchor }) => {
    const { area } = annotation.target
    if (area?.on !== 'page' || anchor.state === 'orphaned') return []
    const { id, meaning } = annotation
    return [{ id, meaning, state: anchor.state, page: anchor.page ?? area.page, rectangle: area.rectangle }]
  })
}

export function areasByPage(areas: readonly PlacedArea[]): ReadonlyMap<number, readonly PlacedArea[]> {
  const byPage = new Map<number, PlacedArea[]>()
  for (const area of areas) byPage.set(area.page, [...(byPage.get(area.page) ?? []), area])
  return byPage
}
