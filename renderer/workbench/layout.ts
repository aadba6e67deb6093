import { create } from 'zustand'
import type { Project } from '#contract/project'
import { keepLayout } from '../bridge/project-layout.ts'

/** How the panels stand: the side panels' widths, the others' sizes in per cent for every arrangement, and which side panels are shut. */
export interface Layout {
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly widths: Readonly<Record<string, number>> // CSS pixels, by panel
  readonly isNavigationShut: boolean
  readonly isPanelShut: boolean
}

const plain: Layout = { sizes: {}, widths: {}, isNavigationShut: false, isPanelShut: false }

interface LayoutStore extends Layout {
  readonly projectId: string | null
  open(project: Project): void
  change(change: Partial<Layout>): void
  resize(arrangement: string, sizes: Readonly<Record<string, number>>): void
  widen(widths: Readonly<Record<string, number>>): void
}

/** The layout belongs to the project: it is kept in its settings. */
export const useLayout = create<LayoutStore>()((set, get) => {
  const save = (): void => {
    const { sizes, widths, isNavigationShut, isPanelShut } = get()
    for (const [part, value] of Object.entries({ sizes, widths, isNavigationShut, isPanelShut }))
      keepLayout(part, value)
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
    },
    widen: (widths) => {
      set((state) => ({ widths: { ...state.widths, ...widths } }))
      save()
    }
  }
})

/** Reads a kept layout; whatever does not fit falls back to the plain one, since it is only a layout. */
export function readLayout(kept: Readonly<Record<string, unknown>>): Layout {
  return {
    sizes: isSizes(kept.sizes) ? kept.sizes : {},
    widths: isNumbers(kept.widths) ? kept.widths : {},
    isNavigationShut: kept.isNavigationShut === true,
    isPanelShut: kept.isPanelShut === true
  }
}

function isSizes(value: unknown): value is Layout['sizes'] {
  return isRecord(value) && Object.values(value).every(isNumbers)
}

function isNumbers(value: unknown): value is Layout['widths'] {
  return isRecord(value) && Object.values(value).every((size) => typeof size === 'number')
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
