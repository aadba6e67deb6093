import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useReadingState } from './reading-state.ts'

/** After a jump: the way back to the very place one read at. */
export function BackButton({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation()
  const canGoBack = useReadingState((state) => state.canGoBack)
  if (!canGoBack) return null
  return (
    <div className="back-button">
      <Button icon={ArrowLeft} onPress={onBack}>
        {t('reader.back')} <Kbd shortcut="Alt+ArrowLeft" />
      </Button>
    </div>
  )
}
