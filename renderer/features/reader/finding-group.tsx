import { Archive } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#contract/article'
import type { FindingGroup as Group } from '#domain/citation/audit-groups'
import { makePlaces } from '#domain/citation/finding-place'
import { Button } from '../../ui/button.tsx'
import type { ReadingFocus } from '../../ui/reading-focus.ts'
import { StateMark, type Tone } from '../../ui/state-mark.tsx'
import { DismissMenu } from './dismiss-menu.tsx'
import { type FindingActions, libraryIdOf } from './finding-remedies.tsx'
import { FindingRow } from './finding-row.tsx'
import type { Reading } from './reading.ts'

const tones: Record<Finding['severity'], Tone> = { serious: 'bad', warning: 'warn', note: 'quiet' }

const ATONCE = 30 // rows: a long text may have thousands

/** The findings of one kind, with what can be done about all of them at once. */
export function FindingGroup({
  group,
  reading,
  focus,
  actions
}: {
  readonly group: Group
  readonly reading: Reading
  readonly focus: ReadingFocus | null
  readonly actions: FindingActions
}) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(ATONCE)
  const placeOf = useMemo(() => makePlaces(reading.blocks), [reading.blocks])
  const { severity, code, context, findings } = group
  const left = findings.length - shown
  return (
    <section className="finding-group">
      <div className="finding-head">
        <h3>
          <StateMark tone={tones[severity]}>{t(`findings.severity.${severity}`)}</StateMark>
          <span>{t(`findings.title.${code}`, context === null ? {} : { context })}</span>
          <small>{findings.length}</small>
        </h3>
        {findings.length < 2 ? null : (
          <DismissMenu
            count={findings.length}
            onDismiss={(reason, note) => actions.onDismiss(findings, reason, note)}
          />
        )}
      </div>
      <CaptureAll group={group} reading={reading} actions={actions} />
      <ul>
        {findings.slice(0, shown).map((finding) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            place={placeOf(finding.where.start)}
            reading={reading}
            isChosen={isAbout(finding, focus)}
            actions={actions}
          />
        ))}
      </ul>
      {left <= 0 ? null : (
        <Button variant="quiet" onPress={() => setShown(shown + 10 * ATONCE)}>
          {t('reader.audit.more', { count: Math.min(left, 10 * ATONCE) })}
        </Button>
      )}
    </section>
  )
}

/** What was chosen in the text is pointed out in the list. */
function isAbout({ where }: Finding, focus: ReadingFocus | null): boolean {
  return focus?.kind === 'citation' && where.citationId === focus.id
}

function CaptureAll({
  group,
  reading,
  actions
}: {
  readonly group: Group
  readonly reading: Reading
  readonly actions: FindingActions
}) {
  const { t } = useTranslation()
  if (group.code !== 'source-not-archived' && group.code !== 'link-dead') return null
  const ids = group.findings.flatMap((finding) => libraryIdOf(finding, reading) ?? [])
  if (ids.length < 2) return null
  return (
    <Button icon={Archive} onPress={() => actions.onCapture(ids)}>
      {t('reader.audit.captureAll', { count: ids.length })}
    </Button>
  )
}
