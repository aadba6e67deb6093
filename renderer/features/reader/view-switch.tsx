import './pdf.css'
import { useTranslation } from 'react-i18next'
import { readAsPages, useReadsAsPages } from './pdf-view.ts'

/** A PDF is read as running text, or as its pages. */
export function ViewSwitch({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation()
  const isPages = useReadsAsPages(articleId)
  const option = (value: boolean, label: string) => (
    // biome-ignore lint/a11y/useSemanticElements: a row of two buttons that are one choice
    <button type="button" role="radio" aria-checked={isPages === value} onClick={() => readAsPages(articleId, value)}>
      {label}
    </button>
  )
  return (
    <div className="view-switch" role="radiogroup" aria-label={t('reader.page.view')}>
      {option(false, t('reader.page.text'))}
      {option(true, t('reader.page.page'))}
    </div>
  )
}
