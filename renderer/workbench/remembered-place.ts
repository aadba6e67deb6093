import i18next from 'i18next'
import { z } from 'zod'
import type { Project } from '#contract/project'
import { invoke } from '../bridge/client.ts'
import { keepLayout, openLayout } from '../bridge/project-layout.ts'
import { forgetAsked } from '../features/search/asked.ts'
import { nowhere, type Place, useNavigation } from './navigation.ts'

let isFollowed = false

useNavigation.subscribe(({ place }) => {
  if (isFollowed) keepLayout('place', withoutFocus(place))
})

/** Takes the person to a place of a project that has just been opened, and remembers from now on where they go in it. */
export function startAt(place: Place, project: Project): void {
  isFollowed = false // the move is no part of the project that was open before
  useNavigation.getState().reset(place)
  forgetAsked()
  openLayout(project)
  isFollowed = true
}

/** Where the person was when the project was last open. The sample is first seen with a text open in it. */
export async function placeIn({ settings, isSample }: Project): Promise<Place> {
  const kept = settings.layout.place
  if (kept !== undefined || !isSample) return readPlace(kept)
  const articles = await invoke('article.list', {}).catch(() => []) // the list beside the text says what is wrong with it
  const first = articles.find(({ language }) => language === i18next.language) ?? articles[0]
  return first === undefined ? nowhere : { ...nowhere, source: { kind: 'article', id: first.id } }
}

function withoutFocus(place: Place): Place {
  return { ...place, focus: null, other: place.other && { ...place.other, focus: null } }
}

const KeptSource = z.object({ kind: z.enum(['article', 'capture']), id: z.string() })

const KeptPlace = z.object({
  screen: z.enum(['reader', 'library', 'archive', 'search', 'projects']),
  source: KeptSource.nullable(),
  side: z.enum(['left', 'right']),
  other: z.object({ source: KeptSource }).nullable(),
  noteSlug: z.string().nullable(),
  libraryId: z.string().nullable()
})

/** A kept place; the list of projects is none, since it was only the way out. What does not fit is no place: that costs no work. */
export function readPlace(kept: unknown): Place {
  const found = KeptPlace.partial().safeParse(kept)
  if (!found.success) return nowhere
  const { other = null, screen = 'reader', ...rest } = found.data
  const place: Place = { ...nowhere, ...rest, screen: screen === 'projects' ? 'reader' : screen }
  if (other === null || place.source === null) return { ...place, side: 'left' }
  return { ...place, other: { source: other.source, focus: null } }
}
