import type { Article, Block, PersonName } from '#contract/article'
import type { SearchEntry } from './entry.ts'

/** An article with its text as one reads it. */
export function articleEntry({
  id,
  addedAt,
  metadata,
  blocks
}: Pick<Article, 'id' | 'addedAt' | 'metadata' | 'blocks'>): SearchEntry {
  const { title, authors, organisation, outlet, published } = metadata
  return {
    key: `article:${id}`,
    kind: 'article',
    document: id,
    title,
    body: readText(blocks),
    author: [...authors.map(nameText), organisation, outlet].filter((name) => (name ?? '') !== '').join(', '),
    tags: [],
    meaning: null,
    state: null,
    date: published?.value ?? null,
    time: addedAt,
    within: [id],
    copy: null
  }
}

/**
 * The canonical text without the site's furniture and without the title, which is looked for as such: blank where they
 * stood, so that every place in it is a place in the text itself.
 */
export function readText(blocks: readonly Pick<Block, 'kind' | 'start' | 'text'>[]): string {
  const parts: string[] = []
  let length = 0
  for (const { kind, start, text } of blocks) {
    if (start < length || kind === 'furniture' || kind === 'title') continue
    parts.push('\n'.repeat(start - length), text)
    length = start + text.length
  }
  return parts.join('')
}

function nameText(name: PersonName): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ')
}
