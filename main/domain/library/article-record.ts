import type { ArticleMetadata, PersonName } from '#contract/article'
import type { Csl, CslDate, CslName } from '#contract/reference'

/** An imported article as a source that can be cited: what the bibliography prints when a note quotes it. */
export function articleToCsl(metadata: ArticleMetadata): Csl {
  const people = metadata.authors.map(toCslName)
  const organisation = metadata.organisation
  const author = people.length > 0 ? people : organisation === null ? [] : [{ literal: organisation }]
  const csl: Csl = { type: 'webpage', title: metadata.title }
  if (author.length > 0) csl.author = author
  const container = metadata.outlet ?? (people.length > 0 ? organisation : null)
  if (container !== null) csl['container-title'] = container
  if (metadata.published !== null) csl.issued = toCslDate(metadata.published.value, metadata.published.approximate)
  if (metadata.url !== null) csl.URL = metadata.url
  if (metadata.language !== null) csl.language = metadata.language
  return csl
}

function toCslName(name: PersonName): CslName {
  return 'literal' in name ? { literal: name.literal } : { family: name.family, given: name.given }
}

function toCslDate(value: string, approximate: boolean): CslDate {
  const date: CslDate = { 'date-parts': [value.split('-').map(Number)] }
  return approximate ? { ...date, circa: true } : date
}
