import { AsideAnnotation, type ImportReport } from '#contract/annotation-exchange'
import type { MethodInput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import type { Incoming } from '#domain/annotation/incoming'
import { isDeeper } from '#domain/annotation/loose-json'
import { deepest, readAnnotations, readOne } from '#domain/annotation/read-annotations'
import type { Desk } from './desk.ts'
import type { AnnotationNeeds } from './feature.ts'
import { createIntake } from './intake.ts'
import { isPdf, webAnnotationsOfPdf } from './pdf-exchange.ts'
import { webAnnotationsOfZotero, webAnnotationsOfZoteroNote } from './zotero-exchange.ts'

export const asideFile = 'annotations/aside.json'

const largestFile = 96 // MB

/** Brings annotations from elsewhere in: one step, a report of everything that was amiss, and nothing dropped. */
export function createImporter(needs: AnnotationNeeds, desk: Desk) {
  const take = (name: string, incoming: readonly Incoming[]): Promise<ImportReport> =>
    needs.tasks.run('import', name, async ({ signal }) => {
      const intake = await createIntake(needs, desk)
      const { edits, report } = await intake(incoming)
      if (signal.aborted) throw new ExpectedFailure('cancelled')
      if (edits.length > 0) await needs.current().commit('annotation-import', edits)
      return report
    })

  return {
    async bringIn({ source, articleId }: MethodInput<'annotation.import'>): Promise<ImportReport> {
      needs.current().assertWritable()
      const { name, bytes } = await load(needs, source)
      const incoming = readAnnotations(await annotationsIn(needs, { name, bytes }, articleId))
      if (incoming === null) throw new ExpectedFailure('annotations-unreadable', { name })
      return take(name, incoming)
    },
    async retryAside(): Promise<ImportReport> {
      needs.current().assertWritable()
      const asides = await needs.current().records(asideFile, AsideAnnotation)
      return take(
        '',
        asides.flatMap(({ raw }) => readOne(JSON.parse(raw)))
      )
    },
    aside: async (): Promise<AsideAnnotation[]> => [...(await needs.current().records(asideFile, AsideAnnotation))]
  }
}

/** What a file holds, in a form that `readAnnotations` knows. */
async function annotationsIn(
  needs: AnnotationNeeds,
  file: { readonly name: string; readonly bytes: Uint8Array },
  articleId: string | undefined
): Promise<unknown> {
  const { name, bytes } = file
  if (isPdf(bytes)) return webAnnotationsOfPdf(needs, file, articleId)
  const text = new TextDecoder().decode(bytes)
  if (text.includes('data-annotation=') && !/^\s*[[{]/.test(text)) {
    return webAnnotationsOfZoteroNote(needs, text, articleId)
  }
  const json = parsed(text, name)
  return isDeeper(json, deepest) ? null : ((await webAnnotationsOfZotero(needs, json, articleId)) ?? json)
}

async function load(
  { files, grants }: AnnotationNeeds,
  source: MethodInput<'annotation.import'>['source']
): Promise<{ name: string; bytes: Uint8Array }> {
  if (source.kind === 'bytes') return { name: source.name, bytes: Buffer.from(source.base64, 'base64') }
  const path = grants.resolve(source.fileId)
  const name = (path ?? source.fileId).split(/[\\/]/).at(-1) ?? source.fileId
  if (path === null) throw new ExpectedFailure('not-found', { kind: 'file', id: name })
  return { name, bytes: await files.readChosen(path, largestFile) }
}

function parsed(text: string, name: string): unknown {
  if (text === '') throw new ExpectedFailure('file-empty', { name })
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new ExpectedFailure('annotations-unreadable', { name }, { cause: error })
    throw error
  }
}
