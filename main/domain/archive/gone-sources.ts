import type { Capture } from '#contract/archive'

/**
 * Of the latest capture of each library record, those whose address answered that the source is not there (404, 410, or a page
 * that says so with status 200), with the HTTP status. A site that is down or blocks robots says nothing of its source.
 */
export function goneSources(latest: ReadonlyMap<string, Capture>): ReadonlyMap<string, number> {
  const isGone = ({ state, status, reason }: Capture) =>
    state !== 'captured' && (status === 404 || status === 410 || reason?.code === 'page-not-found')
  return new Map([...latest].flatMap(([id, capture]) => (isGone(capture) ? [[id, capture.status ?? 404]] : [])))
}
