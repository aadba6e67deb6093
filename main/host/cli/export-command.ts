import { basename, resolve } from 'node:path'
import type { NoteFormat } from '#contract/briefing'
import type { Download } from '#contract/methods'
import type { ReferenceFormat } from '#contract/reference'
import { sentence } from '../../sentences.ts'
import { print, printLines } from './output.ts'
import { CommandFailure, type Session, withProject } from './session.ts'

/** What to export, already told apart from wrong usage. */
export type ExportWish =
  | { readonly kind: 'note'; readonly note: string; readonly format: NoteFormat }
  | { readonly kind: 'library'; readonly format: ReferenceFormat }
  | { readonly kind: 'archive'; readonly format: 'wacz' }

/** `sourcebook export DIR …`: to the file named, to the export's own name in this folder, or to stdout for `-`. */
export async function exportFrom(folder: string, wish: ExportWish, output: string | undefined): Promise<void> {
  await withProject(folder, async (session) => {
    if (wish.kind === 'archive' && output !== '-') return writeArchive(session, folder, wish.format, output)
    const download = await make(session, wish)
    const bytes = Buffer.from(download.base64, 'base64')
    if (output === '-') return print(bytes)
    const path = resolve(output ?? download.name)
    await session.files.write(path, bytes)
    await printLines([sentence('cli.export.done', { path })])
  })
}

/** An archive may be larger than memory: it goes straight into its file. */
async function writeArchive(
  { call, grant }: Session,
  folder: string,
  format: 'wacz',
  output: string | undefined
): Promise<void> {
  const path = resolve(output ?? `${basename(resolve(folder))}.wacz`)
  await call('archive.exportTo', { format, fileId: grant(path) })
  await printLines([sentence('cli.export.done', { path })])
}

async function make(session: Session, wish: ExportWish): Promise<Download> {
  switch (wish.kind) {
    case 'note':
      return session.call('briefing.export', { slug: await slugOf(session, wish.note), format: wish.format })
    case 'library':
      return session.call('library.export', { format: wish.format })
    case 'archive':
      return session.call('archive.export', { format: wish.format })
  }
}

/** A note by its slug, its title, or its number in `sourcebook list`. */
async function slugOf({ call }: Session, word: string): Promise<string> {
  const notes = await call('briefing.list', {})
  const found = notes.find(({ slug, title }) => slug === word || title === word) ?? notes[Number(word) - 1]
  if (found === undefined) throw new CommandFailure(sentence('cli.export.noNote', { word }))
  return found.slug
}
