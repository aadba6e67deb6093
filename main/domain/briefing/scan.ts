import type { Code, Effects, State } from 'micromark-util-types'

/** Longest bracket that is looked through, so that a hostile note costs no more than its length times this. */
const longest = 20_000
const deepest = 8

export const isLineEnd = (code: Code): boolean => code !== null && code <= -3

/**
 * States that run through `[…]` with balanced brackets, from the opening one to behind the closing one.
 * @param keepsLines enters tokens for line endings; without it the brackets are only looked through
 */
export function scanBrackets(
  effects: Effects,
  keepsLines: { readonly data: 'citationData' } | null,
  done: (inside: string) => State | undefined,
  nok: State
): State {
  let inside = ''
  let depth = 0

  const take = (code: Code): void => {
    inside += code === null || code < 0 ? ' ' : String.fromCharCode(code)
    effects.consume(code)
  }
  const scan: State = (code) => {
    if (code === null || inside.length > longest || depth > deepest) return nok(code)
    if (isLineEnd(code)) return lineEnd(code)
    if (code === 92) {
      take(code)
      return escaped
    }
    if (code === 91) depth++
    if (code === 93) depth--
    take(code)
    return depth === 0 ? done(inside) : scan
  }
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return scan(code)
    take(code)
    return scan
  }
  const lineEnd = (code: Code): State => {
    if (keepsLines === null) {
      take(code)
      return scan
    }
    inside += ' '
    effects.exit(keepsLines.data)
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => {
      effects.enter(keepsLines.data)
      return scan(next)
    }
  }
  return scan
}
