import './figure.css'
import { ImageOff } from 'lucide-react'
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Figure, FigurePicture } from '#contract/figure'
import type { SeenSize } from '#domain/annotation/area-geometry'
import { type Attaching, stopAttaching, useAttaching } from '../../ui/attaching.ts'
import { Dialog } from '../../ui/dialog.tsx'
import type { ReadingSource } from '../../ui/reading-focus.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { LargePicture } from './large-picture.tsx'
import { type PictureAreas, PictureAreasOfText } from './picture-areas.ts'
import { PictureMarks } from './picture-marks.tsx'
import { usePicture } from './use-picture.ts'

type Kept = Extract<FigurePicture, { kind: 'kept' }>

/** A picture of the text, with its caption where there is one. Its place has its size before its bytes are there. */
export function FigureView({
  figure,
  source,
  children
}: {
  readonly figure: Figure
  readonly source: ReadingSource
  readonly children?: ReactNode // the caption's block
}) {
  const { picture } = figure
  return (
    <figure className="figure">
      {picture.kind === 'kept' ? (
        <KeptPicture figure={figure} picture={picture} source={source} />
      ) : (
        <Placeholder figure={figure} why={`figures.missing.${picture.why}`} />
      )}
      {children === undefined ? null : <figcaption>{children}</figcaption>}
    </figure>
  )
}

function KeptPicture({
  figure,
  picture,
  source
}: {
  readonly figure: Figure
  readonly picture: Kept
  readonly source: ReadingSource
}) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const state = usePicture(source, picture.id, place)
  const [isLarge, setLarge] = useState(false)
  const areas = useContext(PictureAreasOfText)
  const size = sizeInPixels(picture)
  const asked = useAskedOnPicture(areas)
  const isAskedHere = asked?.area?.on === 'image' && asked.area.image === picture.id
  const isFirst = areas?.figureOf.get(picture.id) === figure.id
  useEffect(() => {
    if (!isAskedHere || !isFirst) return
    place.current?.scrollIntoView({ block: 'nearest' }) // its bytes are asked for there
    setLarge(true)
  }, [isAskedHere, isFirst])
  if (state.kind === 'failed') return <Placeholder figure={figure} why="figures.unreadable" />
  const close = () => {
    setLarge(false)
    if (asked !== null) stopAttaching()
  }
  const image = (url: string) => <img src={url} alt={figure.alt} decoding="async" draggable={false} />
  return (
    <div ref={place} className="figure-place" style={sizeOf(picture)}>
      {state.kind === 'here' ? (
        <Button
          className="figure-button"
          aria-label={[figure.alt, t('figures.enlarge')].filter(Boolean).join(': ')}
          onPress={() => setLarge(true)}
        >
          {image(state.url)}
        </Button>
      ) : (
        <span className="visually-hidden">{t('figures.loading')}</span>
      )}
      {areas === null || size === null ? null : (
        <PictureMarks areas={areas.byImage.get(picture.id) ?? []} size={size} selectedId={areas.selectedId} />
      )}
      {state.kind === 'here' ? (
        <Dialog title={figure.alt || t('figures.picture')} isOpen={isLarge} onClose={close} size="wide">
          {areas === null || size === null ? (
            <div className="figure-large">{image(state.url)}</div>
          ) : (
            <LargePicture image={picture.id} size={size} areas={areas} asked={asked} onClose={close}>
              {image(state.url)}
            </LargePicture>
          )}
        </Dialog>
      ) : null}
    </div>
  )
}

/** An area of this text that waits for its place on a picture. */
function useAskedOnPicture(areas: PictureAreas | null): Attaching | null {
  return useAttaching(({ attaching }) =>
    areas !== null && attaching?.articleId === areas.articleId && attaching.area?.on === 'image' ? attaching : null
  )
}

/** Null of a drawing without a size of its own: no pixel of it could be named. */
function sizeInPixels({ width, height }: Kept): SeenSize | null {
  return width === null || height === null ? null : { width, height }
}

/** As wide as it is, but no higher than the window, unless that would make it too narrow to be made out. */
function sizeOf({ width, height }: Kept): React.CSSProperties {
  if (width === null || height === null) return {} // a drawing without a size of its own takes the width of the column
  const whole = `${Math.round((80 * width) / height)}vh`
  return { aspectRatio: `${width} / ${height}`, inlineSize: `min(${width}px, max(${whole}, 50%))` }
}

/** Where a picture would stand: what it showed, and why it is not there. */
function Placeholder({ figure: { alt, source }, why }: { readonly figure: Figure; readonly why: string }) {
  const { t } = useTranslation()
  const host = source !== null && URL.canParse(source) ? new URL(source).host : null
  return (
    <div className="figure-missing">
      <StateMark tone="warn" icon={ImageOff}>
        {t('figures.missing.title')}
      </StateMark>
      {alt === '' ? null : <p className="figure-alt">{alt}</p>}
      <p>{[t(why), host === null ? '' : t('figures.from', { host })].filter(Boolean).join(' ')}</p>
    </div>
  )
}
