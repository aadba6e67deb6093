const KEY = 'sourcebook.session'

/**
 * The loopback host's session: a single-use token in the address's fragment is exchanged once for a session token, which
 * lives as long as the tab. The fragment is wiped at once, so that neither history nor a shared link holds it.
 */
export function createSession(): () => Promise<string | null> {
  const token = takeToken()
  let pending: Promise<string | null> | null = null
  return () => {
    pending ??= token === null ? Promise.resolve(sessionStorage.getItem(KEY)) : exchange(token)
    return pending
  }
}

function takeToken(): string | null {
  const fragment = location.hash.slice(1)
  if (fragment === '') return null
  history.replaceState(null, '', location.pathname + location.search)
  return new URLSearchParams(fragment).get('token') ?? fragment
}

async function exchange(token: string): Promise<string | null> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token })
  })
  // A used token, as after going back to the first link: the tab may still hold its session.
  if (!response.ok) return sessionStorage.getItem(KEY)
  const { session } = (await response.json()) as { session: string } // our own host's answer
  sessionStorage.setItem(KEY, session)
  return session
}
