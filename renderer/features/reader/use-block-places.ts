import { type RefObject, useEffect, useState } from 'react'

/** Where a block stands on the page, from the top of the text, in pixels. */
export interface BlockPlace {
  readonly top: number
  readonly height: number
}

export interface PagePlaces {
  readonly blocks: ReadonlyMap<string, BlockPlace>
  readonly height: number
  /** Whether there is room for marks at the end of the lines. */
  readonly hasMargin: boolean
}

const nowhere: PagePlaces = { blocks: new Map(), height: 0, hasMargin: true }

const markRoom = 16 // CSS pixels beside the text's own padding, as --space-4

/** Measures every block, once and whenever the text is shown or laid out anew; one measure for all that is drawn beside the text. */
export function useBlockPlaces(
  scrollerRef: RefObject<HTMLElement | null>,
  look: unknown,
  isPages: boolean
): PagePlaces {
  const [places, setPlaces] = useState(nowhere)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look moves the blocks, even where the whole stays as high; pages have none
  useEffect(() => {
    const scroller = scrollerRef.current
    const article = scroller?.querySelector<HTMLElement>('.reading')
    if (scroller === null || !article) return
    let frame = 0
    const measure = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setPlaces(measured(scroller, article)))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(article)
    observer.observe(scroller)
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [scrollerRef, look, isPages])
  return places
}

function measured(scroller: HTMLElement, article: HTMLElement): PagePlaces {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
  const blocks = new Map<string, BlockPlace>()
  for (const element of scroller.querySelectorAll<HTMLElement>('[data-block]')) {
    const { top, height } = element.getBoundingClientRect()
    blocks.set(element.dataset.block ?? '', { top: top - origin, height })
  }
  const hasMargin = (scroller.clientWidth - article.offsetWidth) / 2 >= markRoom
  return { blocks, height: scroller.scrollHeight, hasMargin }
}
