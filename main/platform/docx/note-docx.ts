import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { type NoteToSet, prepareNote } from '#domain/briefing/setting'
import { blocks } from './blocks.ts'
import { createSetter, xmlText } from './inline.ts'
import { documentStyles, listNumbering } from './look.ts'

export type NoteDocxInput = NoteToSet

/** A note as DOCX: real heading, quotation and bibliography styles, real lists, tables, links and footnotes. */
export async function noteToDocx(note: NoteDocxInput): Promise<Uint8Array> {
  const setter = createSetter(prepareNote(note), note.rendered.kind === 'note')
  const body = blocks(setter.note.tree.children, setter)
  const title = setter.note.needsTitle
    ? [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(xmlText(note.title))] })]
    : []
  const document = new Document({
    title: xmlText(note.title),
    creator: 'Sourcebook',
    styles: documentStyles(note.language),
    numbering: listNumbering(setter.lists()),
    footnotes: setter.footnotes(),
    sections: [{ children: [...title, ...body, ...bibliography(note, setter)] }]
  })
  const buffer = await Packer.toBuffer(document)
  return new Uint8Array(buffer)
}

function bibliography(
  { rendered, bibliographyHeading }: NoteToSet,
  setter: ReturnType<typeof createSetter>
): Paragraph[] {
  if (rendered.entries.length === 0) return []
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(bibliographyHeading)] }),
    ...rendered.entries.map(({ runs }) => new Paragraph({ style: 'Bibliography', children: setter.cslRuns(runs) }))
  ]
}
