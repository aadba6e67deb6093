import './audit.css'
import { ShieldCheck } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { groupFindings } from '#domain/citation/audit-groups'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { OnFocus, ReadingFocus } from '../../ui/reading-focus.ts'
import { AuditExport } from './audit-export.tsx'
import { FindingGroup } from './finding-group.tsx'
import type { FindingActions, Remedies } from './finding-remedies.tsx'
import type { Reading } from './reading.ts'
import { SettledFindings } from './settled-findings.tsx'
import { useAuditAnswers } from './use-audit-answers.ts'

/** What the audit found, the weightiest first, each with its place and its way out; and what a person has settled. */
export function AuditPanel({
  reading,
  focus,
  onFocus,
  remedies
}: {
  readonly reading: Reading
  readonly focus: ReadingFocus | null
  readonly onFocus: OnFocus
  readonly remedies: Remedies
}) {
  const { t } = useTranslation()
  const groups = useMemo(() => groupFindings(reading.findings), [reading.findings])
  const answers = useAuditAnswers(reading)
  const actions: FindingActions = { ...remedies, ...answers, onFocus }
  const settled = reading.dismissed.length + reading.links.length
  return (
    <div className="audit">
      <div className="audit-head">
        <span>
          {t('reader.audit.summary', { count: reading.findings.length })}
          {settled === 0 ? null : ` · ${t('reader.audit.settled', { count: settled })}`}
        </span>
        <AuditExport articleId={reading.source.id} />
      </div>
      {groups.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('reader.audit.empty')}>
          {t('reader.audit.emptyText')}
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <FindingGroup key={group.key} group={group} reading={reading} focus={focus} actions={actions} />
      ))}
      <SettledFindings reading={reading} actions={actions} />
    </div>
  )
}
