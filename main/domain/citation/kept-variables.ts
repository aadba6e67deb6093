import type { Csl } from '#contract/reference'

/** Those of a record's variables that are named and there. */
export function keptOf(csl: Csl, names: readonly string[]): Partial<Csl> {
  return Object.fromEntries(names.flatMap((name) => (csl[name] === undefined ? [] : [[name, csl[name]]])))
}
