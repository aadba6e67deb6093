import type { Failure } from '#contract/result'
import type { IndexOfWords } from './index-of-words.ts'

type Methods = Omit<IndexOfWords, 'close'>

/** What is asked of the index's thread: to open, then its methods by name. */
export type IndexRequest =
  | { readonly id: number; readonly act: 'open'; readonly path: string | null; readonly driver: DriverChoice }
  | { readonly id: number; readonly act: 'close' }
  | {
      [Name in keyof Methods]: { readonly id: number; readonly act: Name; readonly args: Parameters<Methods[Name]> }
    }[keyof Methods]

export type IndexAnswer =
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown }
  | {
      readonly id: number
      readonly kind: 'failure'
      readonly code: Failure['code']
      readonly params: Failure['params']
    }
  | { readonly id: number; readonly kind: 'error'; readonly message: string; readonly stack: string }

/** `wasm` even where the runtime has a SQLite of its own: what is measured and tested must not depend on the runtime. */
export type DriverChoice = 'best' | 'wasm'
