import type { AnnotationView } from '#contract/annotation'

/** What a drag of a quotation is known by; programs outside get its words as text. */
export const draggedType = 'application/x-sourcebook-quotation'

let dragged: AnnotationView | null = null // a drag's data can be read only when it is dropped, and holds no records

/** @param words what it says where there is nothing to quote */
export function startDragging(event: React.DragEvent, view: AnnotationView, words = ''): void {
  dragged = view
  event.dataTransfer.effectAllowed = 'copy'
  event.dataTransfer.setData(draggedType, view.annotation.id)
  event.dataTransfer.setData('text/plain', view.annotation.target.quote.exact || words)
}

/** The quotation that a drop brings, or null for any other drop. */
export function droppedQuotation(event: React.DragEvent): AnnotationView | null {
  const id = event.dataTransfer.getData(draggedType)
  return dragged !== null && dragged.annotation.id === id ? dragged : null
}
