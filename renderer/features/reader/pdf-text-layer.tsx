import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type CSSProperties, memo, useEffect, useRef, useState } from 'react'
import type { TextRange } from '#contract/article'
import type { PageItem } from './page-items.ts'
import type { PdfLibrary } from './pdf-document.ts'
import type { PageLayers } from './pdf-page.tsx'
import { TextView } from './text-view.tsx'

interface Glyphs {
  readonly transform: readonly number[]
  readonly width: number
  readonly ascent: number
  readonly isVertical: boolean
}

/**
 * The article's text over the page, invisible, each item where its glyphs are drawn: what is selected here is selected in
 * the text, and marks, citations and hits are the same elements as in the text view.
 */
export const PdfTextLayer = memo(function PdfTextLayer({
  page,
  library,
  items,
  scale,
  turn,
  layers,
  onDrawn
}: {
  readonly page: PDFPageProxy
  readonly library: PdfLibrary
  readonly items: readonly PageItem[]
  readonly scale: number
  readonly turn: number
  readonly layers: PageLayers
  readonly onDrawn: (element: Element, ranges: readonly TextRange[]) => void
}) {
  const ref = useRef<HTMLDivElement>(null)
  const glyphs = useGlyphs(page)
  const viewport = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 })

  useEffect(() => {
    if (ref.current !== null && glyphs.length > 0) onDrawn(ref.current, items)
  }, [glyphs, items, onDrawn])

  const first = items[0]?.start ?? 0
  const last = items.reduce((end, item) => Math.max(end, item.end), 0)
  const near = withinRange(layers, first, last)
  return (
    <div ref={ref} className="pdf-text">
      {items.map((item) => {
        const own = glyphs[item.index]
        if (own === undefined) return null
        const words = layers.text.slice(item.start, item.end)
        const matrix = library.Util.transform(viewport.transform, [...own.transform])
        return (
          <span
            key={item.index}
            className="pdf-item"
            data-furniture={near.furniture.some((one) => touches(one, item)) || undefined}
            style={styleOf(own, words, matrix, scale)}
          >
            <TextView range={item} layers={withinRange(near, item.start, item.end)} />
          </span>
        )
      })}
    </div>
  )
})

/** pdf.js's items as the map counts them: without the marks that are no text. */
function useGlyphs(page: PDFPageProxy): readonly Glyphs[] {
  const [glyphs, setGlyphs] = useState<readonly Glyphs[]>([])
  useEffect(() => {
    let isGone = false
    page.getTextContent({ disableNormalization: true }).then(
      ({ items, styles }) => {
        if (isGone) return
        setGlyphs(
          items.flatMap((item) => {
            if (!('str' in item)) return []
            const { ascent, vertical } = styles[item.fontName] ?? { ascent: 0.8, vertical: false }
            return {
              transform: item.transform,
              width: item.width,
              ascent: ascent || 0.8,
              isVertical: vertical === true
            }
          })
        )
      },
      () => {} // a damaged page has no text to lay over it
    )
    return () => {
      isGone = true
    }
  }, [page])
  return glyphs
}

/** Turned and stretched so that the words cover their glyphs. */
function styleOf({ width, ascent }: Glyphs, words: string, matrix: readonly number[], scale: number): CSSProperties {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrix
  const size = Math.hypot(c, d) || 1
  const angle = Math.atan2(b, a)
  const stretch = (width * scale) / Math.max(1, widthOf(words, size))
  return {
    left: x + Math.sin(angle) * ascent * size,
    top: y - Math.cos(angle) * ascent * size,
    fontSize: size,
    transform: `rotate(${angle}rad) scaleX(${stretch})`
  }
}

let measuring: CanvasRenderingContext2D | null = null

function widthOf(words: string, size: number): number {
  measuring ??= document.createElement('canvas').getContext('2d')
  if (measuring === null) return words.length * size * 0.5
  measuring.font = `${size}px sans-serif`
  return measuring.measureText(words).width
}

function withinRange(layers: PageLayers, start: number, end: number): PageLayers {
  const here = (one: TextRange) => touches(one, { start, end })
  return {
    ...layers,
    marks: layers.marks.filter(here),
    citations: layers.citations.filter(here),
    annotations: layers.annotations.filter(here),
    furniture: layers.furniture.filter(here)
  }
}

function touches(one: TextRange, { start, end }: TextRange): boolean {
  return one.start < end && one.end > start
}
