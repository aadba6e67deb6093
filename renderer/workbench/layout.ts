import { create } from 'zustand'
import type { Project } from '#contract/project'
import { keepLayout } from '../bridge/project-layout.ts'

/** Panel sizes in per cent by panel, for every arrangement of panels, and which side panels are shut. */
export interface Layout {
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly isNavigationShut: boolean
  readonly isPanelShut: boolean
}

const plain: Layout = { sizes: {}, isNavigationShut: false, isPanelShut: false }

interface LayoutStore extends Layout {
  readonly projectId: string | null
  open(project: Project): void
  change(change: Partial<Layout>): void
  resize(arrangement: string, sizes: Readonly<Record<string, number>>): void
}

/** The layout belongs to the project: it is kept in its settings. */
export const useLayout = create<LayoutStore>()((set, get) => {
  const save = (): void => {
    const { sizes, isNavigationShut, isPanelShut } = get()
    for (const [part, value] of Object.entries({ sizes, isNavigationShut, isPanelShut })) keepLayout(part, value)
  }
  return {
    ...plain,
    projectId: null,
    open: (project) => {
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
