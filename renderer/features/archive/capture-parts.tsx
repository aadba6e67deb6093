import { FileQuestion } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Capture } from '#contract/archive'
import type { CapturePart } from '#contract/archive-part'
import { useQueryOf } from '../../bridge/queries.ts'
import { reasonSentence } from '../../ui/capture-reason.ts'
import { StateMark } from '../../ui/state-mark.tsx'

/** What of a captured page's pictures, style sheets and typefaces could not be had, each with the reason. Nothing where all is kept. */
export function MissingParts({ capture }: { readonly capture: Capture }) {
  const { t } = useTranslation()
  const { parts } = capture
  const isIncomplete = capture.state === 'captured' && parts !== undefined && parts.kept < parts.total
  const list = useQueryOf('archive.parts', { id: capture.id }, { isEnabled: isIncomplete })
  if (!isIncomplete) return null
  const missing = (list.data ?? []).filter(({ copy }) => copy.kind === 'missing')
  return (
    <details className="archive-missing">
      <summary>
        <StateMark tone="warn" icon={FileQuestion}>
          {t('archive.parts.missing', { count: parts.total - parts.kept })}
        </StateMark>
      </summary>
      <ul>
        {missing.map((part) => (
          <MissingPart key={part.id} part={part} />
        ))}
      </ul>
    </details>
  )
}

function MissingPart({ part: { url, kind, copy } }: { readonly part: CapturePart }) {
  const { t } = useTranslation()
  const reason = copy.kind === 'missing' ? reasonSentence(t, copy) : null
  return (
    <li>
      <span>{t(`archive.parts.kind.${kind}`)}</span> <span className="archive-code">{url}</span>
      {reason === null ? null : <p>{reason}</p>}
    </li>
  )
}
