import { type RefObject, useMemo } from 'react'
import type { Block } from '#contract/article'
import { firstEndingAfter, type PlacedAnnotation } from './placed-annotation.ts'
import type { PagePlaces } from './use-block-places.ts'

const steps = 240 // ticks at most: thousands of annotations cost no more than these

interface Tick {
  readonly step: number
  readonly meaning: PlacedAnnotation['meaning']
}

/** Where in the whole text the marks are. A press goes there; the cards say the same to those who do not see it. */
export function Minimap({
  scrollerRef,
  blocks,
  annotations,
  places
}: {
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly blocks: readonly Block[]
  readonly annotations: readonly PlacedAnnotation[]
  readonly places: PagePlaces
}) {
  const ticks = useMemo(() => ticksOf(blocks, annotations, places), [blocks, annotations, places])
  if (ticks.length === 0) return null
  const go = (event: React.MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const scroller = scrollerRef.current
    const share = (event.clientY - box.top) / box.height
    scroller?.scrollTo({ top: share * scroller.scrollHeight - scroller.clientHeight / 2 })
  }
  return (
    <div className="minimap" aria-hidden="true" onClick={go}>
      {ticks.map(({ step, meaning }) => (
        <i key={step} className={`meaning-${meaning}`} style={{ insetBlockStart: `${(step / steps) * 100}%` }} />
      ))}
    </div>
  )
}

/** One tick a step, of the meaning that most marks of the step have. */
export function ticksOf(
  blocks: readonly Block[],
  annotations: readonly PlacedAnnotation[],
  places: PagePlaces
): readonly Tick[] {
  if (places.height === 0) return []
  const counts = new Map<number, Map<PlacedAnnotation['meaning'], number>>()
  for (const { start, meaning } of annotations) {
    const block = blocks[firstEndingAfter(blocks, start)]
    const place = block === undefined ? undefined : places.blocks.get(block.id)
    if (block === undefined || place === undefined) continue
    const within = Math.max(0, start - block.start) / Math.max(1, block.end - block.start)
    const step = Math.min(steps - 1, Math.floor(((place.top + within * place.height) / places.height) * steps))
    const own = counts.get(step) ?? new Map()
    counts.set(step, own.set(meaning, (own.get(meaning) ?? 0) + 1))
  }
  return [...counts].flatMap(([step, own]) => {
    const [most] = [...own].sort(([, a], [, b]) => b - a)
    return most === undefined ? [] : [{ step, meaning: most[0] }]
  })
}
