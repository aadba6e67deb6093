import type { ImportSource } from '#contract/article'
import { isPictureName } from '#domain/article/beside'

/** Picture files that were brought in together with pages that name them, by file name. */
export interface Companions {
  /** Gives a picture and remembers that a page had it; null where there is none of that name. */
  take(name: string): Uint8Array | null
  /** True of one that a page had, and of one out of a page's own folder: what no page shows there is none of the person's files. */
  isTaken(name: string): boolean
}

export const noCompanions: Companions = { take: () => null, isTaken: () => false }

/** The picture files among sources that come as bytes; they are looked at where a page of the same import names them. */
export function companionsOf(sources: readonly ImportSource[]): Companions {
  const pictures = new Map(sources.flatMap((source) => (isCompanion(source) ? [[baseName(source.name), source]] : [])))
  const taken = new Set<string>()
  return {
    take(name) {
      const source = pictures.get(name)
      if (source === undefined) return null
      taken.add(name)
      return new Uint8Array(Buffer.from(source.base64, 'base64'))
    },
    isTaken: (name) => taken.has(baseName(name)) || /[/\\]/.test(name)
  }
}

/** True of a file that may be a page's picture rather than a source of its own. */
export function isCompanion(source: ImportSource): source is Extract<ImportSource, { kind: 'bytes' }> {
  return source.kind === 'bytes' && isPictureName(source.name)
}

function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name
}
