import { type RefObject, useCallback, useEffect } from 'react'
import type { Meaning } from '#contract/annotation'
import { stopAttaching, useAttaching } from '../../ui/attaching.ts'
import type { OnFocus, TextSide } from '../../ui/reading-focus.ts'
import { dropDraft, useAreaDraft } from './area-draft.ts'
import { startArea } from './area-start.ts'
import type { OpenPdf } from './pdf-document.ts'
import { clearSelection } from './text-selection.ts'
import { useAreaKeeping } from './use-area-keeping.ts'
import { useAreaKeys } from './use-area-keys.ts'

interface AreaToolNeeds {
  readonly side: TextSide
  readonly articleId: string
  readonly version: string
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly pdf: OpenPdf
  readonly onFocus: OnFocus
}

export interface AreaTool {
  start(): void
  keep(meaning: Meaning | null): void
  drop(): void
}

/** Marks areas of the pages on screen: by button or key, and for an area that a card puts elsewhere. */
export function useAreaTool({ side, articleId, version, scrollerRef, pdf, onFocus }: AreaToolNeeds): AreaTool {
  const keep = useAreaKeeping(articleId, version, onFocus)
  const attaching = useAttaching((state) => (state.attaching?.articleId === articleId ? state.attaching : null))

  const start = useCallback(() => {
    if (scrollerRef.current === null) return
    clearSelection()
    void startArea(scrollerRef.current, pdf, { side, articleId, movedId: null, at: null })
  }, [scrollerRef, pdf, side, articleId])
  const drop = useCallback(() => {
    dropDraft()
    stopAttaching()
    scrollerRef.current?.focus({ preventScroll: true })
  }, [scrollerRef])

  useEffect(() => {
    const scroller = scrollerRef.current
    if (attaching?.area?.on !== 'page' || scroller === null) return
    void startArea(scroller, pdf, { side, articleId, movedId: attaching.id, at: attaching.area })
  }, [attaching, scrollerRef, pdf, side, articleId])

  useEffect(() => {
    return () => {
      if (useAreaDraft.getState().draft?.side === side) dropDraft()
    }
  }, [side])

  useAreaKeys({ scrollerRef, side, pdf, keep, drop })
  return { start, keep, drop }
}
