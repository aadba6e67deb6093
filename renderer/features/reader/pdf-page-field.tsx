import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageNamed } from './page-number.ts'
import { type OpenPdf, pageLabel } from './pdf-document.ts'
import { usePageInSight } from './use-page-in-sight.ts'

/** The page one is at, by the name that the file gives it; another one typed there is gone to. */
export function PdfPageField({
  pdf,
  scrollerRef,
  onGo
}: {
  readonly pdf: OpenPdf
  readonly scrollerRef: RefObject<HTMLElement | null>
  readonly onGo: (page: number) => void
}) {
  const { t } = useTranslation()
  const current = usePageInSight(scrollerRef)
  const [typed, setTyped] = useState<string | null>(null)
  const { numPages } = pdf.document
  const label = pageLabel(pdf, current)
  const wanted = typed === null ? null : pageNamed(pdf, typed)
  return (
    <form
      className="pdf-place"
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted === null) return
        onGo(wanted)
        setTyped(null)
        scrollerRef.current?.focus({ preventScroll: true })
      }}
    >
      <label>
        {t('reader.page.field')}
        <input
          className="field-input"
          value={typed ?? label}
          size={Math.max(3, label.length)}
          inputMode="text"
          autoComplete="off"
          aria-invalid={(typed !== null && typed.trim() !== '' && wanted === null) || undefined}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setTyped(null)
            scrollerRef.current?.focus({ preventScroll: true })
          }}
        />
      </label>
      <span>
        {label === String(current)
          ? t('reader.page.of', { pages: numPages })
          : t('reader.page.numberOf', { page: current, pages: numPages })}
      </span>
    </form>
  )
}
