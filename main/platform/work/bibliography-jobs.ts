import type { BibliographyInput } from '../csl/engine.ts'
import type { NoteDocxInput } from '../docx/note-docx.ts'
import type { Job } from './jobs.ts'

// What a job is called with is written down by the function that it loads; the feature that asks for it imports the same type.
/** The jobs of notes and of the library, loaded when first asked for. */
export const briefingJobs: Readonly<Record<string, () => Promise<Job>>> = {
  bibliography: async () => {
    const { renderBibliography } = await import('../csl/engine.ts')
    return (input) => renderBibliography(input as BibliographyInput)
  },
  'bibliography-styles': async () => {
    const { styleList } = await import('../csl/style-files.ts')
    return () => styleList
  },
  'bibliography-bibtex': async () => {
    const { itemsToBibtex } = await import('./bibliography-bibtex.ts')
    return (input) => itemsToBibtex(input as Parameters<typeof itemsToBibtex>[0])
  },
  'briefing-count': async () => {
    const { countMarkdown } = await import('#domain/briefing/summary')
    return (input) => countMarkdown(input as string)
  },
  'briefing-docx': async () => {
    const { noteToDocx } = await import('../docx/note-docx.ts')
    return (input) => noteToDocx(input as NoteDocxInput)
  }
}
