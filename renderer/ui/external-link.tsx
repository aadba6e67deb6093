import type { MouseEvent, ReactNode } from 'react'
import { useCapabilities } from '../bridge/capabilities.ts'
import { invoke } from '../bridge/client.ts'
import { notifyFailure } from './toast.tsx'

/** A link that leads out of the program: through the host where it can, else in a new tab of the browser. */
export function ExternalLink({
  href,
  className,
  label,
  children
}: {
  readonly href: string
  readonly className?: string
  readonly label?: string
  readonly children: ReactNode
}) {
  const { openExternal } = useCapabilities()
  const follow = (event: MouseEvent) => {
    if (!openExternal) return
    event.preventDefault() // the program's own window goes nowhere
    void invoke('app.openExternal', { url: href }).catch(notifyFailure)
  }
  return (
    <a className={className} href={href} aria-label={label} target="_blank" rel="noreferrer noopener" onClick={follow}>
      {children}
    </a>
  )
}
