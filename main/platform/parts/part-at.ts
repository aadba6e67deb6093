import type { PartKind } from '#contract/archive-part'
import type { PagePart } from '#domain/archive/page-part'

/** The part at an address; null where nothing can be fetched from there. */
export function partAt(address: string, base: string, kind: PartKind): PagePart | null {
  const trimmed = address.trim()
  if (trimmed === '' || trimmed.startsWith('#') || !URL.canParse(trimmed, base)) return null
  const url = new URL(trimmed, base)
  url.hash = ''
  return /^https?:$/.test(url.protocol) ? { url: url.href, kind } : null
}
