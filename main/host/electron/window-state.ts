import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type BrowserWindow, screen } from 'electron'
import { z } from 'zod'

const WindowState = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400),
  height: z.int().min(300),
  isMaximized: z.boolean()
})
type WindowState = z.infer<typeof WindowState>

const initial: WindowState = { width: 1440, height: 900, isMaximized: false }

/** Where the window stood when it was closed last; the first place again when that is on no screen any more. */
export function readWindowState(path: string): WindowState {
  const state = parsed(path)
  const { x, y } = state
  if (x === undefined || y === undefined) return state
  const isVisible = screen.getAllDisplays().some(({ workArea: area }) => {
    return x >= area.x - 50 && y >= area.y - 50 && x < area.x + area.width - 100 && y < area.y + area.height - 100
  })
  return isVisible ? state : { ...initial, isMaximized: state.isMaximized }
}

/** Written plainly: losing it costs a drag of the mouse. */
export function rememberWindowState(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    try {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, JSON.stringify(state))
    } catch (error) {
      console.warn('The place of the window was not kept:', error)
    }
  })
}

function parsed(path: string): WindowState {
  try {
    const state = WindowState.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return state.success ? state.data : initial
  } catch {
    return initial // never written, or unreadable: either way there is nothing to restore
  }
}
