import type { PartKind } from '#contract/archive-part'

/** Something that a page or a style sheet loads, by its absolute address without a fragment. */
export interface PagePart {
  readonly url: string
  readonly kind: PartKind
}

/** What `page-parts` and `style-parts` take: a page or a style sheet as it came. */
export interface PartsInput {
  readonly bytes: Uint8Array
  readonly contentType: string | null
  readonly url: string
}

/** Each part once, in the order in which they were first named. */
export function distinctParts(parts: readonly PagePart[]): readonly PagePart[] {
  const byUrl = new Map<string, PagePart>()
  for (const part of parts) if (!byUrl.has(part.url)) byUrl.set(part.url, part)
  return [...byUrl.values()]
}
