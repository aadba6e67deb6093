import type { AppEvent } from '#contract/events'
import type { MethodInput, MethodName, MethodOutput } from '#contract/methods'
import type { Result } from '#contract/result'

/** One host as the contract suite sees it: requests in, results out. */
export interface Driver {
  readonly name: string
  /** Methods that the host has: the command line has those that a script needs. Null: all of them. */
  readonly methods: ReadonlySet<MethodName> | null
  invoke(method: string, input: unknown): Promise<Result<unknown>>
  /** The events since the last call; null where a host tells none. */
  events(): Promise<readonly AppEvent[] | null>
  close(): Promise<void>
}

/** The value of a request that must succeed. */
export async function ask<M extends MethodName>(
  driver: Driver,
  method: M,
  input: MethodInput<M>
): Promise<MethodOutput<M>> {
  const result = await driver.invoke(method, input)
  if (!result.ok) throw new Error(`${method}: ${result.failure.message}`)
  return result.value as MethodOutput<M> // checked against the contract's own schema by the suite
}
