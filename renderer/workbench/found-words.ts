/** Words of a note, in the block of that number. */
export interface FoundWords {
  readonly block: number
  readonly words: string
}

let wanted: { readonly slug: string; readonly found: FoundWords } | null = null
let shown: { readonly slug: string; readonly show: (found: FoundWords) => void } | null = null

/** Words that were found in a note are shown in it, as soon as it is on screen. */
export function showInNote(slug: string, found: FoundWords): void {
  wanted = { slug, found }
  hand()
}

/** The note that is open says how it shows words. Answers how to take that back. */
export function takeFound(slug: string, show: (found: FoundWords) => void): () => void {
  const own = { slug, show }
  shown = own
  hand()
  return () => {
    if (shown === own) shown = null
  }
}

function hand(): void {
  if (wanted === null || wanted.slug !== shown?.slug) return
  const { found } = wanted
  const { show } = shown
  wanted = null
  // A note that was put away stands on the page again in the next frame.
  requestAnimationFrame(() => show(found))
}
