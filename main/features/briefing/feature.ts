import type { LibraryReference } from '#contract/reference'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, Ports } from '../../ports.ts'
import { createExport } from './export.ts'
import { createNotes } from './notes.ts'
import { createRendering } from './rendering.ts'

export type BriefingHandlers = Pick<Handlers, Extract<keyof Handlers, `briefing.${string}`>>

export interface BriefingNeeds extends Ports {
  readonly current: CurrentProject
  references(): Promise<readonly LibraryReference[]>
  /** The CSL style of new notes, or null for the program's own choice. */
  defaultStyle(): Promise<string | null>
}

export interface BriefingFeature {
  readonly handlers: BriefingHandlers
}

export function createBriefingFeature(needs: BriefingNeeds): BriefingFeature {
  const notes = createNotes(needs)
  const rendering = createRendering(needs)
  const exportNote = createExport(needs, rendering)

  return {
    handlers: {
      'briefing.list': notes.list,
      'briefing.create': notes.create,
      'briefing.get': ({ slug }) => notes.get(slug),
      'briefing.save': notes.save,
      'briefing.remove': ({ slug }) => notes.remove(slug),
      'briefing.styles': rendering.styles,
      'briefing.bibliography': ({ markdown, style, language }) =>
        rendering.bibliography(markdown, style, language ?? 'en'),
      'briefing.export': async ({ slug, format }) => exportNote(await notes.get(slug), await notes.head(slug), format)
    }
  }
}
