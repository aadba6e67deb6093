import './state-mark.css'
import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type Tone = 'good' | 'warn' | 'bad' | 'quiet'

const icons: Record<Tone, LucideIcon> = {
  good: CircleCheck,
  warn: TriangleAlert,
  bad: CircleAlert,
  quiet: CircleDashed
}

/** A state as icon, word and colour together: never colour alone. */
export function StateMark({
  tone,
  icon,
  children
}: {
  readonly tone: Tone
  readonly icon?: LucideIcon
  readonly children: ReactNode
}) {
  const Icon = icon ?? icons[tone]
  return (
    <span className={`state state-${tone}`}>
      <Icon aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}
