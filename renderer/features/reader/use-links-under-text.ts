import { type RefObject, useEffect } from 'react'

const ownClicks = '[data-citation], [data-href], [data-annotations]'

/**
 * A page's text lies over its links, so that it can be selected and its citations answer. Words that answer nothing
 * themselves let a click through to the link under them.
 */
export function useLinksUnderText(pageRef: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = pageRef.current
    if (page === null) return
    const onClick = (event: MouseEvent) => {
      const isSelecting = document.getSelection()?.isCollapsed === false
      if (event.defaultPrevented || isSelecting || !isOnPlainWords(event.target)) return
      const link = linkAt(page, event)
      if (link === null) return
      event.preventDefault()
      link.click()
    }
    const onMove = (event: PointerEvent) => {
      const isOver = isOnPlainWords(event.target) && linkAt(page, event) !== null
      page.toggleAttribute('data-over-link', isOver)
    }
    page.addEventListener('click', onClick)
    page.addEventListener('pointermove', onMove, { passive: true })
    return () => {
      page.removeEventListener('click', onClick)
      page.removeEventListener('pointermove', onMove)
    }
  }, [pageRef])
}

function isOnPlainWords(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.pdf-item') !== null && target.closest(ownClicks) === null
}

function linkAt(page: HTMLElement, { clientX, clientY }: MouseEvent): HTMLElement | null {
  if (page.querySelector('.pdf-link') === null) return null
  const found = document.elementsFromPoint(clientX, clientY).find((element) => element.matches('.pdf-link'))
  return found instanceof HTMLElement ? found : null
}
