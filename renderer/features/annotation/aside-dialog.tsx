import { useTranslation } from 'react-i18next'
import type { AsideAnnotation, ImportReport } from '#contract/annotation-exchange'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

const mostShown = 500

/** What was imported and has no document here, with its quotation, so that one knows what to bring in. */
export function AsideDialog({
  aside,
  onReport,
  onClose
}: {
  readonly aside: readonly AsideAnnotation[]
  readonly onReport: (report: ImportReport) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const retry = useMutationOf('annotation.retryAside')
  const tryAgain = () =>
    retry.mutate(
      {},
      {
        onSuccess: (report) => {
          onClose()
          onReport(report)
        }
      }
    )
  return (
    <Dialog
      title={t('annotation.aside.title')}
      isOpen
      onClose={onClose}
      size="wide"
      actions={
        <Button variant="primary" onPress={tryAgain} isDisabled={retry.isPending}>
          {t('annotation.aside.retry')}
        </Button>
      }
    >
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
