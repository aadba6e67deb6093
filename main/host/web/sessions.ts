import { isSameToken, newToken } from './security.ts'

export interface Sessions {
  /** A token for one link. Each works once. */
  link(): string
  /** A session token for a link's token, or null where it is unknown or was used. */
  exchange(linkToken: string): string | null
  isOpen(sessionToken: string): boolean
}

/** Tokens live in memory only, and die with the process. */
export function createSessions(): Sessions {
  const links = new Set<string>()
  const sessions = new Set<string>()
  const found = (tokens: ReadonlySet<string>, given: string) => [...tokens].find((token) => isSameToken(given, token))
  return {
    link: () => {
      const token = newToken()
      links.add(token)
      return token
    },
    exchange: (linkToken) => {
      const link = found(links, linkToken)
      if (link === undefined) return null
      links.delete(link)
      const session = newToken()
      sessions.add(session)
      return session
    },
    isOpen: (sessionToken) => found(sessions, sessionToken) !== undefined
  }
}
