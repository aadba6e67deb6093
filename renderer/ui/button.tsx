import './button.css'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components'

export interface ButtonProps extends Omit<AriaProps, 'children' | 'className'> {
  /** `primary` for the one action that a screen is for; `quiet` has no edge; `danger` takes something away. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

export function Button({ variant = 'plain', icon: Icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${variant}`}>
      {Icon === undefined ? null : <Icon aria-hidden="true" />}
      {children}
    </AriaButton>
  )
}
