import { create } from 'zustand'
import type { SearchKind } from '#contract/search'

/** What stands in the search box. It is there again when one comes back from what was found. */
interface Asked {
  readonly query: string
  readonly kind: SearchKind | null
  readonly chosen: string | null // the key of the hit that the arrows stand on
  readonly wished: number // how often the box was asked for: each time it takes the keyboard
}

const nothing: Omit<Asked, 'wished'> = { query: '', kind: null, chosen: null }

export const useAsked = create<Asked>()(() => ({ ...nothing, wished: 0 }))

export const ask = (query: string): void => useAsked.setState({ query, chosen: null })

export const askKind = (kind: SearchKind | null): void => useAsked.setState({ kind, chosen: null })

export const choose = (chosen: string | null): void => useAsked.setState({ chosen })

/** Puts the keyboard into the box, with a query where there is one to run. */
export function wishForBox(query?: string): void {
  const { wished } = useAsked.getState()
  useAsked.setState(query === undefined ? { wished: wished + 1 } : { ...nothing, query, wished: wished + 1 })
}

/** Another project: what was looked for in the one before is no business of it. */
export const forgetAsked = (): void => useAsked.setState(nothing)
