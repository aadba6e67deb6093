import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

/** A bug in one pane leaves the others at work: it is said where it happened, and the pane can be drawn anew. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return <Failed onRetry={() => this.setState({ hasFailed: false })} />
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t('shell.paneFailed')}
      action={<Button onPress={onRetry}>{t('shell.retry')}</Button>}
    >
      {t('shell.unexpected')}
    </EmptyState>
  )
}
