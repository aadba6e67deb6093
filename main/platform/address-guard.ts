import dns from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { ExpectedFailure } from '#contract/result'
import { decideAddress, decideHost } from '#domain/archive/address-policy'

/** Every address of a name, as the system's resolver gives them. */
export type Resolve = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

export const systemResolve: Resolve = (hostname) => dns.promises.lookup(hostname, { all: true, verbatim: true })

/**
 * A connector for undici that connects only where the address policy allows. Literal addresses are judged here, since `lookup` is
 * never called for them; a name is resolved once, inside the connection, and the socket goes to the very addresses that were
 * judged, so that a name server that changes its answer in between (rebinding) gains nothing.
 */
export function guardedConnector(
  allowedHosts: readonly string[],
  resolve: Resolve,
  timeout: number
): buildConnector.connector {
  const connect = buildConnector({ timeout, allowH2: false, lookup: guardedLookup(allowedHosts, resolve) })
  return (options, callback) => {
    const verdict = decideHost(options.hostname, allowedHosts)
    if (verdict.kind === 'refused') {
      callback(new ExpectedFailure('address-refused', { host: options.hostname }), null)
      return
    }
    connect({ ...options, hostname: unbracketed(options.hostname) }, callback)
  }
}

function guardedLookup(allowedHosts: readonly string[], resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    const isAllowed = decideHost(hostname, allowedHosts).kind === 'allowed'
    resolve(hostname).then(
      (found) => {
        // One reserved address among public ones refuses the host: which of them is used is not ours to choose.
        const refused = !isAllowed && found.some(({ address }) => !decideAddress(address).ok)
        const [first] = found
        if (refused) callback(new ExpectedFailure('address-refused', { host: hostname }), '', 0)
        else if (first === undefined) callback(unresolved(hostname), '', 0)
        else if (options.all === true) callback(null, [...found])
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0)
    )
  }
}

function unresolved(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`No address for ${hostname}`), { code: 'ENOTFOUND' })
}

function unbracketed(hostname: string): string {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return isIP(bare) === 6 ? bare : hostname
}
