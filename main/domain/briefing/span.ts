import type { QuoteLink } from '#contract/briefing'

const attribute = /\s*(?:\.[\p{L}_][\w:.-]*|#[\w:.-]+|[\p{L}_][\w:.-]*=(?:"(?:[^"\\]|\\.)*"|[^\s"{}]+))(?=\s|$)/uy

/** Whether the inside of `{…}` is a list of Pandoc attributes: classes, ids and key–value pairs. */
export function isAttributes(text: string): boolean {
  const trimmed = text.trim()
  attribute.lastIndex = 0
  while (attribute.lastIndex < trimmed.length) if (!attribute.test(trimmed)) return false
  return trimmed !== ''
}

/** The way back of a span with class `quote` or `area`, or null for any other span. */
export function quoteLink(attributes: string): QuoteLink | null {
  if (!isQuotation(attributes) && !/(?:^|\s)\.area(?=\s|$)/.test(attributes)) return null
  const annotationId = attributeValue('annotation', attributes)
  const articleId = attributeValue('article', attributes)
  return annotationId === null || articleId === null ? null : { annotationId, articleId }
}

/** Whether a span holds somebody's words; one with class `area` only points at a place without words. */
export function isQuotation(attributes: string): boolean {
  return /(?:^|\s)\.quote(?=\s|$)/.test(attributes)
}

/** The attributes that `quoteLink` reads back. */
export function quoteAttributes(link: QuoteLink): string {
  return `.quote ${linkAttributes(link)}`
}

/** Of a span that points at an area of a page. */
export function areaAttributes(link: QuoteLink): string {
  return `.area ${linkAttributes(link)}`
}

function linkAttributes({ annotationId, articleId }: QuoteLink): string {
  return `annotation="${quoted(annotationId)}" article="${quoted(articleId)}"`
}

function attributeValue(name: string, attributes: string): string | null {
  const found = new RegExp(String.raw`(?:^|\s)${name}=(?:"((?:[^"\\]|\\.)*)"|(\S+))`).exec(attributes)
  if (found === null) return null
  return found[2] ?? (found[1] ?? '').replace(/\\(.)/g, '$1')
}

function quoted(value: string): string {
  return value.replace(/["\\]/g, '\\$&')
}
