import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'

plugins.config.get('@bibtex').format.useIdAsLabel = true

interface Item {
  readonly id: string
  readonly type: string
  readonly title?: string | undefined
}

/**
 * CSL-JSON items as BibTeX, one entry an item and in their order. Entries are written one by one: the library gives up on the
 * whole list over one bad record, which then is written with what any record has.
 */
export function itemsToBibtex({ items }: { readonly items: readonly Item[] }): string {
  return items.map((item) => `${entry(item).trim()}\n\n`).join('')
}

function entry(item: Item): string {
  try {
    const text = String(plugins.output.format('bibtex', [item]))
    return text.trim() === '' ? plainEntry(item) : text
  } catch (error) {
    // The plug-in throws plain errors of many kinds for values that it cannot map; none of them may cost the record.
    if (error instanceof Error) return plainEntry(item)
    throw error
  }
}

function plainEntry({ id, title }: Item): string {
  return `@misc{${id},\n\ttitle = {${(title ?? '').replace(/[{}\\]/g, '')}},\n}`
}
