/** Enough of a page to tell a block page or an error page by; not for reading. */
export interface PageGlimpse {
  readonly title: string
  readonly text: string // visible words, white space run together
  readonly hasPictures: boolean // or anything else that is seen without words
}

const GLIMPSE_LENGTH = 200_000

/**
 * The title and visible words of an HTML page by pattern, without building a tree: the real reading is done elsewhere and later.
 * @param html decoded; only its first 200,000 characters are looked at
 */
export function glimpse(html: string): PageGlimpse {
  const start = html.slice(0, GLIMPSE_LENGTH)
  const title = /<title[^>]*>([^<]{0,1000})/i.exec(start)?.[1] ?? ''
  const visible = start
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|noscript|template|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*(?:>|$)/g, ' ')
  const hasPictures = /<(?:img|picture|svg|video|audio|canvas|embed|object|iframe|frame)\b/i.test(start)
  return { title: tidy(title), text: tidy(visible), hasPictures }
}

function tidy(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39|#x27);/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#x27;': "'"
}
