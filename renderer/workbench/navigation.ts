import { create } from 'zustand'
import type { ReadingFocus, ReadingSource } from '../ui/reading-focus.ts'

export type Screen = 'reader' | 'library' | 'archive' | 'projects'

/** Where the person is: everything that "back" must bring back. A note stands beside what is being read. */
export interface Place {
  readonly screen: Screen
  readonly source: ReadingSource | null
  readonly noteSlug: string | null
  readonly focus: ReadingFocus | null
  readonly libraryId: string | null // the record open in the library
}

export const nowhere: Place = { screen: 'reader', source: null, noteSlug: null, focus: null, libraryId: null }

interface Navigation {
  readonly place: Place
  readonly past: readonly Place[]
  readonly future: readonly Place[]
  /** Goes somewhere; the way back is kept. */
  go(to: Partial<Place>): void
  /** Looks at something within the same text, where the reader itself knows the way back. */
  look(focus: ReadingFocus): void
  back(): void
  forward(): void
  /** Starts anew, as when another project opens. */
  reset(place: Place): void
}

const REMEMBERED = 100

export const useNavigation = create<Navigation>()((set) => ({
  place: nowhere,
  past: [],
  future: [],
  go: (to) =>
    set(({ place, past, future }) => {
      const next = { ...place, ...to }
      if (isSame(next, place)) return { place, past, future }
      return { place: next, past: [...past, place].slice(-REMEMBERED), future: [] }
    }),
  look: (focus) => set(({ place }) => ({ place: { ...place, focus } })),
  back: () =>
    set((state) => {
      const place = state.past.at(-1)
      if (place === undefined) return state
      return { place, past: state.past.slice(0, -1), future: [state.place, ...state.future] }
    }),
  forward: () =>
    set((state) => {
      const [place, ...future] = state.future
      if (place === undefined) return state
      return { place, past: [...state.past, state.place], future }
    }),
  reset: (place) => set({ place, past: [], future: [] })
}))

/** Shorthands for what every list and menu does. */
export const goToArticle = (id: string, focus: ReadingFocus | null = null): void =>
  useNavigation.getState().go({ screen: 'reader', source: { kind: 'article', id }, focus })

/** A passage of an article or a capture, as a quotation in a note leads back to. */
export const goToPassage = (source: ReadingSource, focus: ReadingFocus): void =>
  useNavigation.getState().go({ screen: 'reader', source, focus })

export const goToCapture = (id: string): void =>
  useNavigation.getState().go({ screen: 'reader', source: { kind: 'capture', id }, focus: null })

export const goToNote = (slug: string | null): void => useNavigation.getState().go({ screen: 'reader', noteSlug: slug })

/** A record of the library, opened in its form. */
export const goToReference = (id: string): void =>
  useNavigation.getState().go({ screen: 'library', libraryId: id, focus: null })

export const goToScreen = (screen: Screen): void => useNavigation.getState().go({ screen, focus: null })

function isSame(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
