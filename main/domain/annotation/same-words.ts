import { distance } from 'fastest-levenshtein'

const mostCompared = 2000 // characters; who agrees so long agrees

/**
 * Whether two programs mean the same words of a page: they join lines, hyphens, ligatures and spaces each in its own way, and
 * the edge of a rectangle may take in a letter more or less.
 */
export function haveSameWords(one: string, other: string): boolean {
  const [a, b] = [squashed(one).slice(0, mostCompared), squashed(other).slice(0, mostCompared)]
  if (a === '' || b === '') return false
  return distance(a, b) <= Math.max(1, Math.floor(Math.max(a.length, b.length) * 0.1))
}

/** Letters and figures only. */
export function squashed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
