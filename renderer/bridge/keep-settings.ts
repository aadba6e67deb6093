import type { ProjectSettings } from '#contract/project'
import { invoke } from './client.ts'

let last: Promise<void> = Promise.resolve()

/**
 * Keeps something of the window's own in the project's settings, one change after the other: two at once would each
 * start from the same record, and the second be refused. What cannot be kept costs nobody any work, and the status
 * bar says already that saving fails.
 */
export function keepSettings(settings: Partial<ProjectSettings>): Promise<void> {
  last = last
    .then(() => invoke('project.update', { settings }))
    .then(
      () => undefined,
      () => undefined
    )
  return last
}
