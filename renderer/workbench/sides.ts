import { useEffect } from 'react'
import { create } from 'zustand'
import type { ReadingFocus } from '../ui/reading-focus.ts'
import { useNewFocus } from '../ui/use-new-focus.ts'
import { useLayout } from './layout.ts'
import { NARROW, SLIM, useMedia } from './media.ts'
import { useNavigation } from './navigation.ts'

export type Side = 'navigation' | 'panel'

export interface Sides {
  readonly isNavigationOpen: boolean
  readonly isPanelOpen: boolean
  readonly hasPanel: boolean
  /** Where the window is too narrow for them beside the text, they lie over it. */
  readonly isNavigationOver: boolean
  readonly isPanelOver: boolean
}

/** The side that lies over the text, for as long as it is wanted. */
const useOver = create<{ readonly over: Side | null }>()(() => ({ over: null }))

const queries: Readonly<Record<Side, string>> = { navigation: SLIM, panel: NARROW }

/** Shows or hides a side: for good where it stands beside the text, for the moment where it lies over it. */
export function toggleSide(side: Side): void {
  if (matchMedia(queries[side]).matches) {
    useOver.setState(({ over }) => ({ over: over === side ? null : side }))
    return
  }
  const { change, isNavigationShut, isPanelShut } = useLayout.getState()
  change(side === 'navigation' ? { isNavigationShut: !isNavigationShut } : { isPanelShut: !isPanelShut })
}

export function useSides(): Sides {
  const isPanelOver = useMedia(NARROW)
  const isNavigationOver = useMedia(SLIM)
  const { isNavigationShut, isPanelShut } = useLayout()
  const over = useOver((state) => state.over)
  const { screen, source, noteSlug, focus } = useNavigation((state) => state.place)
  // Going somewhere else is what the navigation was opened for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what is waited for
  useEffect(() => useOver.setState({ over: null }), [screen, source, noteSlug])
  useNewFocus(focus, (wish) => {
    if (asksForPanel(wish)) showPanel()
  })
  return {
    isPanelOver,
    isNavigationOver,
    hasPanel: screen === 'reader' && source !== null,
    isNavigationOpen: isNavigationOver ? over === 'navigation' : !isNavigationShut,
    isPanelOpen: isPanelOver ? over === 'panel' : !isPanelShut
  }
}

/** What was done in the text goes on in the panel: a reference to look at, a comment to write. */
function asksForPanel({ kind, from, edit }: ReadingFocus): boolean {
  return from !== 'panel' && (kind === 'reference' || edit === true)
}

function showPanel(): void {
  const { change, isPanelShut } = useLayout.getState()
  if (matchMedia(NARROW).matches) useOver.setState({ over: 'panel' })
  else if (isPanelShut) change({ isPanelShut: false })
}
