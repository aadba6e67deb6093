import i18next from 'i18next'
import type { Project } from '#contract/project'
import { invoke } from '../bridge/client.ts'
import { nowhere, type Place, useNavigation } from './navigation.ts'

const keyOf = (projectId: string): string => `sourcebook.place.${projectId}`

let followed: string | null = null

useNavigation.subscribe(({ place }) => {
  if (followed !== null) localStorage.setItem(keyOf(followed), JSON.stringify(place))
})

/** Takes the person to a place of a project that has just been opened, and remembers from now on where they go in it. */
export function startAt(place: Place, projectId: string): void {
  followed = null // the move is no part of the project that was open before
  useNavigation.getState().reset(place)
  followed = projectId
}

/** Where the person was when the project was last open in this window. The sample is first seen with a text open in it. */
export async function placeIn({ id, isSample }: Project): Promise<Place> {
  const kept = localStorage.getItem(keyOf(id))
  if (kept !== null || !isSample) return readPlace(kept)
  const articles = await invoke('article.list', {}).catch(() => []) // the list beside the text says what is wrong with it
  const first = articles.find(({ language }) => language === i18next.language) ?? articles[0]
  return first === undefined ? nowhere : { ...nowhere, source: { kind: 'article', id: first.id } }
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
