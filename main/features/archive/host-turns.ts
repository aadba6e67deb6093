/** Lets one request at a time go to a host, with a rest after each. */
export interface HostTurns {
  /** Fails with the signal's reason where it is aborted before its turn comes. */
  take<T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>
}

/** @param restAfter milliseconds; 0 for none */
export function hostTurns(restAfter: (host: string) => number): HostTurns {
  const last = new Map<string, Promise<void>>()
  return {
    take(host, signal, work) {
      const before = last.get(host) ?? Promise.resolve()
      const turn = before.then(() => {
        signal.throwIfAborted()
        return work()
      })
      const rest = () => pause(restAfter(host))
      const ended = turn.then(rest, rest).then(() => {
        if (last.get(host) === ended) last.delete(host)
      })
      last.set(host, ended)
      return turn
    }
  }
}

function pause(milliseconds: number): Promise<void> | undefined {
  return milliseconds === 0 ? undefined : new Promise((resolve) => setTimeout(resolve, milliseconds))
}
