import { ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#contract/article'
import { useMutationOf } from '../../bridge/queries.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { OnFocus, ReadingFocus } from '../../ui/reading-focus.ts'
import { StateMark, type Tone } from '../../ui/state-mark.tsx'
import { notify } from '../../ui/toast.tsx'
import { FindingRow } from './finding-row.tsx'
import { groupFindings } from './findings.ts'
import type { Reading } from './reading.ts'

const tones: Record<Finding['severity'], Tone> = { serious: 'bad', warning: 'warn', note: 'quiet' }

/** What the audit found, serious first. A finding that was looked at can be put away, and brought back. */
export function AuditPanel({ reading, onFocus }: { readonly reading: Reading; readonly onFocus: OnFocus }) {
  const { t } = useTranslation()
  const [showsDismissed, setShowsDismissed] = useState(false)
  const dismissed = reading.findings.filter(({ id }) => reading.dismissed.has(id))
  const open = reading.findings.filter(({ id }) => !reading.dismissed.has(id))
  const onDismiss = useDismissal(reading)
  return (
    <div className="audit">
      {open.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('reader.audit.empty')}>
          {t('reader.audit.emptyText')}
        </EmptyState>
      ) : null}
      {groupFindings(open).map((group) => (
        <section key={`${group.severity}/${group.code}`} className="finding-group">
          <h3>
            <StateMark tone={tones[group.severity]}>{t(`reader.severity.${group.severity}`)}</StateMark>
            <span>{t(`reader.finding.${group.code}`)}</span>
            <small>{group.findings.length}</small>
          </h3>
          <ul>
            {group.findings.map((finding) => (
              <FindingRow
                key={finding.id}
                finding={finding}
                isDismissed={false}
                onGo={() => onFocus(placeOf(finding))}
                onDismiss={onDismiss}
              />
            ))}
          </ul>
        </section>
      ))}
      {dismissed.length === 0 ? null : (
        <section className="finding-group">
          <Button variant="quiet" aria-expanded={showsDismissed} onPress={() => setShowsDismissed(!showsDismissed)}>
            {t('reader.audit.dismissed', { count: dismissed.length })}
          </Button>
          {showsDismissed ? (
            <ul>
              {dismissed.map((finding) => (
                <FindingRow
                  key={finding.id}
                  finding={finding}
                  isDismissed
                  onGo={() => onFocus(placeOf(finding))}
                  onDismiss={onDismiss}
                />
              ))}
            </ul>
          ) : null}
        </section>
      )}
    </div>
  )
}

function placeOf({ where }: Finding): ReadingFocus {
  if (where.citationId !== null) return { kind: 'citation', id: where.citationId, from: 'panel' }
  if (where.referenceId !== null) return { kind: 'reference', id: where.referenceId, from: 'panel' }
  return { kind: 'block', id: where.blockId ?? '', from: 'panel' }
}

function useDismissal(reading: Reading): (finding: Finding, dismissed: boolean) => void {
  const { t } = useTranslation()
  const dismiss = useMutationOf('article.dismissFinding')
  const undo = useMutationOf('project.undo')
  const { id } = reading.source
  return (finding, dismissed) =>
    dismiss.mutate(
      { id, findingId: finding.id, dismissed },
      {
        onSuccess: () =>
          notify(t(dismissed ? 'reader.audit.didDismiss' : 'reader.audit.didRestore'), {
            label: t('reader.undo'),
            run: () => undo.mutate({})
          })
      }
    )
}
