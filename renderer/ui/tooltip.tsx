import './tooltip.css'
import type { ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import type { Shortcut } from './shortcut.ts'

/** Gives a react-aria control (a Button, a Focusable) a tooltip for pointer and keyboard. */
export function WithTooltip({
  text,
  shortcut,
  children
}: {
  readonly text: ReactNode
  readonly shortcut?: Shortcut | undefined
  readonly children: ReactNode
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" offset={4}>
        {text}
        {shortcut === undefined ? null : <Kbd shortcut={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
