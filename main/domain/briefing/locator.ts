/** A place in a source: the CSL label, the value, and the words it was written with. */
export interface Locator {
  readonly label: string
  readonly value: string
  readonly text: string
}

/** Words before a locator, English and Spanish, and the CSL 1.0.2 label each stands for. */
const labels: readonly (readonly [string, RegExp])[] = [
  ['page', /^(?:pages?|pp?|páginas?|págs?|pags?)(?!\p{L})\.?/iu],
  ['chapter', /^(?:chapters?|chaps?|ch|capítulos?|caps?)(?!\p{L})\.?/iu],
  ['section', /^(?:(?:sections?|secs?|sección|secciones)(?!\p{L})\.?|§+)/iu],
  ['paragraph', /^(?:(?:paragraphs?|paras?|párrafos?|párrs?)(?!\p{L})\.?|¶+)/iu],
  ['volume', /^(?:volumes?|vols?|volumen|volúmenes)(?!\p{L})\.?/iu],
  ['figure', /^(?:figures?|figs?|figuras?)(?!\p{L})\.?/iu],
  ['line', /^(?:lines?|ll?|líneas?)(?!\p{L})\.?/iu],
  ['note', /^(?:notes?|nn?|notas?)(?!\p{L})\.?/iu],
  ['part', /^(?:parts?|pts?|partes?)(?!\p{L})\.?/iu],
  ['verse', /^(?:verses?|vv?)(?!\p{L})\.?/iu],
  ['column', /^(?:columns?|cols?|columnas?)(?!\p{L})\.?/iu],
  ['folio', /^(?:folios?|fols?)(?!\p{L})\.?/iu],
  ['number', /^(?:numbers?|nos?|números?|núms?)(?!\p{L})\.?/iu],
  ['book', /^(?:books?|bks?|libros?)(?!\p{L})\.?/iu]
]

const value =
  /^\s*(?:[\p{L}]?\d+[\p{L}]?|[ivxlcdm]+(?!\p{L}))(?:\s*(?:[-–—,&.]|and|y)\s*(?:[\p{L}]?\d+[\p{L}]?|[ivxlcdm]+(?!\p{L})))*/iu

/**
 * Finds the locator at the beginning of what follows a key. As in Pandoc a number without a word is a page.
 * @param after `, pp. 3–4, emphasis mine`
 * @returns the locator, or null, and what follows it
 */
export function findLocator(after: string): { readonly locator: Locator | null; readonly rest: string } {
  const start = /^\s*,?\s*/.exec(after)?.[0].length ?? 0
  const text = after.slice(start)
  for (const [label, pattern] of [...labels, ['page', /^(?=\d)/] as const]) {
    const word = pattern.exec(text)
    const found = word === null ? null : value.exec(text.slice(word[0].length))
    if (word === null || found === null) continue
    const length = word[0].length + found[0].length
    const locator = { label, value: found[0].trim(), text: text.slice(0, length) }
    return { locator, rest: text.slice(length) }
  }
  return { locator: null, rest: after }
}
