import { type RefObject, useMemo } from 'react'
import type { TextRange } from '#contract/article'
import { citationParts } from './citation-parts.ts'
import { PdfPages } from './pdf-pages.tsx'
import type { PlacedAnnotation } from './placed-annotation.ts'
import type { Reading } from './reading.ts'
import type { RunLook } from './run-view.tsx'

/** The pages of a reading with all that lies over its text. */
export function PdfReading({
  reading,
  annotations,
  describe,
  selectedId,
  onClick,
  ...pages
}: {
  readonly reading: Reading
  readonly annotations: readonly PlacedAnnotation[]
  readonly describe: RunLook['describe']
  readonly selectedId: string | null
  readonly onClick: (event: React.MouseEvent) => void
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly place: TextRange | null
  readonly onDrawn: () => void
}) {
  const { text, blocks, citations } = reading
  const links = useMemo(() => blocks.flatMap(({ marks = [] }) => marks.filter(({ kind }) => kind === 'link')), [blocks])
  const parts = useMemo(() => citations.flatMap(citationParts), [citations])
  const layers = useMemo(
    () => ({ text, marks: links, citations: parts, annotations, describe, selectedId }),
    [text, links, parts, annotations, describe, selectedId]
  )
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links answer Enter with a click of their own, as in the text
    // biome-ignore lint/a11y/noStaticElementInteractions: what is clicked is inside it
    <div lang={reading.metadata.language ?? undefined} onClick={onClick}>
      <PdfPages articleId={reading.source.id} layers={layers} {...pages} />
    </div>
  )
}
