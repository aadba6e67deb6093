import { create } from 'zustand'
import type { Project } from '#contract/project'
import { invoke } from '../bridge/client.ts'

/** Panel sizes in per cent by panel, for every arrangement of panels, and which side panels are shut. */
export interface Layout {
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly isNavigationShut: boolean
  readonly isPanelShut: boolean
}

const plain: Layout = { sizes: {}, isNavigationShut: false, isPanelShut: false }
const SAVE_AFTER = 1_000

interface LayoutStore extends Layout {
  readonly projectId: string | null
  open(project: Project): void
  change(change: Partial<Layout>): void
  resize(arrangement: string, sizes: Readonly<Record<string, number>>): void
}

/** The layout belongs to the project: it is kept in its settings, some time after the last change. */
export const useLayout = create<LayoutStore>()((set, get) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let mayWrite = false
  const save = (): void => {
    clearTimeout(timer)
    if (!mayWrite) return
    timer = setTimeout(() => {
      const { sizes, isNavigationShut, isPanelShut } = get()
      const layout = { sizes, isNavigationShut, isPanelShut }
      // A layout that could not be kept costs nobody any work: the save state in the status bar says so already.
      void invoke('project.update', { settings: { layout } }).catch(() => undefined)
    }, SAVE_AFTER)
  }
  return {
    ...plain,
    projectId: null,
    open: (project) => {
      clearTimeout(timer)
      mayWrite = project.access.kind === 'write'
      set({ ...readLayout(project.settings.layout), projectId: project.id })
    },
    change: (change) => {
      set(change)
      save()
    },
    resize: (arrangement, sizes) => {
      set((state) => ({ sizes: { ...state.sizes, [arrangement]: sizes } }))
      save()
    }
  }
})

/** Reads a kept layout; whatever does not fit falls back to the plain one, since it is only a layout. */
export function readLayout(kept: Readonly<Record<string, unknown>>): Layout {
  return {
    sizes: isSizes(kept.sizes) ? kept.sizes : {},
    isNavigationShut: kept.isNavigationShut === true,
    isPanelShut: kept.isPanelShut === true
  }
}

function isSizes(value: unknown): value is Layout['sizes'] {
  const isRecord = (of: unknown): of is object => typeof of === 'object' && of !== null
  return (
    isRecord(value) &&
    Object.values(value).every(
      (sizes) => isRecord(sizes) && Object.values(sizes).every((size) => typeof size === 'number')
    )
  )
}
