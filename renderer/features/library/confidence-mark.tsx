import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { StateMark } from '../../ui/state-mark.tsx'

const SURE = 0.85
const DOUBTFUL = 0.6

/** How sure the reading of a field was; nothing once a person has edited the record. */
export function ConfidenceMark({ confidence }: { readonly confidence: number | undefined }) {
  const { t } = useTranslation()
  if (confidence === undefined) return null
  const percent = Math.round(confidence * 100)
  const tone = confidence >= SURE ? 'good' : confidence >= DOUBTFUL ? 'quiet' : 'warn'
  return (
    <span className="record-confidence">
      <StateMark {...(tone === 'good' ? { tone: 'quiet', icon: CircleCheck } : { tone })}>
        {t(`library.confidence.${tone}`, { percent })}
      </StateMark>
    </span>
  )
}
