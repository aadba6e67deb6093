import { Archive, FileText, Highlighter, Library, type LucideIcon, NotebookPen } from 'lucide-react'
import type { SearchKind } from '#contract/search'

export const kindIcons: Readonly<Record<SearchKind, LucideIcon>> = {
  article: FileText,
  annotation: Highlighter,
  reference: Library,
  note: NotebookPen,
  archive: Archive
}
