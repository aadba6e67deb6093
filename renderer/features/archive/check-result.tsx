import { ShieldAlert, ShieldCheck, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { VerifyReport } from '#contract/archive'
import { IconButton } from '../../ui/icon-button.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

/** What a check of the whole archive found. */
export function CheckResult({ report, onClose }: { readonly report: VerifyReport; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { records, captures, problems } = report
  const isWhole = problems.length === 0
  return (
    <section className="archive-check" role="status">
      <div className="archive-check-head">
        <StateMark tone={isWhole ? 'good' : 'bad'} icon={isWhole ? ShieldCheck : ShieldAlert}>
          {isWhole ? t('archive.whole', { captures }) : t('archive.problems', { count: problems.length })}
        </StateMark>
        <span className="quiet">{t('archive.checked', { count: records })}</span>
        <IconButton label={t('shell.close')} icon={X} onPress={onClose} />
      </div>
      {isWhole ? null : (
        <ul>
          {problems.map(({ code, file, captureId }) => (
            <li key={`${code} ${file} ${captureId}`}>{t(`archive.problem.${code}`, { file })}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
