import { useTranslation } from 'react-i18next'
import type { AsideAnnotation } from '#contract/annotation-exchange'
import { Dialog } from '../../ui/dialog.tsx'

const mostShown = 500

/** What was imported and has no document here, with its quotation, so that one knows what to bring in. */
export function AsideDialog({
  aside,
  onClose
}: {
  readonly aside: readonly AsideAnnotation[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('annotation.aside.title')} isOpen onClose={onClose} size="wide">
      <p className="quiet">{t('annotation.aside.explain')}</p>
      <ul className="aside-list">
        {aside.slice(0, mostShown).map(({ id, source, quote, reason }) => (
          <li key={id}>
            <span className="quiet">{source ?? t(`annotation.problem.${reason}`)}</span>
            {quote === '' ? null : <q>{quote.slice(0, 400)}</q>}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
