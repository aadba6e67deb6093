import { useTranslation } from 'react-i18next'
import type { ImportReport } from '#contract/annotation-exchange'
import { Dialog } from '../../ui/dialog.tsx'

const mostShown = 500 // problems; the counts above them are of all

/** What came of an import: how many where, and each thing that was amiss. */
export function ImportReportDialog({
  report,
  onClose
}: {
  readonly report: ImportReport
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { problems } = report
  return (
    <Dialog title={t('annotation.import.title')} isOpen onClose={onClose} size="wide">
      <ul className="import-counts">
        {(['placed', 'orphaned', 'replies', 'aside', 'alreadyThere'] as const)
          .filter((name) => report[name] > 0)
          .map((name) => (
            <li key={name}>{t(`annotation.import.${name}`, { count: report[name] })}</li>
          ))}
      </ul>
      {problems.length === 0 ? null : (
        <table className="import-problems">
          <thead>
            <tr>
              <th scope="col">{t('annotation.import.number')}</th>
              <th scope="col">{t('annotation.import.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, mostShown).map(({ index, id, code, params }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <tr key={i}>
                <td title={id ?? undefined}>{index + 1}</td>
                <td>{t(`annotation.problem.${code}`, params)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {problems.length > mostShown ? (
        <p>{t('annotation.import.more', { count: problems.length - mostShown })}</p>
      ) : null}
    </Dialog>
  )
}
