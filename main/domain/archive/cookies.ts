import type { HeaderLines } from './headers.ts'

/** A cookie that a server set on the way to a source. Kept for the length of one capture and nowhere written but in its requests. */
export interface Cookie {
  readonly name: string
  readonly value: string
  readonly host: string // that set it
  readonly domain: string | null // of its Domain attribute: sent to this domain and all below
  readonly path: string
  readonly isSecure: boolean
}

/** Where a request goes, as WHATWG URL has it. */
export interface Target {
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
}

/**
 * The cookies after an answer (RFC 6265, as far as one redirect chain needs it). Many news sites send a reader back to the same
 * address until it comes with the cookie they set. A Domain that is not the host's own or one above it is refused, a bare
 * top-level one too.
 */
export function withCookies(jar: readonly Cookie[], target: Target, headers: HeaderLines): readonly Cookie[] {
  const lines = headers.filter(([name]) => name.toLowerCase() === 'set-cookie')
  return lines.reduce((cookies, [, line]) => {
    const cookie = parseCookie(line, target)
    if (cookie === null) return cookies
    const others = cookies.filter((other) => !isSame(other, cookie))
    return isRemoval(line) ? others : [...others, cookie]
  }, jar)
}

/** The Cookie header for a request; null where there is nothing to send. */
export function cookieHeader(jar: readonly Cookie[], target: Target): string | null {
  const sent = jar.filter((cookie) => goesTo(cookie, target))
  return sent.length === 0 ? null : sent.map(({ name, value }) => `${name}=${value}`).join('; ')
}

function parseCookie(line: string, { hostname, pathname }: Target): Cookie | null {
  const [pair = '', ...attributes] = line.split(';')
  const equals = pair.indexOf('=')
  const name = pair.slice(0, equals).trim()
  const value = pair.slice(equals + 1).trim()
  if (equals <= 0 || !PLAIN.test(name) || !PLAIN.test(value)) return null
  const domain = attribute(attributes, 'domain')?.replace(/^\./, '').toLowerCase() || null
  if (domain !== null && (!isWithin(hostname, domain) || !domain.includes('.'))) return null
  const path = attribute(attributes, 'path')
  const isSecure = attributes.some((one) => one.trim().toLowerCase() === 'secure')
  return { name, value, host: hostname, domain, isSecure, path: path?.startsWith('/') ? path : folderOf(pathname) }
}

/** What may go into a header line of ours as it is. */
const PLAIN = /^[\x21-\x3a\x3c-\x7e ]*$/

function attribute(attributes: readonly string[], wanted: string): string | null {
  const found = attributes.find((one) => one.trim().toLowerCase().startsWith(`${wanted}=`))
  return found === undefined ? null : found.slice(found.indexOf('=') + 1).trim()
}

function isRemoval(line: string): boolean {
  return /;\s*max-age\s*=\s*(?:0|-\d+)\s*(?:;|$)/i.test(line) || /;\s*expires\s*=\s*[^;]*\b19\d\d\b/i.test(line)
}

function isSame(one: Cookie, other: Cookie): boolean {
  return one.name === other.name && (one.domain ?? one.host) === (other.domain ?? other.host) && one.path === other.path
}

function goesTo(cookie: Cookie, { protocol, hostname, pathname }: Target): boolean {
  const isHost = cookie.domain === null ? cookie.host === hostname : isWithin(hostname, cookie.domain)
  const folder = cookie.path.endsWith('/') ? cookie.path : `${cookie.path}/`
  const isPath = pathname === cookie.path || pathname.startsWith(folder)
  return isHost && isPath && (!cookie.isSecure || protocol === 'https:')
}

function isWithin(hostname: string, domain: string): boolean {
  return hostname === domain || (hostname.endsWith(`.${domain}`) && !/^[\d.]+$/.test(hostname))
}

function folderOf(pathname: string): string {
  return pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')))
}
