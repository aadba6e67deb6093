import { create } from 'zustand'
import type { Project } from '#contract/project'
import { beforeRequest, onRequestDone, saveOnLeaving } from './client.ts'
import { keepSettings } from './keep-settings.ts'

const PAUSE = 1_500 // ms without a change before it is written: scrolling is one change

const useKept = create<{ readonly parts: Readonly<Record<string, unknown>> }>()(() => ({ parts: {} }))
let mayWrite = false
let timer = 0
let stop = (): void => undefined

/** From now on the layout is that of a project that has just been opened. */
export function openLayout(project: Project): void {
  stop()
  useKept.setState({ parts: project.settings.layout })
  mayKeepLayout(project)
  const stops = [
    saveOnLeaving({ bytes: () => (timer === 0 ? 0 : JSON.stringify(useKept.getState().parts).length), save: write }),
    beforeRequest((method) => (timer !== 0 && opening.has(method) ? write() : undefined)),
    onRequestDone((method) => {
      if (opening.has(method)) forget()
    })
  ]
  stop = () => {
    forget()
    for (const each of stops) each()
  }
}

/** Whether the layout may be kept with the project may change while it is open. */
export function mayKeepLayout({ access }: Project): void {
  mayWrite = access.kind === 'write'
}

/** What was kept of one part of the window, as it was found: whoever reads it checks it. */
export function keptLayout(part: string): unknown {
  return useKept.getState().parts[part]
}

export function useKeptLayout(part: string): unknown {
  return useKept((state) => state.parts[part])
}

/**
 * Keeps how one part of the window stands with the project, a moment later: the window's own storage would lose it,
 * since a browser ties that to the port, which is another one at every start.
 */
export function keepLayout(part: string, value: unknown): void {
  const { parts } = useKept.getState()
  if (parts[part] === value) return
  useKept.setState({ parts: { ...parts, [part]: value } })
  if (!mayWrite) return
  window.clearTimeout(timer)
  timer = window.setTimeout(() => void write(), PAUSE)
}

/** After these, another project may be open. */
const opening: ReadonlySet<string> = new Set(['project.create', 'project.open', 'project.openSample', 'project.close'])

function write(): Promise<void> {
  forget()
  return keepSettings({ layout: { ...useKept.getState().parts } })
}

/** What is still to be written is of a project that may not be the open one any more. */
function forget(): void {
  window.clearTimeout(timer)
  timer = 0
}
