import { REDIRECT_LIMIT } from './limits.ts'

export interface Hop {
  readonly url: string
  readonly status: number
}

/** An address together with what it was asked with: the same address with another cookie is another question. */
export interface Asked extends Hop {
  readonly cookie: string | null
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
 * @param answer its URL, status and `target`: its Location made absolute, null without one or where it makes no URL; `nextCookie`
 *   is what the target would be asked with
 */
export function decideRedirect(
  hops: readonly Asked[],
  answer: Asked & { readonly target: string | null; readonly nextCookie: string | null }
): RedirectVerdict {
  const { target, nextCookie } = answer
  if (!REDIRECTS.has(answer.status)) return { kind: 'stay' }
  if (target === null || !/^https?:\/\//i.test(target)) return { kind: 'refuse', why: 'url-invalid' }
  const next = withoutFragment(target)
  const isAskedAlready = [...hops, answer].some(
    ({ url, cookie }) => withoutFragment(url) === next && cookie === nextCookie
  )
  if (isAskedAlready || hops.length + 1 > REDIRECT_LIMIT) return { kind: 'refuse', why: 'too-many-redirects' }
  return { kind: 'follow', url: target }
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '')
}
