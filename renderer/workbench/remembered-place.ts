import { nowhere, type Place, useNavigation } from './navigation.ts'

const keyOf = (projectId: string): string => `sourcebook.place.${projectId}`

let followed: string | null = null

useNavigation.subscribe(({ place }) => {
  if (followed !== null) localStorage.setItem(keyOf(followed), JSON.stringify(place))
})

/** Takes the person to where they were when the project was last open in this window, and remembers from now on. */
export function returnToPlace(projectId: string): void {
  followed = null // the move is no part of the project that was open before
  useNavigation.getState().reset(readPlace(localStorage.getItem(keyOf(projectId))))
  followed = projectId
}

/** A kept place; the list of projects is none, since it was only the way out. */
export function readPlace(kept: string | null): Place {
  if (kept === null) return nowhere
  try {
    const place = { ...nowhere, ...(JSON.parse(kept) as Partial<Place>), focus: null } // written above by ourselves
    return place.screen === 'projects' ? { ...place, screen: 'reader' } : place
  } catch {
    return nowhere // cut short by a full storage: a lost place is no loss of work
  }
}
