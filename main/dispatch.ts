import { type MethodInput, type MethodName, type MethodOutput, methods } from '#contract/methods'
import { ExpectedFailure, type Result } from '#contract/result'
import { toFailure } from './sentences.ts'

/** One function a method; a feature gives its part of this table. */
export type Handlers = {
  readonly [M in MethodName]: (input: MethodInput<M>) => Promise<MethodOutput<M>>
}

/** The one way in, for all hosts. Never throws. */
export type Dispatch = (method: string, input: unknown) => Promise<Result<unknown>>

/**
 * Parses the input, calls the handler, and gives its result as data.
 * @param report is told once of every bug: something thrown that is no ExpectedFailure.
 */
export function createDispatch(handlers: Handlers, report: (error: unknown, method: string) => void): Dispatch {
  return async (method, input) => {
    if (!isMethodName(method)) return failed(new ExpectedFailure('bad-input', { where: 'method', problem: 'unknown' }))
    const parsed = methods[method].input.safeParse(input)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return failed(
        new ExpectedFailure('bad-input', { where: issue?.path.join('.') ?? '', problem: issue?.message ?? '' })
      )
    }
    try {
      // The table is typed method by method; the compiler cannot see that this input belongs to this handler.
      const handler = handlers[method] as (input: unknown) => Promise<unknown>
      return { ok: true, value: await handler(parsed.data) }
    } catch (error) {
      if (error instanceof ExpectedFailure) return failed(error)
      report(error, method)
      return failed(new ExpectedFailure('bug', { method }))
    }
  }
}

function failed(error: ExpectedFailure): Result<never> {
  return { ok: false, failure: toFailure(error) }
}

function isMethodName(method: string): method is MethodName {
  return Object.hasOwn(methods, method)
}
