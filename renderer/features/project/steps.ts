import type { MethodName } from '#contract/methods'

/** The whole job once, in order. Kept by these names in the project's settings. */
export const steps = ['import', 'citations', 'capture', 'highlight', 'note', 'export'] as const
export type Step = (typeof steps)[number]

/** The last entry of the kept list where the person put the checklist away. */
export const PUT_AWAY = 'put-away'

/** The step that a successful request completes, if any. Looking at citations makes no request: the shell says so. */
export function stepOfRequest(method: MethodName): Step | null {
  switch (method) {
    case 'article.import':
      return 'import'
    case 'archive.capture':
      return 'capture'
    case 'annotation.create':
      return 'highlight'
    case 'briefing.create':
    case 'briefing.save':
      return 'note'
    case 'briefing.export':
      return 'export'
    default:
      return null
  }
}

/** The kept list with one more entry, or null where nothing changes and so nothing is to be saved. */
export function withEntry(kept: readonly string[], entry: string): readonly string[] | null {
  return kept.includes(entry) ? null : [...kept, entry]
}
