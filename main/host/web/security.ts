import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What every answer carries, the program's own files and data alike. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store'
} as const

/** 256 random bits, safe in a URL fragment. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares in constant time, whatever the lengths. */
export function isSameToken(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/** 421 where the request was meant for another host name: what DNS rebinding looks like from here. */
export function isOwnHost(request: IncomingMessage, host: string): boolean {
  return request.headers.host === host
}

/**
 * A call made by a page of ours: exact Origin and same-origin by the browser's own word. Pages on other ports of this
 * machine are another origin, and so are refused.
 */
export function isOwnPage(request: IncomingMessage, origin: string): boolean {
  return request.headers.origin === origin && request.headers['sec-fetch-site'] === 'same-origin'
}

/** A link that a page of ours followed: browsers name no origin there, but say so in their own word. */
export function isFromOwnPage(request: IncomingMessage): boolean {
  return request.headers['sec-fetch-site'] === 'same-origin'
}

export function bearerOf(request: IncomingMessage): string {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
}
