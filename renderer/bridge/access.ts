import type { Project } from '#contract/project'
import { useQueryOf } from './queries.ts'

/** Whether the open project can only be read: held by another program, written by a newer one, or without rights. */
export function useIsReadOnly(): boolean {
  return useAccess()?.kind === 'read'
}

/** How the open project may be used; null while that is not known. */
export function useAccess(): Project['access'] | null {
  return useQueryOf('project.current', {}).data?.access ?? null
}
