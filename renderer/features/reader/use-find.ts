import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { TextRange } from '#contract/article'
import { readableBlocks } from './body-items.ts'
import { findText } from './find-text.ts'
import type { Reading } from './reading.ts'
import { paint } from './text-highlights.ts'
import { rangeOfOffsets, runElements } from './text-positions.ts'

export interface Find {
  readonly isOpen: boolean
  readonly opened: number // how often: each time the field takes the keyboard again
  readonly query: string
  readonly count: number
  readonly current: number // counted from 0
  readonly hit: TextRange | null // the current one
  open(): void
  close(): void
  setQuery(query: string): void
  step(by: 1 | -1): void
  /** Paints the hits anew where text has come on screen since. */
  repaint(): void
}

/** Words sought in what one reads: all hits are painted, one is the current and is brought into sight. */
export function useFind(scrollerRef: RefObject<HTMLElement | null>, reading: Reading): Find {
  const [isOpen, setOpen] = useState(false)
  const [opened, setOpened] = useState(0)
  const [query, setText] = useState('')
  const [current, setCurrent] = useState(0)
  const blocks = useMemo(() => readableBlocks(reading.blocks), [reading.blocks])
  const sought = useDeferredValue(query) // typing goes on while a long text is searched
  const hits = useMemo(() => (isOpen ? findText(blocks, sought) : []), [isOpen, blocks, sought])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (scroller === null) return
    paintHits(scroller, hits, current)
    return () => {
      paint('reader-found', scroller, [])
      paint('reader-found-current', scroller, [])
    }
  }, [scrollerRef, hits, current])

  const repaint = useCallback(() => {
    if (scrollerRef.current !== null) paintHits(scrollerRef.current, hits, null)
  }, [scrollerRef, hits])

  const setQuery = useCallback((next: string) => {
    setText(next)
    setCurrent(0)
  }, [])
  const step = (by: 1 | -1) => setCurrent((at) => (hits.length === 0 ? 0 : (at + by + hits.length) % hits.length))
  const open = () => {
    setOpen(true)
    setOpened((times) => times + 1)
  }
  return {
    isOpen,
    opened,
    query,
    count: hits.length,
    current,
    hit: hits[current] ?? null,
    repaint,
    open,
    close: () => setOpen(false),
    setQuery,
    step: isOpen ? step : open
  }
}

/** @param current the hit to be brought into sight; null leaves the page where it is */
function paintHits(scroller: HTMLElement, hits: readonly TextRange[], current: number | null): void {
  const runs = runElements(scroller)
  const ranges = hits.map((hit) => rangeOfOffsets(runs, hit))
  const chosen = current === null ? null : (ranges[current] ?? null)
  paint(
    'reader-found',
    scroller,
    ranges.flatMap((range) => (range === null || range === chosen ? [] : [range]))
  )
  if (current !== null) paint('reader-found-current', scroller, chosen === null ? [] : [chosen])
  if (chosen !== null) showInPage(scroller, chosen)
}

function showInPage(scroller: HTMLElement, range: Range): void {
  const at = range.getBoundingClientRect()
  const page = scroller.getBoundingClientRect()
  if (at.top >= page.top && at.bottom <= page.bottom) return
  scroller.scrollTop += at.top - page.top - page.height / 3
}
