import './menu.css'
import './popover.css'
import type { ReactElement, ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components'

/** Something small beside the control that opens it; Escape and a press elsewhere close it. */
export function Popover({
  label,
  trigger,
  children
}: {
  readonly label: string
  readonly trigger: ReactElement
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="menu-popover" offset={4}>
        <Dialog className="popover" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
