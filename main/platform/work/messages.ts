import type { Failure } from '#contract/result'

/** What the pool sends a worker: one job of jobs.ts. */
export interface Request {
  readonly name: string
  readonly input: unknown
}

/** What a worker answers. Classes do not cross threads, so an expected failure goes as its parts. */
export type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'failure'; readonly code: Failure['code']; readonly params: Failure['params'] }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string }
