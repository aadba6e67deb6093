import { Theme } from '#contract/preferences'
import { prefer, usePreferences } from '../bridge/preferences.ts'
import { notifyFailure } from './toast.tsx'

export const themes = Theme.options

/** The colour scheme, of this person and not of a project. */
export const useTheme = (): Theme => usePreferences((state) => state.theme)

export function setTheme(theme: Theme): void {
  prefer({ theme }).catch(notifyFailure)
}

/** Draws in the preferred colours from now on. High contrast and forced colours follow the system by themselves: see tokens.css. */
export function followTheme(): void {
  usePreferences.subscribe(({ theme }) => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  })
}
