import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { AnnotationView } from '#contract/annotation'
import type { TextRange } from '#contract/article'
import type { OnFocus, ReadingFocus, TextSide } from '../../ui/reading-focus.ts'
import { useAskedArea } from './asked-area.ts'
import { citationParts } from './citation-parts.ts'
import { keepTextPlace, startOfPages } from './page-and-text.ts'
import { PdfPages } from './pdf-pages.tsx'
import type { PlacedAnnotation } from './placed-annotation.ts'
import { placedAreas } from './placed-area.ts'
import type { Reading } from './reading.ts'
import type { RunLook } from './run-view.tsx'
import { isAnswered } from './use-jumps.ts'

/** The pages of a reading with all that lies over its text. */
export function PdfReading({
  side,
  reading,
  annotations,
  views,
  focus,
  describe,
  onClick,
  scrollerRef,
  place,
  ...pages
}: {
  readonly side: TextSide
  readonly reading: Reading
  readonly annotations: readonly PlacedAnnotation[]
  readonly views: readonly AnnotationView[]
  readonly focus: ReadingFocus | null
  readonly describe: RunLook['describe']
  readonly onClick: (event: React.MouseEvent) => void
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly place: TextRange | null
  readonly onDrawn: () => void
  readonly onFocus: OnFocus
  readonly onLeave: () => void
}) {
  const { text, blocks, citations } = reading
  const links = useMemo(() => blocks.flatMap(({ marks = [] }) => marks.filter(({ kind }) => kind === 'link')), [blocks])
  const parts = useMemo(() => citations.flatMap(citationParts), [citations])
  const furniture = useMemo(() => blocks.filter(({ kind }) => kind === 'furniture'), [blocks])
  const areas = useMemo(() => placedAreas(views), [views])
  const selectedId = focus?.kind === 'annotation' ? focus.id : null
  const layers = useMemo(
    () => ({ text, marks: links, citations: parts, annotations, areas, furniture, describe, selectedId }),
    [text, links, parts, annotations, areas, furniture, describe, selectedId]
  )
  const asked = useAskedArea(focus, areas)
  const [past] = useState(() => (focus !== null && isAnswered(focus) ? place : null)) // was gone to in the text
  const [start] = useState(() => startOfPages(reading, side))
  useKeptTextPlace(scrollerRef, reading)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links answer Enter with a click of their own, as in the text
    // biome-ignore lint/a11y/noStaticElementInteractions: what is clicked is inside it
    <div className="pdf-reading" lang={reading.metadata.language ?? undefined} onClick={onClick}>
      <h1 className="visually-hidden">{reading.metadata.title}</h1>
      <PdfPages
        side={side}
        articleId={reading.source.id}
        version={reading.version ?? ''}
        scrollerRef={scrollerRef}
        layers={layers}
        asked={asked}
        start={start}
        place={place === past ? null : place}
        {...pages}
      />
    </div>
  )
}

/** Going back to the text, one goes on where the pages were left. */
function useKeptTextPlace(scrollerRef: RefObject<HTMLElement | null>, reading: Reading): void {
  const latest = useRef(reading)
  useEffect(() => {
    latest.current = reading
  }, [reading])
  useLayoutEffect(() => {
    const scroller = scrollerRef.current
    return () => {
      if (scroller !== null) keepTextPlace(scroller, latest.current)
    }
  }, [scrollerRef])
}
