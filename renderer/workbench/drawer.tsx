import './drawer.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { enterRegion } from './regions.ts'

/** A side panel that lies over the text where there is no room beside it. It takes the keys; Escape shuts it and gives them back. */
export function Drawer({
  side,
  onClose,
  children
}: {
  readonly side: 'left' | 'right'
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onClose])
  useEffect(() => {
    const drawer = ref.current
    const before = document.activeElement
    if (drawer === null || drawer.contains(before)) return
    // Its tabs are drawn in a second pass.
    const frame = requestAnimationFrame(() => {
      if (!drawer.contains(document.activeElement)) enterRegion(drawer)
    })
    return () => {
      cancelAnimationFrame(frame)
      const { activeElement } = document
      const isLost = activeElement === document.body || drawer.contains(activeElement)
      if (isLost && before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div ref={ref} className={`drawer drawer-${side}`}>
      {children}
    </div>
  )
}
