/**
 * Words found and passages pointed at are painted by the CSS Custom Highlight API: no element is touched, so neither
 * the text's runs nor React's tree change. `paint` replaces what the name painted before.
 */
export type HighlightName = 'reader-found' | 'reader-found-current' | 'reader-flash'

export function paint(name: HighlightName, ranges: readonly Range[]): void {
  if (ranges.length === 0) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(...ranges))
}
