import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'

/** Where an overlay stands: at a control, or at a place of the window such as the caret's. */
export type OverlayPlace = HTMLElement | { readonly left: number; readonly top: number; readonly bottom: number }

/** Something that opens at the caret or at a chip; Escape and a press elsewhere close it, and the caret gets the keys back. */
export function Overlay({
  label,
  place,
  onClose,
  children
}: {
  readonly label: string
  readonly place: OverlayPlace
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const caret = useRef<HTMLSpanElement>(null)
  const trigger = useRef<HTMLElement | null>(place instanceof HTMLElement ? place : null)
  useLayoutEffect(() => {
    if (caret.current !== null) trigger.current = caret.current
  }, [])
  return (
    <>
      {place instanceof HTMLElement ? null : (
        <span
          ref={caret}
          className="caret-place"
          style={{ left: place.left, top: place.top, height: place.bottom - place.top }}
        />
      )}
      <Popover
        className="menu-popover"
        triggerRef={trigger}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom start"
        offset={4}
      >
        <Dialog className="overlay-dialog" aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </>
  )
}
