import ipaddr from 'ipaddr.js'

/** Whether a request may go to an address. `kind` names the reserved range that speaks against it. */
export type AddressVerdict = { readonly ok: true } | { readonly ok: false; readonly kind: string }

/** What is to be done with the host of a URL before anything is sent. */
export type HostVerdict =
  | { readonly kind: 'allowed' } // by name; its addresses are not looked at
  | { readonly kind: 'resolve' } // a name: each of its addresses must pass `decideAddress`
  | { readonly kind: 'literal' } // a public address
  | { readonly kind: 'refused'; readonly range: string }

/**
 * Says whether an IP address is a public one. Everything that IANA reserves is refused: private, loopback, link-local,
 * carrier-grade NAT, NAT64, multicast, unspecified, IPv4 inside IPv6, benchmarking and documentation ranges.
 * @param address IPv4 or IPv6, without brackets. What cannot be read is refused.
 */
export function decideAddress(address: string): AddressVerdict {
  const bare = address.replace(/%.*$/, '') // a zone id, as in fe80::1%eth0
  if (!ipaddr.isValid(bare)) return { ok: false, kind: 'unreadable' }
  const parsed = ipaddr.parse(bare)
  const range = parsed.range()
  if (range !== 'unicast') return { ok: false, kind: range }
  // ipaddr.js calls every IPv6 address outside its list unicast; only 2000::/3 is routed in the Internet.
  if (parsed.kind() === 'ipv6' && !isGlobalUnicast(parsed.toByteArray())) return { ok: false, kind: 'reserved' }
  return { ok: true }
}

/**
 * Says what is to be done with a URL's host name.
 * @param host as WHATWG URL gives it: lower case, punycode, numbers normalised; IPv6 with or without brackets
 * @param allowedHosts names and addresses that the person allowed, compared whole
 */
export function decideHost(host: string, allowedHosts: readonly string[]): HostVerdict {
  const name = bareHost(host)
  if (allowedHosts.some((allowed) => bareHost(allowed) === name)) return { kind: 'allowed' }
  if (name === '') return { kind: 'refused', range: 'unreadable' }
  if (name === 'localhost' || name.endsWith('.localhost')) return { kind: 'refused', range: 'loopback' }
  if (!ipaddr.isValid(name)) return { kind: 'resolve' }
  const verdict = decideAddress(name)
  return verdict.ok ? { kind: 'literal' } : { kind: 'refused', range: verdict.kind }
}

/** Whether a host is this machine by its name or address. */
export function isLoopback(host: string): boolean {
  const verdict = decideHost(host, [])
  return verdict.kind === 'refused' && verdict.range === 'loopback'
}

function bareHost(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}

function isGlobalUnicast(bytes: readonly number[]): boolean {
  return ((bytes[0] ?? 0) & 0xe0) === 0x20
}
