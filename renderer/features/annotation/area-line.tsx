import { Check, SquareDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AnnotationView } from '#contract/annotation'
import { Button } from '../../ui/button.tsx'
import { startDragging } from '../../ui/dragged-quotation.ts'
import { areaName } from './area-name.ts'
import { AreaPicture } from './area-picture.tsx'

/** An area as its card shows it: by its page, to go to and to drag into a note. */
export function AreaLine({ view, onGo }: { readonly view: AnnotationView; readonly onGo: () => void }) {
  const isLost = view.anchor.state === 'orphaned'
  return (
    <button
      type="button"
      className={`annotation-quote annotation-area meaning-${view.annotation.meaning}`}
      draggable
      onDragStart={(event) => startDragging(event, view, areaName(view))}
      onClick={onGo}
      disabled={isLost}
    >
      <span>
        <SquareDashed aria-hidden="true" />
        {areaName(view)}
      </span>
      <AreaPicture view={view} />
    </button>
  )
}

/** The page of an area is there, and says something else: a person has to look before it counts. */
export function AreaChanged({ onAccept }: { readonly onAccept: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="annotation-difference">
      <p className="quiet">{t('annotation.area.changed')}</p>
      <Button icon={Check} onPress={onAccept}>
        {t('annotation.area.accept')}
      </Button>
    </div>
  )
}
