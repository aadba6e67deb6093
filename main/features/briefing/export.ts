import type { Note, NoteFormat } from '#contract/briefing'
import type { Download } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import { type NoteHead, serialiseNoteFile } from '#domain/briefing/note-file'
import { noteToHtml } from '#domain/briefing/note-html'
import type { NoteToSet } from '#domain/briefing/setting'
import { toCslItem } from '#domain/library/csl-json'
import english from '../../../resources/words/en/briefing.json' with { type: 'json' }
import spanish from '../../../resources/words/es/briefing.json' with { type: 'json' }
import type { Printer, Tasks, Workers } from '../../ports.ts'
import type { Rendering } from './rendering.ts'
import { sheet } from './sheet.ts'

interface Needs {
  readonly workers: Workers
  readonly printer: Printer | null
  readonly tasks: Tasks
}

/** A note as a file to hand over. Fails with printer-missing for a PDF where the host cannot print. */
export function createExport({ workers, printer, tasks }: Needs, rendering: Rendering) {
  return (note: Note, head: NoteHead, format: NoteFormat): Promise<Download> => {
    if (format === 'pdf' && printer === null) throw new ExpectedFailure('printer-missing')
    return tasks.run('export', note.title, () => made(note, head, format))
  }

  async function made(note: Note, head: NoteHead, format: NoteFormat): Promise<Download> {
    const { rendered, cited } = await rendering.render(note.markdown, note.style, note.language)
    const toSet: NoteToSet = {
      title: note.title,
      markdown: note.markdown,
      language: note.language,
      bibliographyHeading: bibliographyHeading(note.language),
      rendered
    }
    const name = `${note.slug}.${format}`
    switch (format) {
      case 'html':
        return download(name, 'text/html', encode(noteToHtml(toSet, sheet)))
      case 'md': {
        const text = serialiseNoteFile(head, note.markdown, null, { references: cited.map(toCslItem) })
        return download(name, 'text/markdown', encode(text))
      }
      case 'docx':
        return download(
          name,
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          await workers.run<NoteToSet, Uint8Array>('briefing-docx', toSet)
        )
      case 'pdf':
        if (printer === null) throw new ExpectedFailure('printer-missing')
        return download(name, 'application/pdf', await printer.printPdf(noteToHtml(toSet, sheet)))
    }
  }
}

function bibliographyHeading(language: string): string {
  const words = language.split('-')[0] === 'es' ? spanish : english
  return words['bibliography-heading']
}

const encode = (text: string) => new TextEncoder().encode(text)

function download(name: string, mediaType: string, bytes: Uint8Array): Download {
  return { name, mediaType, base64: Buffer.from(bytes).toString('base64') }
}
