import type { ReactNode } from 'react'
import type { AnnotationView } from '#contract/annotation'
import { draggedType, droppedQuotation } from '../ui/dragged-quotation.ts'

/** Where quotations are dropped: each goes in at the place it was dropped on, cited, like one inserted from its card. */
export function QuotationDrop({
  onDrop,
  children
}: {
  readonly onDrop: (view: AnnotationView) => void
  readonly children: ReactNode
}) {
  return (
    <div
      className="quotation-drop"
      onDragOverCapture={(event) => {
        if (event.dataTransfer.types.includes(draggedType)) event.preventDefault()
      }}
      onDropCapture={(event) => {
        const view = droppedQuotation(event)
        if (view === null) return
        event.preventDefault()
        event.stopPropagation()
        placeCaret(event.clientX, event.clientY)
        onDrop(view)
      }}
    >
      {children}
    </div>
  )
}

/** The editor inserts where its caret is, and it follows the page's. */
function placeCaret(x: number, y: number): void {
  const range = document.caretRangeFromPoint(x, y)
  const editor = range?.startContainer.parentElement?.closest<HTMLElement>('[contenteditable="true"]')
  if (!range || !editor) return
  editor.focus({ preventScroll: true })
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.startContainer, range.startOffset)
}
