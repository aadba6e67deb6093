import { nowhere, type Place, useNavigation } from './navigation.ts'

const keyOf = (projectId: string): string => `sourcebook.place.${projectId}`

/** Where the person was when the project was last open in this window or browser. */
export function rememberedPlace(projectId: string): Place {
  const kept = localStorage.getItem(keyOf(projectId))
  if (kept === null) return nowhere
  try {
    return { ...nowhere, ...(JSON.parse(kept) as Partial<Place>), focus: null } // written below by ourselves
  } catch {
    return nowhere // cut short by a full storage: a lost place is no loss of work
  }
}

export function rememberPlaces(projectId: string): () => void {
  return useNavigation.subscribe(({ place }) => localStorage.setItem(keyOf(projectId), JSON.stringify(place)))
}
