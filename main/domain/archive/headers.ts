/** Header lines as they went over the wire, in their order. */
export type HeaderLines = readonly (readonly [string, string])[]

/** The first value of a header, its name in any case; null where there is none. */
export function headerValue(headers: HeaderLines, name: string): string | null {
  const wanted = name.toLowerCase()
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1] ?? null
}

/** The media type of a Content-Type value without its parameters, in lower case; null where there is none. */
export function mediaTypeOf(contentType: string | null): string | null {
  const type = contentType?.split(';')[0]?.trim().toLowerCase()
  return type === undefined || type === '' ? null : type
}

/** Whether a media type is an HTML page. */
export function isHtml(mediaType: string | null): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml'
}
