import { SquareDashed } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Meaning } from '#contract/annotation'
import type { SeenBox, SeenSize } from '#domain/annotation/area-geometry'
import { invoke } from '../../bridge/client.ts'
import { type Attaching, stopAttaching } from '../../ui/attaching.ts'
import { Button } from '../../ui/button.tsx'
import { KeepingBar } from './area-bar.tsx'
import { DrawingSheet } from './drawing-sheet.tsx'
import type { PictureAreas } from './picture-areas.ts'
import { PictureMarks } from './picture-marks.tsx'
import { useKeptArea } from './use-kept-area.ts'
import { usePictureKeys } from './use-picture-keys.ts'

/** A picture at its own size, as far as the window goes: areas are marked on it by pointer or key, in its own pixels. */
export function LargePicture({
  image,
  size,
  areas,
  asked,
  onClose,
  children
}: {
  readonly image: string // sha256 of its bytes
  readonly size: SeenSize
  readonly areas: PictureAreas
  readonly asked: Attaching | null // an area that is to be put onto a picture
  readonly onClose: () => void
  readonly children: ReactNode // the picture
}) {
  const { t } = useTranslation()
  const sheetRef = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<SeenBox | null>(() => (asked === null ? null : startingBox(asked, image, size)))
  const keepArea = useKeptArea(areas.articleId, areas.onFocus)
  const isDrawing = box !== null

  const start = () => setBox(middleOf(size))
  const drop = () => {
    setBox(null)
    stopAttaching()
  }
  const keep = (meaning: Meaning | null) => {
    if (box === null) return
    const { left: x, top: y, width, height } = box
    const on = { articleId: areas.articleId, file: areas.version, area: { image, x, y, width, height } }
    const ask = (chosen: Meaning) =>
      asked === null
        ? invoke('annotation.createArea', { ...on, meaning: chosen })
        : invoke('annotation.attachArea', { ...on, id: asked.id })
    void keepArea({ meaning, isNew: asked === null, ask, onKept: onClose })
  }
  usePictureKeys({ sheetRef, box, size, setBox, start, keep, drop })

  return (
    <div className="figure-large">
      <div ref={sheetRef} className="figure-sheet" style={{ inlineSize: `clamp(50%, ${size.width}px, 100%)` }}>
        {children}
        <PictureMarks
          areas={areas.byImage.get(image) ?? []}
          size={size}
          selectedId={areas.selectedId}
          onOpen={onClose}
        />
        {isDrawing ? (
          <DrawingSheet box={box} size={size} label={t('reader.area.draftOnPicture')} onPut={setBox} />
        ) : null}
      </div>
      {isDrawing ? (
        <KeepingBar hint={t('reader.area.hintOnPicture')} isMoved={asked !== null} keep={keep} drop={drop}>
          <span role="status">{t('reader.area.sizeOnPicture', inPixels(box))}</span>
        </KeepingBar>
      ) : (
        <div className="figure-tools">
          <Button autoFocus icon={SquareDashed} onPress={start} aria-keyshortcuts="A">
            {t('reader.area.tool')} <kbd>A</kbd>
          </Button>
        </div>
      )}
    </div>
  )
}

const part = 0.4 // of the picture: large enough to be found, small enough to be moved

function middleOf({ width, height }: SeenSize): SeenBox {
  const margin = (1 - part) / 2
  return { left: width * margin, top: height * margin, width: width * part, height: height * part }
}

/** Where the area stands, when that is on this picture. */
function startingBox({ area }: Attaching, image: string, size: SeenSize): SeenBox {
  return area?.on === 'image' && area.image === image ? area.box : middleOf(size)
}

function inPixels({ left, top, width, height }: SeenBox) {
  return { left: Math.round(left), top: Math.round(top), width: Math.round(width), height: Math.round(height) }
}
