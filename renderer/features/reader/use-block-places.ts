import { type RefObject, useEffect, useState } from 'react'

/** Where a block stands on the page, from the top of the text, in pixels. */
export interface BlockPlace {
  readonly top: number
  readonly height: number
}

export interface PagePlaces {
  readonly blocks: ReadonlyMap<string, BlockPlace>
  readonly height: number
}

const nowhere: PagePlaces = { blocks: new Map(), height: 0 }

/** Measures every block, once and whenever the text is laid out anew; one measure for all that is drawn beside the text. */
export function useBlockPlaces(scrollerRef: RefObject<HTMLElement | null>): PagePlaces {
  const [places, setPlaces] = useState(nowhere)
  useEffect(() => {
    const scroller = scrollerRef.current
    const article = scroller?.querySelector('.reading')
    if (scroller === null || !article) return
    let frame = 0
    const measure = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setPlaces(measured(scroller)))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(article)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [scrollerRef])
  return places
}

function measured(scroller: HTMLElement): PagePlaces {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
  const blocks = new Map<string, BlockPlace>()
  for (const element of scroller.querySelectorAll<HTMLElement>('[data-block]')) {
    const { top, height } = element.getBoundingClientRect()
    blocks.set(element.dataset.block ?? '', { top: top - origin, height })
  }
  return { blocks, height: scroller.scrollHeight }
}
