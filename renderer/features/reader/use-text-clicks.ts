import { useCallback } from 'react'
import type { Footnote } from '#domain/article/footnotes'
import { useCapabilities } from '../../bridge/capabilities.ts'
import type { OnFocus } from '../../ui/reading-focus.ts'
import { type CitationPart, partTarget } from './citation-parts.ts'
import { openOutside } from './open-outside.ts'
import { citationElement, noteElement } from './use-citation-hover.ts'

/** One listener answers every click in the text: on a citation, a footnote, a link of the page, or a highlight. */
export function useTextClicks(
  parts: ReadonlyMap<string, CitationPart>,
  notes: ReadonlyMap<string, Footnote>,
  selectedId: string | null,
  onFocus: OnFocus
): (event: React.MouseEvent) => void {
  const { openExternal } = useCapabilities()
  return useCallback(
    (event) => {
      const { target } = event
      if (!(target instanceof Element) || event.defaultPrevented) return
      const citation = citationElement(target)
      const note = noteElement(target)
      const link = target.closest<HTMLElement>('[data-href]')
      const mark = target.closest<HTMLElement>('[data-annotations]')
      const isDrag = document.getSelection()?.isCollapsed === false // a selection that ended here
      if (isDrag || citation !== null || note !== null || (link !== null && openExternal)) event.preventDefault()
      if (isDrag) return
      if (citation !== null) goToReference(parts.get(citation.dataset.citation ?? ''), onFocus)
      else if (note !== null) goToNote(notes.get(note.dataset.note ?? ''), onFocus)
      else if (link !== null) followOutside(link, openExternal)
      else if (mark !== null) onFocus({ kind: 'annotation', id: nextOf(mark, selectedId), from: 'text' })
    },
    [parts, notes, selectedId, onFocus, openExternal]
  )
}

function goToReference(part: CitationPart | undefined, onFocus: OnFocus): void {
  if (part === undefined) return
  const target = partTarget(part)
  if (target === null) onFocus({ kind: 'citation', id: part.citation.id, from: 'text' })
  else onFocus({ kind: 'reference', id: target, from: 'text' })
}

/** From elsewhere, since one has to be brought there. */
export function goToNote(note: Footnote | undefined, onFocus: OnFocus): void {
  if (note !== undefined) onFocus({ kind: 'block', id: note.noteBlockIds[0], from: 'elsewhere' })
}

/** A browser host opens a link by itself. */
function followOutside(link: HTMLElement, openExternal: boolean): void {
  if (openExternal) openOutside(link.dataset.href ?? '', openExternal)
}

/** Where highlights overlap, each click goes one deeper, and round again. */
function nextOf(mark: HTMLElement, selectedId: string | null): string {
  const ids = mark.dataset.annotations?.split(' ') ?? []
  return ids[(ids.indexOf(selectedId ?? '') + 1) % ids.length] ?? ''
}
