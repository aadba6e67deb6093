import './split.css'
import { Fragment, type ReactNode, useRef } from 'react'
import { Group, type GroupImperativeHandle, Panel, Separator } from 'react-resizable-panels'
import { type Layout, useLayout } from './layout.ts'

export interface SplitPart {
  readonly id: string
  /** Pixels, or a percentage as a string; left out by the part that takes what the others leave. */
  readonly size?: number | string
  readonly smallest: number
  /** Keeps its width when the window is resized and when other panels come or go, as side panels do. */
  readonly isFixed?: boolean
  readonly content: ReactNode
}

/**
 * Panels beside (or above) each other with handles between them. What people made of their sizes is kept for the project: of
 * fixed panels the width, of the others their part of each arrangement.
 */
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
  const { sizes, widths, resize, widen } = useLayout()
  const element = useRef<HTMLDivElement>(null)
  const group = useRef<GroupImperativeHandle>(null)
  const hasFixed = parts.some(({ isFixed }) => isFixed)
  const drawn = useRef('')
  /** Panels have come or gone, and the library has given each the width that it had then. */
  const rearrange = (layout: Readonly<Record<string, number>>) => {
    const panels = idsOf(layout)
    if (!hasFixed || panels === drawn.current) return
    drawn.current = panels
    const shown = parts.filter(({ id }) => id in layout)
    queueMicrotask(() => {
      const isStill = idsOf(group.current?.getLayout() ?? {}) === panels
      if (isStill) group.current?.setLayout(inParts(shown, widths, roomIn(element.current)))
    })
  }
  const keep = (layout: Readonly<Record<string, number>>) => {
    if (!hasFixed) return resize(arrangement, layout)
    const room = roomIn(element.current)
    const fixed = parts.filter(({ isFixed }) => isFixed)
    widen(Object.fromEntries(fixed.map(({ id }) => [id, Math.round(((layout[id] ?? 0) * room) / 100)])))
  }
  return (
    <Group
      elementRef={element}
      groupRef={group}
      className="split"
      orientation={isVertical ? 'vertical' : 'horizontal'}
      defaultLayout={hasFixed ? undefined : sizes[arrangement]}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) keep(layout)
        else rearrange(layout)
      }}
    >
      {parts.map((part, index) => (
        <Fragment key={part.id}>
          {index === 0 ? null : <Separator className="split-handle" aria-label={label} />}
          <Panel
            id={part.id}
            className="split-part"
            defaultSize={part.isFixed === true ? (widths[part.id] ?? part.size) : part.size}
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

const idsOf = (layout: object): string => Object.keys(layout).sort().join('+')

/** The pixels that the panels share, without the handles between them. */
function roomIn(group: HTMLElement | null): number {
  const panels = [...(group?.querySelectorAll<HTMLElement>(':scope > [data-panel]') ?? [])]
  return panels.reduce((sum, panel) => sum + panel.offsetWidth, 0)
}

/** Per cent by panel: the fixed ones as wide as they are, the other takes what they leave. */
function inParts(parts: readonly SplitPart[], widths: Layout['widths'], room: number): Record<string, number> {
  const fixed = parts.filter(({ isFixed }) => isFixed)
  const taken = fixed.map(({ id, size }) => [id, ((widths[id] ?? Number(size)) / room) * 100] as const)
  const rest = 100 - taken.reduce((sum, [, part]) => sum + part, 0)
  return Object.fromEntries([...taken, ...parts.filter(({ isFixed }) => !isFixed).map(({ id }) => [id, rest] as const)])
}
