/** One source that is to be captured, as the scheduler sees it. */
export interface Waiting {
  readonly id: string
  readonly host: string // host and port: politeness is owed to a server
  readonly notBefore: number // milliseconds; 0 for at once
}

export interface HostTurn {
  readonly isBusy: boolean
  readonly freeAt: number // milliseconds: end of the pause after the last request
}

export interface Network {
  readonly isOnline: boolean
  readonly probeAt: number // when offline: the next try
}

export interface NextStep {
  readonly start: readonly string[] // ids, in queue order
  readonly wakeAt: number | null // when to look again; null: only when something ends or is added
  readonly waitingFor: { readonly host: string; readonly until: number } | null
}

/**
 * Says which sources to fetch now: one at a time per host, with a pause between, at most `slots` at once. Offline, one source
 * alone is tried when the probe is due.
 * @param waiting in queue order
 * @param active how many are being fetched
 */
export function nextStep(
  waiting: readonly Waiting[],
  hosts: ReadonlyMap<string, HostTurn>,
  network: Network,
  active: number,
  slots: number,
  now: number
): NextStep {
  if (!network.isOnline) return offlineStep(waiting, network, active, now)
  const taken = new Set<string>()
  const start: string[] = []
  let soonest: { host: string; until: number } | null = null
  for (const source of waiting) {
    const turn = hosts.get(source.host)
    if (turn?.isBusy === true || taken.has(source.host)) continue
    const until = Math.max(source.notBefore, turn?.freeAt ?? 0)
    if (until > now) soonest = earlier(soonest, { host: source.host, until })
    else if (active + start.length < slots) {
      start.push(source.id)
      taken.add(source.host)
    }
  }
  return { start, wakeAt: soonest?.until ?? null, waitingFor: start.length + active === 0 ? soonest : null }
}

function offlineStep(waiting: readonly Waiting[], network: Network, active: number, now: number): NextStep {
  const first = waiting[0]
  if (first === undefined || active > 0) return { start: [], wakeAt: null, waitingFor: null }
  if (network.probeAt <= now) return { start: [first.id], wakeAt: null, waitingFor: null }
  return { start: [], wakeAt: network.probeAt, waitingFor: { host: first.host, until: network.probeAt } }
}

function earlier<T extends { readonly until: number }>(one: T | null, other: T): T {
  return one !== null && one.until <= other.until ? one : other
}
