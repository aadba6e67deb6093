import { REDIRECT_LIMIT } from './limits.ts'

export interface Hop {
  readonly url: string
  readonly status: number
}

/** Where an answer sends the reader. */
export type RedirectVerdict =
  | { readonly kind: 'stay' } // no redirect: this is the answer
  | { readonly kind: 'follow'; readonly url: string }
  | { readonly kind: 'refuse'; readonly why: 'too-many-redirects' | 'url-invalid' }

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Says what to do after an answer. A loop is refused as soon as it closes, rather than after ten rounds.
 * @param hops the redirects so far, this answer's own not among them
 * @param answer its URL, status and `target`: its Location made absolute, null without one or where it makes no URL
 */
export function decideRedirect(
  hops: readonly Hop[],
  answer: { readonly url: string; readonly status: number; readonly target: string | null }
): RedirectVerdict {
  if (!REDIRECTS.has(answer.status)) return { kind: 'stay' }
  if (answer.target === null || !/^https?:\/\//i.test(answer.target)) return { kind: 'refuse', why: 'url-invalid' }
  const seen = new Set([...hops.map((hop) => hop.url), answer.url].map(withoutFragment))
  if (seen.has(withoutFragment(answer.target)) || hops.length + 1 > REDIRECT_LIMIT) {
    return { kind: 'refuse', why: 'too-many-redirects' }
  }
  return { kind: 'follow', url: answer.target }
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '')
}
