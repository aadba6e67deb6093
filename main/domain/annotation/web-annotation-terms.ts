/** How our own things are called in files that others read. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'
export const ownTerms = { sourcebook: 'urn:sourcebook:terms:' }

export function documentUrn(articleId: string): string {
  return articleId.startsWith('capture:') ? `urn:sourcebook:${articleId}` : `urn:sourcebook:article:${articleId}`
}

export function annotationUrn(id: string): string {
  return `urn:sourcebook:annotation:${id}`
}

/** The id in a URN of ours; null for any other. */
export function idOfUrn(urn: string): string | null {
  return /^urn:sourcebook:(?:annotation|relation):([0-9A-HJKMNP-TV-Z]{26})$/.exec(urn)?.[1] ?? null
}
