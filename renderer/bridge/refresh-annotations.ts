import type { Query, QueryClient } from '@tanstack/react-query'
import type { AnnotationView } from '#contract/annotation'
import type { AppEvent } from '#contract/events'
import { invoke } from './client.ts'

type Changed = Extract<AppEvent, { type: 'changed' }>

const most = 100 // annotations: of more the whole list is asked for

/**
 * Brings the kept lists of annotations up to date by asking only for what changed: a list of thousands is not fetched and
 * compared for every mark. Answers which kept answers need nothing more.
 */
export function refreshAnnotations(client: QueryClient, { topics, ids }: Changed): (query: Query) => boolean {
  const isOfThemOnly = topics.every((topic) => topic === 'annotations') && ids.length <= most
  const current = new Set<Query>()
  if (!isOfThemOnly) return () => false
  for (const query of client.getQueryCache().findAll({ queryKey: ['annotation.list'], type: 'active' })) {
    const { data, fetchStatus, isInvalidated } = query.state
    if (data === undefined || fetchStatus !== 'idle' || isInvalidated) continue
    current.add(query)
    const { articleId } = query.queryKey[1] as { articleId: string } // what the list was asked for with
    if (ids.includes(articleId)) void refresh(client, query, articleId, ids)
  }
  return (query) => current.has(query)
}

async function refresh(client: QueryClient, query: Query, articleId: string, ids: readonly string[]): Promise<void> {
  try {
    const views = await invoke('annotation.list', { articleId, ids: [...ids] })
    client.setQueryData<AnnotationView[]>(query.queryKey, (before) => before && withChanged(before, ids, views))
  } catch {
    await client.invalidateQueries({ queryKey: query.queryKey, exact: true }) // the whole list tells what is wrong
  }
}

/** A list in which those of some ids are as they are now: changed, new or gone. In the order of ids, as it was. */
export function withChanged(
  before: readonly AnnotationView[],
  ids: readonly string[],
  now: readonly AnnotationView[]
): AnnotationView[] {
  const changed = new Map(now.map((view) => [view.annotation.id, view]))
  const isGone = new Set(ids.filter((id) => !changed.has(id)))
  const known = new Set<string>()
  const kept = before.flatMap((view) => {
    const { id } = view.annotation
    known.add(id)
    return isGone.has(id) ? [] : (changed.get(id) ?? view)
  })
  const added = now.filter(({ annotation }) => !known.has(annotation.id))
  return added.length === 0 ? kept : [...kept, ...added].sort(byId)
}

function byId(a: AnnotationView, b: AnnotationView): number {
  return a.annotation.id < b.annotation.id ? -1 : 1
}
