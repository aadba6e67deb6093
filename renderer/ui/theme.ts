import { create } from 'zustand'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const KEY = 'sourcebook.theme'

/** The colour scheme, of this machine and person and not of a project. */
export const useTheme = create<{ readonly theme: Theme; setTheme(theme: Theme): void }>()((set) => ({
  theme: themes.find((theme) => theme === localStorage.getItem(KEY)) ?? 'system',
  setTheme: (theme) => {
    localStorage.setItem(KEY, theme)
    set({ theme })
    applyTheme(theme)
  }
}))

/** High contrast and forced colours follow the system by themselves: see tokens.css. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
