import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { IconButton } from '../ui/icon-button.tsx'

/** A part of the reading area, whose failure is its own. */
export function Pane({
  label,
  onClose,
  children
}: {
  readonly label: string
  readonly onClose?: () => void
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <section className="pane" aria-label={label}>
      {onClose === undefined ? null : (
        <div className="pane-close">
          <IconButton label={t('shell.commands.closeNote')} icon={X} onPress={onClose} />
        </div>
      )}
      <ErrorBoundary>{children}</ErrorBoundary>
    </section>
  )
}
