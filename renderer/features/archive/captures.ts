import type { Capture, QueueState } from '#contract/archive'

/** The captures as they are this moment: those that are being fetched as the queue has them, until they are on record. Newest first. */
export function currentCaptures(listed: readonly Capture[], queue: QueueState | undefined): readonly Capture[] {
  const active = new Map(queue?.active.map((capture) => [capture.id, capture]))
  const isDone = (capture: Capture) => capture.state === 'captured'
  return listed.map((capture) => (isDone(capture) ? capture : (active.get(capture.id) ?? capture))).toReversed()
}

export const stateFilters = ['all', 'captured', 'problem', 'unfinished'] as const
export type StateFilter = (typeof stateFilters)[number]

/** What a state means to a person: there is a copy, there will be one, or something is to be done. */
export function standing(capture: Capture): Exclude<StateFilter, 'all'> {
  switch (capture.state) {
    case 'captured':
      return capture.verified?.ok === false ? 'problem' : 'captured'
    case 'queued':
    case 'waiting':
    case 'fetching':
      return 'unfinished'
    case 'http-error':
    case 'blocked':
    case 'failed':
    case 'cancelled':
      return 'problem'
    default:
      return capture.state satisfies never
  }
}

/** The captures with every typed word in their title, address or digest, and with the wanted standing. */
export function visibleCaptures(captures: readonly Capture[], filter: string, wanted: StateFilter): readonly Capture[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  return captures.filter((capture) => {
    const text = [capture.title, capture.url, capture.finalUrl, capture.payloadDigest].join(' ').toLowerCase()
    return (wanted === 'all' || standing(capture) === wanted) && words.every((word) => text.includes(word))
  })
}

/** The copies of one source, newest first. */
export function versionsOf(capture: Capture, captures: readonly Capture[]): readonly Capture[] {
  return captures.filter(({ url, state }) => url === capture.url && state === 'captured')
}

/** `9f3c…a41`: enough of a digest to tell two apart by eye. */
export function shortDigest(digest: string): string {
  const hex = digest.slice(digest.indexOf(':') + 1)
  return `${hex.slice(0, 4)}…${hex.slice(-3)}`
}

/** Bytes as a person reads them, to two or three figures. */
export function sizeText(bytes: number, language: string): string {
  const [unit, size] = bytes >= 1_000_000 ? ['megabyte', bytes / 1_000_000] : ['kilobyte', bytes / 1_000]
  const maximumFractionDigits = Number(size) < 100 ? 1 : 0
  const style = { style: 'unit', unit: String(unit), unitDisplay: 'short', maximumFractionDigits } as const
  return new Intl.NumberFormat(language, style).format(Number(size))
}

export function canRetry({ state }: Capture): boolean {
  return state !== 'captured' && state !== 'fetching'
}

export function canCancel({ state }: Capture): boolean {
  return state === 'queued' || state === 'waiting' || state === 'fetching'
}

/** Whether a copy has a text that opens in the reader. */
export function isReadable({ state, textHash }: Capture): boolean {
  return state === 'captured' && textHash !== null
}
