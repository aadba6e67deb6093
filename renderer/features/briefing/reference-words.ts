import type { Csl } from '#contract/reference'

/** `Lee and Post, 2020, Harbour Post`: enough to know a reference again in a list. */
export function citedAs(csl: Csl): string {
  const names = (csl.author ?? csl.editor ?? []).map((name) => name.family ?? name.literal ?? name.given ?? '')
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(', ')
  const year = csl.issued?.['date-parts']?.[0]?.[0]
  return [who, year === undefined ? '' : String(year), csl['container-title'] ?? '']
    .filter((part, n, all) => part !== '' && all.indexOf(part) === n)
    .join(', ')
}
