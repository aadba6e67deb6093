import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageRectangle, type Sheet } from '#contract/annotation'
import type { Mark } from '#contract/article'
import type { Destination } from './pdf-destination.ts'
import { seenStyle } from './seen-style.ts'

type PdfLink = { readonly key: string; readonly rectangle: PageRectangle } & (
  | { readonly kind: 'inside'; readonly destination: Destination }
  | { readonly kind: 'outside'; readonly href: string }
)

/**
 * The links that a page draws no words of its own for: to other places of the document, and on pictures to the web. Links
 * on words are in the text itself. What leads outside goes the way of every link: nothing opens without a question.
 */
export function PdfLinks({
  page,
  sheet,
  known,
  onGo
}: {
  readonly page: PDFPageProxy
  readonly sheet: Sheet
  readonly known: readonly Mark[]
  readonly onGo: (destination: Destination) => void
}) {
  const { t } = useTranslation()
  const links = useLinks(page)
  const inText = new Set(known.flatMap((mark) => (mark.kind === 'link' ? mark.href : [])))
  return links.map((link) => {
    if (link.kind === 'outside') {
      if (inText.has(link.href)) return null
      return (
        <a
          key={link.key}
          className="pdf-link"
          style={seenStyle(link.rectangle, sheet)}
          href={link.href}
          data-href={link.href}
          title={link.href}
          rel="noreferrer"
          target="_blank"
        >
          <span className="visually-hidden">{link.href}</span>
        </a>
      )
    }
    return (
      <button
        key={link.key}
        type="button"
        className="pdf-link"
        style={seenStyle(link.rectangle, sheet)}
        title={t('reader.page.inside')}
        aria-label={t('reader.page.inside')}
        onClick={() => onGo(link.destination)}
      />
    )
  })
}

function useLinks(page: PDFPageProxy): readonly PdfLink[] {
  const [links, setLinks] = useState<readonly PdfLink[]>([])
  useEffect(() => {
    let isGone = false
    page.getAnnotations({ intent: 'display' }).then(
      (all: readonly object[]) => !isGone && setLinks(all.flatMap(linkOf)),
      () => {} // damaged ones lead nowhere
    )
    return () => {
      isGone = true
    }
  }, [page])
  return links
}

/** `url` is what pdf.js found to be an address that may be opened; of all others it gives only `unsafeUrl`. */
function linkOf(annotation: object, index: number): PdfLink[] {
  const told: Readonly<Record<string, unknown>> = { ...annotation }
  const rectangle = PageRectangle.safeParse(told.rect)
  if (told.subtype !== 'Link' || !rectangle.success) return []
  const common = { key: String(index), rectangle: rectangle.data }
  if (typeof told.url === 'string' && /^(?:https?|mailto):/i.test(told.url)) {
    return [{ ...common, kind: 'outside', href: told.url }]
  }
  const { dest } = told
  return typeof dest === 'string' || Array.isArray(dest) ? [{ ...common, kind: 'inside', destination: dest }] : []
}
