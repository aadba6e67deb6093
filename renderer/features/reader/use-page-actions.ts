import { useEffect } from 'react'
import { create } from 'zustand'
import type { TextSide } from '../../ui/reading-focus.ts'
import { sideInUse } from './reading-state.ts'

/** What pages can be asked to do, where a side shows some. */
export interface PageActions {
  markArea(): void
}

const useActions = create<Readonly<Record<TextSide, PageActions | null>>>()(() => ({ left: null, right: null }))

export function usePageActions(side: TextSide, markArea: () => void): void {
  useEffect(() => {
    useActions.setState({ [side]: { markArea } })
    return () => useActions.setState({ [side]: null })
  }, [side, markArea])
}

/** Of the reader in use; null where it shows no pages. */
export function pagesInUse(): PageActions | null {
  return useActions.getState()[sideInUse()]
}
