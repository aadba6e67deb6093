import type { Csl, LibraryReference } from '#contract/reference'

/** A record as a CSL-JSON item for other programs: the citation key is its id, so that `@key` in notes finds it. */
export function toCslItem(reference: LibraryReference): Csl & { readonly id: string } {
  const note = [reference.csl.note, reference.note].filter((text) => text !== undefined && text !== '').join('\n')
  const keyword = reference.tags.join(', ')
  return {
    ...reference.csl,
    id: reference.key,
    ...(note === '' ? {} : { note }),
    ...(keyword === '' ? {} : { keyword })
  }
}

/** The library as a CSL-JSON file, one item a record, in the order given. */
export function toCslJson(references: readonly LibraryReference[]): string {
  return `${JSON.stringify(references.map(toCslItem), null, 2)}\n`
}
