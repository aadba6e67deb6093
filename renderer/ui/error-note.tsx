import './error-note.css'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { failureSentence } from '../words.ts'
import { Button } from './button.tsx'

/** An error where it happened, in words, with the way out. */
export function ErrorNote({
  error,
  onRetry,
  children
}: {
  readonly error: unknown
  readonly onRetry?: () => void
  readonly children?: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <div className="error-note" role="alert">
      <CircleAlert aria-hidden="true" />
      <div>
        <p>{failureSentence(t, error)}</p>
        {children}
        {onRetry === undefined ? null : (
          <Button variant="plain" onPress={onRetry}>
            {t('shell.retry')}
          </Button>
        )}
      </div>
    </div>
  )
}
