import type { SeenSize } from '#domain/annotation/area-geometry'
import { AreaMark } from './area-marks.tsx'
import type { PictureArea } from './picture-areas.ts'
import { boxStyle } from './seen-style.ts'

/** The areas that are marked on a picture, as large as it is shown. */
export function PictureMarks({
  areas,
  size,
  selectedId,
  onOpen
}: {
  readonly areas: readonly PictureArea[]
  readonly size: SeenSize
  readonly selectedId: string | null
  readonly onOpen?: () => void // before its card is opened
}) {
  if (areas.length === 0) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: its buttons are pressed
    <div className="figure-marks" onClick={onOpen} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      {areas.map((area) => (
        <AreaMark key={area.id} area={area} style={boxStyle(area.box, size)} selectedId={selectedId} />
      ))}
    </div>
  )
}
