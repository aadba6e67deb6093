/** A run of glyphs as a page draws it. Points from the page's top left corner, y downwards; `y` is the baseline. */
export interface PageRun {
  readonly index: number // of the page's runs, in the order they are drawn
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly font: string // tells fonts apart, names none
  readonly isMonospace?: boolean
  readonly isUpright: boolean // false for text set sideways
  readonly spaceAfter: boolean // a space was drawn behind it
}

/** A link's place on its page. */
export interface PageLink {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly href: string
}

/** What one page of a PDF draws as text. */
export interface PdfPage {
  readonly number: number // 1 is the first
  readonly width: number
  readonly height: number
  readonly runs: readonly PageRun[]
  readonly links: readonly PageLink[]
}

/** The most frequent value by weight, or the fallback. */
export function commonest<T, K>(
  values: Iterable<T>,
  key: (value: T) => K,
  weight: (value: T) => number
): K | undefined {
  const weights = new Map<K, number>()
  for (const value of values) weights.set(key(value), (weights.get(key(value)) ?? 0) + weight(value))
  let best: K | undefined
  for (const [candidate, sum] of weights) if (best === undefined || sum > (weights.get(best) ?? 0)) best = candidate
  return best
}
