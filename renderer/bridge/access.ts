import { useQueryOf } from './queries.ts'

/** Whether the open project can only be read: held by another program, written by a newer one, or without rights. */
export function useIsReadOnly(): boolean {
  return useQueryOf('project.current', {}).data?.access.kind === 'read'
}
