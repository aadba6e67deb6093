import type { Root } from 'mdast'
import { type CitedItem, type PandocCitation, parseCitation } from './citation.ts'
import { citationsOf } from './note-tree.ts'

/** One citation as the CSL processor is asked for it. */
export interface CiteRequest {
  readonly isNarrative: boolean
  readonly items: readonly {
    readonly id: string // a citation key
    readonly prefix: string
    readonly suffix: string
    readonly locator: string | null
    readonly label: string | null // a CSL locator label
    readonly suppressAuthor: boolean
  }[]
  /** Keys that the library does not have: shown where they stand. */
  readonly missing: readonly string[]
}

/** What a note cites, in the order of its text: one request for each citation. */
export function citeRequests(tree: Root, hasKey: (key: string) => boolean): readonly CiteRequest[] {
  return citationsOf(tree).map((node) =>
    citeRequest(parseCitation(node.source) ?? { form: 'bracketed', items: [] }, hasKey)
  )
}

function citeRequest({ form, items }: PandocCitation, hasKey: (key: string) => boolean): CiteRequest {
  return {
    isNarrative: form === 'narrative' && items[0]?.suppressAuthor !== true,
    items: items.filter(({ key }) => hasKey(key)).map(toRequestItem),
    missing: items.map(({ key }) => key).filter((key) => !hasKey(key))
  }
}

function toRequestItem({ key, prefix, locator, suffix, suppressAuthor }: CitedItem): CiteRequest['items'][number] {
  const space = suffix === '' || /^[,.;:)]/.test(suffix) ? '' : ' '
  return {
    id: key,
    prefix: prefix === '' ? '' : `${plain(prefix)} `,
    suffix: space + plain(suffix),
    locator: locator?.value ?? null,
    label: locator?.label ?? null,
    suppressAuthor
  }
}

/** An affix is Markdown; CSL knows its own marks for emphasis, and escapes are undone. */
function plain(markdown: string): string {
  return markdown
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/(?<!\\)[*_]([^*_]+)[*_]/g, '<i>$1</i>')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
}
