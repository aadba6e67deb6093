import type { Query, QueryClient } from '@tanstack/react-query'
import type { AppEvent, Topic } from '#contract/events'
import type { MethodInput, MethodName, MethodOutput } from '#contract/methods'
import { invoke } from './client.ts'
import { isStaleAfter } from './topics.ts'

type Changed = Pick<Extract<AppEvent, { type: 'changed' }>, 'topics' | 'ids'>
type ListMethod = Extract<MethodName, 'annotation.list' | 'article.list' | 'library.list' | 'archive.list'>

interface List<M extends ListMethod> {
  /** What is told row by row; after a change of anything else each row may be another. */
  readonly byRow: readonly Topic[]
  idOf(row: MethodOutput<M>[number]): string
}

const lists: { readonly [M in ListMethod]: List<M> } = {
  'annotation.list': { byRow: ['annotations'], idOf: ({ annotation }) => annotation.id },
  'article.list': { byRow: ['articles', 'annotations'], idOf: ({ id }) => id },
  'library.list': { byRow: ['library', 'archive'], idOf: ({ reference }) => reference.id },
  'archive.list': { byRow: ['archive'], idOf: ({ id }) => id }
}

const most = 500 // ids: of more the whole list is asked for

/**
 * Brings the kept lists up to date by asking only for what changed: thousands of rows are not fetched and compared for every
 * mark. Answers which kept answers need nothing more.
 */
export function refreshLists(client: QueryClient, { topics, ids }: Changed): (query: Query) => boolean {
  const current = new Set<Query>()
  if (ids.length === 0 || ids.length > most) return () => false
  for (const query of client.getQueryCache().findAll({ type: 'active' })) {
    const [method, input] = query.queryKey as [string, MethodInput<ListMethod>] // as useQueryOf makes them
    const { data, fetchStatus, isInvalidated } = query.state
    if (!isList(method) || !isToldByRow(method, topics)) continue
    if (data === undefined || fetchStatus !== 'idle' || isInvalidated) continue
    current.add(query)
    const wanted = wantedOf(input, ids)
    if (wanted.length > 0) void inTurn(query, () => refresh(client, query, method, wanted))
  }
  return (query) => current.has(query)
}

function isList(method: string): method is ListMethod {
  return Object.hasOwn(lists, method)
}

function isToldByRow(method: ListMethod, topics: readonly Topic[]): boolean {
  const { byRow } = lists[method]
  return (
    isStaleAfter(method, topics) && topics.every((topic) => byRow.includes(topic) || !isStaleAfter(method, [topic]))
  )
}

/** Of the ids of a change those that may be rows of a list. */
function wantedOf(input: MethodInput<ListMethod>, ids: readonly string[]): readonly string[] {
  if ('articleId' in input && !ids.includes(input.articleId)) return [] // annotations of another text
  const some = input.ids === undefined ? null : new Set(input.ids)
  return some === null ? ids : ids.filter((id) => some.has(id))
}

const turns = new WeakMap<Query, Promise<void>>()

/** What a list is asked for is put in in that order: a later answer may come first. */
function inTurn(query: Query, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(query) ?? Promise.resolve()).then(work)
  turns.set(query, turn)
  return turn
}

async function refresh<M extends ListMethod>(
  client: QueryClient,
  query: Query,
  method: M,
  ids: readonly string[]
): Promise<void> {
  const { queryKey } = query
  const { dataUpdatedAt } = query.state
  try {
    const rows = await invoke(method, { ...(queryKey[1] as MethodInput<M>), ids: [...ids] })
    // The whole list came meanwhile, or somebody put in what they know: that may be newer than this answer.
    if (query.state.dataUpdatedAt !== dataUpdatedAt) return await refresh(client, query, method, ids)
    type Row = MethodOutput<M>[number]
    client.setQueryData<readonly Row[]>(
      queryKey,
      (before) => before && withChanged<Row>(before, ids, rows, lists[method].idOf)
    )
  } catch {
    await client.invalidateQueries({ queryKey, exact: true }) // the whole list tells what is wrong
  }
}

/** A list in which those of some ids are as they are now: changed, new or gone. In the order of ids, as it was. */
export function withChanged<Row>(
  before: readonly Row[],
  ids: readonly string[],
  now: readonly Row[],
  idOf: (row: Row) => string
): Row[] {
  const changed = new Map(now.map((row) => [idOf(row), row]))
  const isGone = new Set(ids.filter((id) => !changed.has(id)))
  const known = new Set<string>()
  const kept = before.flatMap((row) => {
    const id = idOf(row)
    known.add(id)
    return isGone.has(id) ? [] : (changed.get(id) ?? row)
  })
  const added = now.filter((row) => !known.has(idOf(row)))
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
}
