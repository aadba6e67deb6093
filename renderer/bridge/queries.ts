import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient
} from '@tanstack/react-query'
import type { MethodInput, MethodName, MethodOutput } from '#contract/methods'
import { invoke, type RequestFailure } from './client.ts'

/**
 * A method's answer, kept by method and input and asked for again when a `changed` event makes it stale, or each time
 * it is shown where no event tells of its changes.
 */
export function useQueryOf<M extends MethodName>(
  method: M,
  input: MethodInput<M>,
  options: { readonly isEnabled?: boolean; readonly isFreshEachTime?: boolean } = {}
): UseQueryResult<MethodOutput<M>, RequestFailure> {
  return useQuery<MethodOutput<M>, RequestFailure>({
    queryKey: [method, input],
    queryFn: () => invoke(method, input),
    enabled: options.isEnabled ?? true,
    ...(options.isFreshEachTime === true ? { staleTime: 0 } : {})
  })
}

/** Puts what a change answered into a kept answer at once; the whole answer is asked for again all the same. */
export function useKeptAnswer<M extends MethodName>(
  method: M
): (input: MethodInput<M>, change: (before: MethodOutput<M>) => MethodOutput<M>) => void {
  const client = useQueryClient()
  return (input, change) =>
    client.setQueryData<MethodOutput<M>>([method, input], (before) => (before === undefined ? before : change(before)))
}

/** A request that changes something. Its failure is shown as a toast, unless `isQuiet`: then the caller shows it. */
export function useMutationOf<M extends MethodName>(
  method: M,
  options: { readonly isQuiet?: boolean } = {}
): UseMutationResult<MethodOutput<M>, RequestFailure, MethodInput<M>> {
  return useMutation<MethodOutput<M>, RequestFailure, MethodInput<M>>({
    mutationFn: (input) => invoke(method, input),
    meta: { quiet: options.isQuiet === true }
  })
}
