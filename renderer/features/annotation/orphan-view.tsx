import { Anchor } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#contract/annotation'
import { startAttaching, stopAttaching, useAttaching } from '../../ui/attaching.ts'
import { Button } from '../../ui/button.tsx'

/** The way back for an annotation whose words are gone: select others in the text, and put it there. */
export function OrphanView({ annotation }: { readonly annotation: Annotation }) {
  const { t } = useTranslation()
  const isAttaching = useAttaching((state) => state.attaching?.id === annotation.id)
  const { articleId, quote } = annotation.target
  return (
    <div className="annotation-orphan">
      <p className="quiet" role="status">
        {t(isAttaching ? 'annotation.orphan.choose' : 'annotation.orphan.explain')}
      </p>
      {isAttaching ? (
        <Button onPress={stopAttaching}>{t('annotation.orphan.cancel')}</Button>
      ) : (
        <Button icon={Anchor} onPress={() => startAttaching({ articleId, id: annotation.id, quote: quote.exact })}>
          {t('annotation.orphan.attach')}
        </Button>
      )}
    </div>
  )
}
