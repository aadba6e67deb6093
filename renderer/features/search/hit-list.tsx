import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#contract/search'
import { choose } from './asked.ts'
import { HitRow } from './hit-row.tsx'

const ROW_HEIGHT = 92 // px: a title, two lines of its text, and who wrote it
const AHEAD = 20 // rows before the end at which the next ones are asked for

export const optionId = (key: string): string => `hit-${key}`

/** What was found, as the options of the box: the keyboard stays in the box, and the arrows walk here. */
export function HitList({
  id,
  asked,
  hits,
  total,
  chosenIndex,
  isOld,
  onMore,
  onOpen
}: {
  readonly id: string
  readonly asked: string // another question begins at the top
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly chosenIndex: number
  readonly isOld: boolean
  readonly onMore: () => void
  readonly onOpen: (hit: SearchHit) => void
}) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (chosenIndex >= 0) virtual.scrollToIndex(chosenIndex)
  }, [chosenIndex, virtual])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what the place depends on
  useEffect(() => {
    if (chosenIndex < 0) scroller.current?.scrollTo({ top: 0 })
  }, [asked])
  useEffect(() => {
    if (hits.length > 0 && last >= hits.length - AHEAD) onMore()
  }, [hits.length, last, onMore])
  return (
    <div
      id={id}
      className="hit-scroller"
      ref={scroller}
      role="listbox"
      aria-label={t('search.results')}
      data-old={isOld || undefined}
    >
      <div className="hits" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const hit = hits[index]
          return hit === undefined ? null : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are pressed in the box
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div
              key={hit.key}
              id={optionId(hit.key)}
              className="hit"
              role="option"
              aria-selected={index === chosenIndex}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
              onMouseDown={(event) => event.preventDefault()} // the box keeps the keyboard
              onClick={() => {
                choose(hit.key)
                onOpen(hit)
              }}
            >
              <HitRow hit={hit} />
            </div>
          )
        })}
      </div>
    </div>
  )
}
