import { create } from 'zustand'
import { isSameSource, type ReadingFocus, type ReadingSource, type TextSide } from '../ui/reading-focus.ts'

export type Screen = 'reader' | 'library' | 'archive' | 'search' | 'projects'

/** A text on screen, and what is looked at in it. */
export interface OpenText {
  readonly source: ReadingSource
  readonly focus: ReadingFocus | null
}

/** Where the person is: everything that "back" must bring back. A note stands beside what is being read. */
export interface Place {
  readonly screen: Screen
  /** The text that the panels and the commands are about; of two, the one that was used last. */
  readonly source: ReadingSource | null
  readonly focus: ReadingFocus | null
  readonly side: TextSide // where it stands
  readonly other: OpenText | null // a second text, at the other side
  readonly noteSlug: string | null
  readonly libraryId: string | null // the record open in the library
}

export const nowhere: Place = {
  screen: 'reader',
  source: null,
  focus: null,
  side: 'left',
  other: null,
  noteSlug: null,
  libraryId: null
}

interface Navigation {
  readonly place: Place
  readonly past: readonly Place[]
  readonly future: readonly Place[]
  /** Goes somewhere; the way back is kept. */
  go(to: Partial<Place>): void
  /** Looks at something within the same text, where the reader itself knows the way back. */
  look(focus: ReadingFocus, side?: TextSide): void
  /** Turns to one of two texts: the panels and the commands are about it from now on. */
  turnTo(side: TextSide): void
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
  look: (focus, side) =>
    set(({ place }) => {
      const isOther = side !== undefined && side !== place.side
      if (!isOther) return { place: { ...place, focus } }
      return { place: place.other === null ? place : { ...place, other: { ...place.other, focus } } }
    }),
  turnTo: (side) => set(({ place }) => ({ place: side === place.side ? place : turned(place) })),
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

/** Opens a text in the place of the one that was used last; where it stands at the other side already, turns to it. */
export function goToText(source: ReadingSource, focus: ReadingFocus | null = null): void {
  const { place, go } = useNavigation.getState()
  const at = isSameSource(place.other?.source ?? null, source) ? turned(place) : place
  go({ ...at, screen: 'reader', source, focus })
}

/** Opens a text beside the one that was used last, and turns to it. Where nothing is read yet, it is simply opened. */
export function openBeside(source: ReadingSource, focus: ReadingFocus | null = null): void {
  const { place, go } = useNavigation.getState()
  const stays = textAt(place, place.side)
  if (stays === null || isSameSource(stays.source, source)) goToText(source, focus)
  else go({ screen: 'reader', source, focus, side: opposite(place.side), other: stays })
}

/** Closes one of two texts; the other one has the whole room again. */
export function closeText(side: TextSide): void {
  const { place, go } = useNavigation.getState()
  const rest = textAt(place, opposite(side))
  if (place.other !== null && rest !== null) go({ ...rest, side: 'left', other: null })
}

/** A text that is no more: neither side shows it any longer. */
export function leaveText(source: ReadingSource): void {
  const { place, go } = useNavigation.getState()
  if (isSameSource(place.other?.source ?? null, source)) go({ other: null, side: 'left' })
  else if (isSameSource(place.source, source)) {
    if (place.other === null) go({ source: null, focus: null })
    else closeText(place.side)
  }
}

/** Of two texts, the one that is not in use comes into use. */
export const turnToOther = (): void => useNavigation.getState().turnTo(opposite(useNavigation.getState().place.side))

export function textAt({ source, focus, side, other }: Place, at: TextSide): OpenText | null {
  if (at !== side) return other
  return source === null ? null : { source, focus }
}

/** The same place with the other text to the fore. */
function turned(place: Place): Place {
  const { source, focus, side, other } = place
  if (other === null || source === null) return place
  return { ...place, ...other, side: opposite(side), other: { source, focus } }
}

const opposite = (side: TextSide): TextSide => (side === 'left' ? 'right' : 'left')

/** Shorthands for what every list and menu does. */
export const goToArticle = (id: string, focus: ReadingFocus | null = null): void =>
  goToText({ kind: 'article', id }, focus)

export const goToCapture = (id: string, focus: ReadingFocus | null = null): void =>
  goToText({ kind: 'capture', id }, focus)

export const goToNote = (slug: string | null): void => useNavigation.getState().go({ screen: 'reader', noteSlug: slug })

/** A record of the library, opened in its form. */
export const goToReference = (id: string): void =>
  useNavigation.getState().go({ screen: 'library', libraryId: id, focus: null })

export const goToScreen = (screen: Screen): void => useNavigation.getState().go({ screen, focus: null })

function isSame(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
