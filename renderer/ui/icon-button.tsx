import './button.css'
import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, type ButtonProps, Focusable } from 'react-aria-components'
import type { Shortcut } from './shortcut.ts'
import { WithTooltip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'className' | 'aria-label'> {
  readonly label: string
  readonly icon: LucideIcon
  readonly shortcut?: Shortcut
  /** Of a switch: whether it is on. Left out for plain actions. */
  readonly isPressed?: boolean
  /** Why it cannot be pressed now: told in its tooltip and read out, so that it can be reached all the same. */
  readonly impossible?: string | null
}

/** A button that is only a picture: its name and shortcut stand in a tooltip, and are read out. */
export function IconButton({ label, icon: Icon, shortcut, isPressed, impossible = null, ...props }: IconButtonProps) {
  if (impossible !== null) return <ImpossibleButton label={label} icon={Icon} reason={impossible} />
  return (
    <WithTooltip text={label} shortcut={shortcut}>
      <AriaButton {...props} className="icon-button" aria-label={label} aria-pressed={isPressed}>
        <Icon aria-hidden="true" />
      </AriaButton>
    </WithTooltip>
  )
}

/** A disabled button shows no tooltip and takes no focus: this one only does nothing. */
function ImpossibleButton({
  label,
  icon: Icon,
  reason
}: {
  readonly label: string
  readonly icon: LucideIcon
  readonly reason: string
}) {
  return (
    <WithTooltip text={`${label}: ${reason}`}>
      <Focusable>
        <button type="button" className="icon-button" aria-label={label} aria-disabled="true" aria-description={reason}>
          <Icon aria-hidden="true" />
        </button>
      </Focusable>
    </WithTooltip>
  )
}
