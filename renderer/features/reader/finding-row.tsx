import type { TFunction } from 'i18next'
import { Check, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#contract/article'
import { IconButton } from '../../ui/icon-button.tsx'

/** One finding: its sentence, which is the way there, and the way out of the list. */
export function FindingRow({
  finding,
  isDismissed,
  onGo,
  onDismiss
}: {
  readonly finding: Finding
  readonly isDismissed: boolean
  readonly onGo: () => void
  readonly onDismiss: (finding: Finding, dismissed: boolean) => void
}) {
  const { t } = useTranslation()
  return (
    <li className="finding">
      <button type="button" className="finding-go" onClick={onGo}>
        {sentenceOf(finding, t)}
      </button>
      <IconButton
        label={t(isDismissed ? 'reader.audit.restore' : 'reader.audit.dismiss')}
        icon={isDismissed ? Undo2 : Check}
        onPress={() => onDismiss(finding, !isDismissed)}
      />
    </li>
  )
}

/** Where the heading of the kind says it all, the reference alone: ten rows need not repeat one sentence. */
function sentenceOf({ code, params, message }: Finding, t: TFunction): string {
  const isSaidAbove = code === 'source-not-archived' || code === 'reference-never-cited'
  if (isSaidAbove && params.reference !== undefined) return String(params.reference)
  return t(`findings.${code}`, { ...params, defaultValue: message })
}
