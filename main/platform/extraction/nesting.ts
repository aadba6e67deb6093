const deepest = 150

/** Elements that hold others and must be closed by hand: their tags can be left out without losing text. */
const wrapper =
  /<(\/?)(div|span|section|article|main|center|font|b|i|u|em|strong|small|big|a|blockquote|ul|ol|dl|table|form|fieldset|sup|sub|q|cite|code|details|figure|nav|aside|header|footer)\b[^<>]*>/gi

/**
 * Leaves out the tags of elements nested deeper than any page needs. Parsers and Readability take quadratic time, and
 * then the stack, on a page made of fifty thousand elements inside each other.
 */
export function withoutDeepNesting(html: string): string {
  let depth = 0
  let isDeep = false
  const flat = html.replace(wrapper, (tag, slash: string) => {
    if (tag.endsWith('/>')) return tag
    if (slash === '') depth++
    const isTooDeep = depth > deepest
    if (slash !== '') depth = Math.max(0, depth - 1)
    isDeep ||= isTooDeep
    return isTooDeep ? ' ' : tag
  })
  return isDeep ? flat : html
}
