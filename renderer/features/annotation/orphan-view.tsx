import { Anchor } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import { startAttaching, stopAttaching, useAttaching } from '../../ui/attaching.ts'
import { Button } from '../../ui/button.tsx'
import { moveArea } from './move-area.ts'

/** The way back for an annotation whose words are gone: select others in the text, and put it there. */
export function OrphanView({ view }: { readonly view: AnnotationView }) {
  const { t } = useTranslation()
  const isAttaching = useAttaching((state) => state.attaching?.id === view.annotation.id)
  const { annotation } = view
  const { articleId, quote, area } = annotation.target
  const words = area === undefined ? 'annotation.orphan' : orphanWords[area.on]
  const start = () => {
    if (!moveArea(view)) startAttaching({ articleId, id: annotation.id, quote: quote.exact })
  }
  return (
    <div className="annotation-orphan">
      <p className="quiet" role="status">
        {t(isAttaching ? `${words}.choose` : `${words}.explain`)}
      </p>
      {isAttaching ? (
        <Button onPress={stopAttaching}>{t('annotation.orphan.cancel')}</Button>
      ) : (
        <Button icon={Anchor} onPress={start}>
          {t('annotation.orphan.attach')}
        </Button>
      )}
    </div>
  )
}

const orphanWords = { page: 'annotation.area.orphan', image: 'annotation.area.orphanPicture' } as const
