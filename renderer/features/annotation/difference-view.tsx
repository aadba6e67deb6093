import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { differenceOf } from '#domain/annotation/difference'
import { Button } from '../../ui/button.tsx'

/** What became of the words that were annotated, and the yes that it asks for. */
export function DifferenceView({
  before,
  after,
  onAccept
}: {
  readonly before: string
  readonly after: string
  readonly onAccept: () => void
}) {
  const { t } = useTranslation()
  const parts = useMemo(() => differenceOf(before, after), [before, after])
  return (
    <div className="annotation-difference">
      <p className="quiet">{t('annotation.changed.explain')}</p>
      <p>
        {parts.map(({ kind, text }, i) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are replaced whole, never moved
          if (kind === 'same') return <span key={i}>{shortened(text)}</span>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts are replaced whole, never moved
          return kind === 'gone' ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>
        })}
      </p>
      <Button icon={Check} onPress={onAccept}>
        {t('annotation.changed.accept')}
      </Button>
    </div>
  )
}

const longest = 400 // characters of what stayed the same: enough to know where one is

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest / 2)} … ${text.slice(-longest / 2)}` : text
}
