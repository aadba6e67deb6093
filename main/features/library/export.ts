import type { Download } from '#contract/methods'
import type { LibraryReference, ReferenceFormat } from '#contract/reference'
import { toCslItem, toCslJson } from '#domain/library/csl-json'
import { toRis } from '#domain/library/ris'
import type { Workers } from '../../ports.ts'

/** The library as a file. BibTeX takes seconds for thousands of records, so it is made in a worker. */
export async function exportLibrary(
  workers: Workers,
  format: ReferenceFormat,
  references: readonly LibraryReference[]
): Promise<Download> {
  switch (format) {
    case 'csljson':
      return download('library.json', 'application/vnd.citationstyles.csl+json', toCslJson(references))
    case 'ris':
      return download('library.ris', 'application/x-research-info-systems', toRis(references))
    case 'bibtex':
      return download(
        'library.bib',
        'application/x-bibtex',
        await workers.run<unknown, string>('bibliography-bibtex', { items: references.map(toCslItem) })
      )
  }
}

function download(name: string, mediaType: string, text: string): Download {
  return { name, mediaType, base64: Buffer.from(text, 'utf8').toString('base64') }
}
