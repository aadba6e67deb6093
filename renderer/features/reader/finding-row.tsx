import { Check, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#contract/article'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Reading } from './reading.ts'

/** One finding: its sentence, the words it is about, the way there, and the way out of the list. */
export function FindingRow({
  finding,
  reading,
  isDismissed,
  onGo,
  onDismiss
}: {
  readonly finding: Finding
  readonly reading: Reading
  readonly isDismissed: boolean
  readonly onGo: () => void
  readonly onDismiss: (finding: Finding, dismissed: boolean) => void
}) {
  const { t } = useTranslation()
  const words = reading.text.slice(finding.where.start, finding.where.end).replace(/\s+/g, ' ').trim()
  return (
    <li className="finding">
      <button type="button" className="finding-go" onClick={onGo}>
        <span>{t(`findings.${finding.code}`, { ...finding.params, defaultValue: finding.message })}</span>
        {words === '' ? null : <q className="finding-words">{words}</q>}
      </button>
      <IconButton
        label={t(isDismissed ? 'reader.audit.restore' : 'reader.audit.dismiss')}
        icon={isDismissed ? Undo2 : Check}
        onPress={() => onDismiss(finding, !isDismissed)}
      />
    </li>
  )
}
