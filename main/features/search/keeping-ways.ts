import type { Failure } from '#contract/result'
import type { OpenProject } from '../../ports.ts'

/**
 * Where the index is kept: in the project's folder, where it may be written; once more there after it turned out to be
 * damaged; and in memory after everything else.
 */
export function keepingWays(project: Pick<OpenProject, 'access' | 'path'>) {
  const place = project.path('.sourcebook', 'search.sqlite')
  const ways = project.access.kind === 'write' ? [place, place, null] : [null]
  const isLast = (at: number) => at === ways.length - 1
  let at = 0
  return {
    /** null: in memory. */
    path: (): string | null => ways[at] ?? null,
    /** Whether there is another way after a failure. */
    next(code: Failure['code']): boolean {
      if (isLast(at)) return false
      at = code === 'search-damaged' ? at + 1 : ways.length - 1
      return true
    },
    again() {
      at = 0
    }
  }
}
