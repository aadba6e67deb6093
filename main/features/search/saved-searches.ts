import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { SavedSearch } from '#contract/search'
import type { Clock, CurrentProject, Edit, Ids } from '../../ports.ts'

const path = 'searches.json'

/** Searches that a person gave a name. */
export function createSavedSearches({
  current,
  clock,
  ids
}: {
  readonly current: CurrentProject
  readonly clock: Clock
  readonly ids: Ids
}) {
  const list = () => current().records(path, SavedSearch)
  const byId = async (id: string): Promise<SavedSearch> => {
    const found = (await list()).find((search) => search.id === id)
    if (found === undefined) throw new ExpectedFailure('not-found', { kind: 'search', id })
    return found
  }
  return {
    list: async () => [...(await list())],
    async save({ name, query }: MethodInput<'search.save'>) {
      const made = { id: ids.next(), name, query, created: clock.now().toISOString() }
      await current().commit('search-save', [edit(null, made)])
      return made
    },
    async update({ id, ...change }: MethodInput<'search.update'>) {
      const before = await byId(id)
      const after = { ...before, name: change.name ?? before.name, query: change.query ?? before.query }
      await current().commit('search-update', [edit(before, after)])
      return after
    },
    async remove({ id }: MethodInput<'search.remove'>) {
      await current().commit('search-remove', [edit(await byId(id), null)])
      return {}
    }
  }
}

function edit(before: SavedSearch | null, after: SavedSearch | null): Edit {
  return { path, id: (after ?? before)?.id ?? '', before, after }
}
