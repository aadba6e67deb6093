import { randomUUID } from 'node:crypto'
import type { Grants } from '../ports.ts'

/** Ids are random, so that one cannot be guessed from a path; a path keeps its id while the program runs. */
export function createGrants(): Grants {
  const paths = new Map<string, string>()
  const ids = new Map<string, string>()
  return {
    grant(path) {
      const id = ids.get(path) ?? randomUUID()
      ids.set(path, id)
      paths.set(id, path)
      return id
    },
    resolve: (id) => paths.get(id) ?? null
  }
}
