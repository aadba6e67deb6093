import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MethodOutput } from '#contract/methods'
import type { SearchHit, SearchKind } from '#contract/search'
import { invoke, type RequestFailure } from '../../bridge/client.ts'

type Answer = MethodOutput<'search.query'>

export interface Results {
  readonly answer: Answer | undefined // the first page, with all counts
  readonly hits: readonly SearchHit[]
  readonly error: RequestFailure | null
  readonly isOld: boolean // of what was asked before, until the answer is there
  more(): void
  again(): void
}

const PAGE = 50
const WHILE_READING = 1_000 // ms after which more may be found

/**
 * What was found, a page at a time. An answer to what is not asked any more is never shown as one to what is.
 * @param isChosen the person stands on one of the hits, whose order then stays while more of the project is read
 */
export function useResults(query: string, kind: SearchKind | null, isChosen: boolean): Results {
  const wish = { query, typing: true, ...(kind === null ? {} : { kind }) }
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery<
    Answer,
    RequestFailure,
    { readonly pages: readonly Answer[] },
    readonly unknown[],
    number
  >({
    queryKey: ['search.query', wish],
    queryFn: ({ pageParam }) => invoke('search.query', { ...wish, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.length * PAGE
      return loaded < last.total ? loaded : undefined
    },
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.index.state === 'building' && !isChosen ? WHILE_READING : false
  })
  const pages = data?.pages
  const hits = useMemo(() => pages?.flatMap((page) => page.hits) ?? [], [pages])
  return {
    answer: pages?.[0],
    hits,
    error,
    isOld: isPlaceholderData,
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    again: () => void refetch()
  }
}
