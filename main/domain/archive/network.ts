/** What the last tries say of the network, host by host. */
export interface Connectivity {
  readonly isOnline: boolean
  readonly failures: number // probes in a row that reached nothing
  readonly deadHosts: ReadonlySet<string> // hosts that were not reached since anything last was
}

export const ONLINE: Connectivity = { isOnline: true, failures: 0, deadHosts: new Set() }

/** System error codes that speak of this machine's network rather than of one server. */
const NETWORK_CODES: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL'
])

/** Whether an error code may mean that there is no network at all. */
export function isNetworkCode(code: string): boolean {
  return NETWORK_CODES.has(code)
}

/** Any answer at all, a refusal or an error page included, proves the network. */
export function afterAnswer(): Connectivity {
  return ONLINE
}

/**
 * After a try that may mean no network. The machine counts as offline once every host that is waited for has failed so: one
 * host alone may merely have a broken name server, while others still answer.
 * @param hosts those of everything in the queue, the failed one's included
 */
export function afterNetworkFailure(before: Connectivity, host: string, hosts: ReadonlySet<string>): Connectivity {
  const deadHosts = new Set([...before.deadHosts, host])
  const isOnline = before.isOnline && [...hosts].some((one) => !deadHosts.has(one))
  return { isOnline, failures: before.failures + 1, deadHosts }
}
