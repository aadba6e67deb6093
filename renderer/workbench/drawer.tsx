import './drawer.css'
import { type ReactNode, useEffect } from 'react'

/** A side panel that lies over the text where there is no room beside it. Escape shuts it. */
export function Drawer({
  side,
  label,
  onClose,
  children
}: {
  readonly side: 'left' | 'right'
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onClose])
  return (
    <section className={`drawer drawer-${side}`} aria-label={label}>
      {children}
    </section>
  )
}
