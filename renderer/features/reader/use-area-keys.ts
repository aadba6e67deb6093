import { type RefObject, useEffect, useRef } from 'react'
import type { Meaning } from '#contract/annotation'
import { rectangleOf, seenBox, sizeOfSheet, turnedSheet } from '#domain/annotation/area-geometry'
import type { TextSide } from '../../ui/reading-focus.ts'
import { isTypingTarget } from '../../ui/shortcut.ts'
import { type AreaDraft, setDraft, useAreaDraft } from './area-draft.ts'
import { isShift, meaningKey, shiftedBox } from './area-key.ts'
import { pageElement } from './page-place.ts'
import { type OpenPdf, pageLabel } from './pdf-document.ts'
import { sheetOf } from './pdf-sheet.ts'
import { usePdfView } from './pdf-view.ts'

interface AreaKeys {
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly side: TextSide
  readonly pdf: OpenPdf
  readonly keep: (meaning: Meaning | null) => void
  readonly drop: () => void
}

const pages: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 }

/** Arrows move the rectangle, with Shift they size it; 1–8 and Enter keep it, Escape drops it. They come before all other keys. */
export function useAreaKeys(keys: AreaKeys): void {
  const ref = useRef(keys)
  ref.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { draft } = useAreaDraft.getState()
      if (draft === null || draft.side !== ref.current.side || isTypingTarget(event.target)) return
      if (!answer(event, draft, ref.current)) return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true })
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

function answer(event: KeyboardEvent, draft: AreaDraft, keys: AreaKeys): boolean {
  const meaning = meaningKey(event)
  const isOnButton = event.target instanceof Element && event.target.closest('button') !== null
  if (event.key === 'Escape') keys.drop()
  else if (meaning !== undefined) keys.keep(meaning)
  else if (event.key === 'Enter' && !isOnButton) keys.keep(null)
  else if (isShift(event) && !isOnButton) shift(event, draft, keys)
  else if (pages[event.key] !== undefined) void turnPage(pages[event.key] ?? 1, draft, keys)
  else return false
  return true
}

function shift(event: KeyboardEvent, draft: AreaDraft, { scrollerRef }: AreaKeys): void {
  const scroller = scrollerRef.current
  const element = scroller === null ? null : pageElement(scroller, draft.page)
  if (element === null) return
  const shown = turnedSheet(draft.sheet, usePdfView.getState().turn)
  const size = sizeOfSheet(shown)
  const box = shiftedBox(event, seenBox(draft.rectangle, shown), size, element.clientWidth)
  setDraft({ ...draft, rectangle: rectangleOf(box, shown) })
  element.querySelector('.area-draft')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** The rectangle goes to the page after or before, at the same place. */
async function turnPage(by: 1 | -1, draft: AreaDraft, { scrollerRef, pdf }: AreaKeys): Promise<void> {
  const page = draft.page + by
  if (page < 1 || page > pdf.document.numPages) return
  const sheet = sheetOf(await pdf.document.getPage(page))
  const scroller = scrollerRef.current
  if (scroller === null || useAreaDraft.getState().draft !== draft) return
  pageElement(scroller, page)?.scrollIntoView({ block: 'start' })
  setDraft({ ...draft, page, label: pageLabel(pdf, page), sheet })
}
