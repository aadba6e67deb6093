import './button.css'
import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import type { Shortcut } from './shortcut.ts'
import { WithTooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'aria-label'> {
  readonly label: string
  readonly icon: LucideIcon
  readonly shortcut?: Shortcut
  /** Of a switch: whether it is on. Left out for plain actions. */
  readonly isPressed?: boolean
}

/** A button that is only a picture: its name and shortcut stand in a tooltip, and are read out. */
export function IconButton({ label, icon: Icon, shortcut, isPressed, ...props }: IconButtonProps) {
  return (
    <WithTooltip text={label} shortcut={shortcut}>
      <AriaButton {...props} className="icon-button" aria-label={label} aria-pressed={isPressed}>
        <Icon aria-hidden="true" />
      </AriaButton>
    </WithTooltip>
  )
}
