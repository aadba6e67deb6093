import { basename, resolve } from 'node:path'
import { AnnotationFormat, type ImportReport } from '#contract/annotation-exchange'
import { sentence } from '../../sentences.ts'
import { complain, print, printJson, printLines } from './output.ts'
import { CommandFailure, withProject } from './session.ts'

export type AnnotationWish =
  | { readonly kind: 'format'; readonly format: AnnotationFormat }
  | { readonly kind: 'wrong'; readonly reason: string }

/** Makes sense of --format, or says in a sentence what is wrong with it. */
export function annotationWish(format: string | undefined): AnnotationWish {
  const known = AnnotationFormat.safeParse(format)
  if (known.success) return { kind: 'format', format: known.data }
  const formats = AnnotationFormat.options.join(', ')
  return { kind: 'wrong', reason: sentence('cli.export.chooseFormat', { formats }) }
}

/** `sourcebook annotations DIR --format …`: to stdout, or to the file named. */
export async function exportAnnotations(
  folder: string,
  format: AnnotationFormat,
  options: { readonly article?: readonly string[]; readonly output?: string }
): Promise<void> {
  await withProject(folder, async ({ call, files }) => {
    const articleIds = options.article === undefined ? undefined : [...options.article]
    const { base64 } = await call('annotation.export', { format, articleIds })
    const bytes = Buffer.from(base64, 'base64')
    if (options.output === undefined || options.output === '-') return print(bytes)
    const path = resolve(options.output)
    await files.write(path, bytes)
    await printLines([sentence('cli.export.done', { path })])
  })
}

/** `sourcebook import-annotations DIR FILE…`: one file after another, with everything that was amiss. */
export async function importAnnotations(
  folder: string,
  files: readonly string[],
  options: { readonly json?: boolean }
): Promise<void> {
  await withProject(folder, async ({ call, grant }) => {
    const reports: { readonly file: string; readonly report: ImportReport }[] = []
    for (const file of files) {
      try {
        const report = await call('annotation.import', { source: { kind: 'file', fileId: grant(file) } })
        reports.push({ file, report })
        if (!options.json) await printLines(linesOf(basename(file), report))
      } catch (error) {
        if (!(error instanceof CommandFailure)) throw error
        complain(error.message) // the others are brought in all the same
      }
    }
    if (options.json) await printJson(reports)
  })
}

function linesOf(name: string, report: ImportReport): string[] {
  const { total, placed, orphaned, replies, aside, alreadyThere, problems } = report
  return [
    sentence('cli.importAnnotations.done', { name, total, placed, orphaned, replies, aside, alreadyThere }),
    ...problems.map(({ index, id, message }) =>
      sentence('cli.importAnnotations.problem', { number: index + 1, id: id ?? '', message })
    )
  ]
}
