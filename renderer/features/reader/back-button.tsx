import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { TextSide } from '../../ui/reading-focus.ts'
import { useReadingAt } from './reading-state.ts'

/** After a jump: the way back to the very place one read at. */
export function BackButton({ side, onBack }: { readonly side: TextSide; readonly onBack: () => void }) {
  const { t } = useTranslation()
  const canGoBack = useReadingAt(side, (state) => state.canGoBack)
  if (!canGoBack) return null
  return (
    <div className="back-button">
      <Button icon={ArrowLeft} onPress={onBack}>
        {t('reader.back')} <Kbd shortcut="Alt+ArrowLeft" />
      </Button>
    </div>
  )
}
