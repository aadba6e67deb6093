import './split.css'
import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { useLayout } from './layout.ts'

export interface SplitPart {
  readonly id: string
  /** Pixels, or a percentage as a string; left out by the part that takes what the others leave. */
  readonly size?: number | string
  readonly smallest: number
  /** Keeps its width when the window is resized, as side panels do. */
  readonly isFixed?: boolean
  readonly content: ReactNode
}

/** Panels beside (or above) each other with handles between them; their sizes are kept per arrangement and project. */
export function Split({
  parts,
  label,
  isVertical = false
}: {
  readonly parts: readonly SplitPart[]
  readonly label: string
  readonly isVertical?: boolean
}) {
  const arrangement = `${isVertical ? 'rows' : 'columns'}:${parts.map(({ id }) => id).join('+')}`
  const { sizes, resize } = useLayout()
  return (
    <Group
      className="split"
      orientation={isVertical ? 'vertical' : 'horizontal'}
      defaultLayout={sizes[arrangement]}
      onLayoutChanged={(layout, { isUserInteraction }) => isUserInteraction && resize(arrangement, layout)}
    >
      {parts.map((part, index) => (
        <Fragment key={part.id}>
          {index === 0 ? null : <Separator className="split-handle" aria-label={label} />}
          <Panel
            id={part.id}
            className="split-part"
            defaultSize={part.size}
            minSize={part.smallest}
            groupResizeBehavior={part.isFixed === true ? 'preserve-pixel-size' : 'preserve-relative-size'}
          >
            {part.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
