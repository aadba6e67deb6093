import { NoteFormat } from '#contract/briefing'
import { ReferenceFormat } from '#contract/reference'
import { sentence } from '../../sentences.ts'
import type { ExportWish } from './export-command.ts'

export interface ExportOptions {
  readonly note?: string
  readonly library?: boolean
  readonly archive?: boolean
  readonly format?: string
}

/** Makes sense of the options, or says in a sentence what is wrong with them. */
export function exportWish(options: ExportOptions): ExportWish | { readonly kind: 'wrong'; readonly reason: string } {
  const { note, library, archive, format = '' } = options
  if ([note !== undefined, library, archive].filter(Boolean).length !== 1) return wrong('cli.export.chooseOne')
  if (note !== undefined) {
    const known = NoteFormat.safeParse(format)
    return known.success ? { kind: 'note', note, format: known.data } : wrongFormat(NoteFormat.options)
  }
  if (library) {
    const known = ReferenceFormat.safeParse(format)
    return known.success ? { kind: 'library', format: known.data } : wrongFormat(ReferenceFormat.options)
  }
  return format === 'wacz' ? { kind: 'archive', format } : wrongFormat(['wacz'])
}

function wrongFormat(formats: readonly string[]) {
  return wrong('cli.export.chooseFormat', { formats: formats.join(', ') })
}

function wrong(key: string, params: Record<string, string> = {}) {
  return { kind: 'wrong' as const, reason: sentence(key, params) }
}
