import './empty-state.css'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** What an empty place is for, and the one action that fills it. */
export function EmptyState({
  icon: Icon,
  title,
  children,
  action
}: {
  readonly icon?: LucideIcon
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className="empty">
      {Icon === undefined ? null : <Icon aria-hidden="true" />}
      <p className="empty-title">{title}</p>
      {children === undefined ? null : <div className="empty-text">{children}</div>}
      {action}
    </div>
  )
}
