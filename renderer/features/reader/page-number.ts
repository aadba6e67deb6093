import type { OpenPdf } from './pdf-document.ts'

/** The page that somebody names, by its label ('iv', 'A-3') or its number; null where there is none of that name. */
export function pageNamed(
  { labels, document: { numPages } }: { readonly labels: OpenPdf['labels']; readonly document: { numPages: number } },
  typed: string
): number | null {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return null
  const at = labels?.findIndex((label) => label.toLowerCase() === wanted) ?? -1
  if (at >= 0) return at + 1
  const number = Number(wanted)
  return Number.isInteger(number) && number >= 1 && number <= numPages ? number : null
}
