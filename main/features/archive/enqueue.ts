import type { Capture } from '#contract/archive'
import type { MethodInput } from '#contract/methods'
import type { LibraryReference } from '#contract/reference'
import { ExpectedFailure } from '#contract/result'
import type { Edit } from '../../ports.ts'
import { captureEdit, newCapture } from './captures.ts'

/** One source that is asked for. */
export interface Wish {
  readonly url: string
  readonly referenceId: string | null
}

/** What is to be done about a list of wishes. */
export interface Enqueued {
  readonly edits: readonly Edit[]
  readonly queued: readonly Capture[]
  readonly alreadyCaptured: number
}

/** The web address of a reference: its URL, else its DOI's; null without either. */
export function addressOf({ csl }: LibraryReference): string | null {
  if (csl.URL !== undefined && csl.URL !== '') return csl.URL
  return csl.DOI === undefined || csl.DOI === '' ? null : `https://doi.org/${csl.DOI}`
}

/** Checks the addresses that a person typed. Fails with url-invalid. */
export function wishesOf(urls: NonNullable<MethodInput<'archive.capture'>['urls']>): readonly Wish[] {
  return urls.map((url) => {
    if (!isWebAddress(url)) throw new ExpectedFailure('url-invalid', { url })
    return { url: url.trim(), referenceId: null }
  })
}

export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}

/**
 * Decides, wish by wish: a source with a copy is left be; one that failed, or that an earlier session left, is tried again under its
 * old record; any other gets a new one. With `again` every wish gets a new one: copies of different days stand side by side.
 */
export function enqueue(
  wishes: readonly Wish[],
  captures: readonly Capture[],
  again: boolean,
  make: { readonly id: () => string; readonly now: string; readonly isLive: (captureId: string) => boolean }
): Enqueued {
  const edits: Edit[] = []
  const queued: Capture[] = []
  let alreadyCaptured = 0
  for (const wish of distinct(wishes)) {
    const same = again ? [] : captures.filter(({ url }) => sameSource(url, wish.url))
    const copy = same.findLast(({ state }) => state === 'captured')
    const own = same.findLast(({ referenceId }) => referenceId === wish.referenceId)
    if (own !== undefined && make.isLive(own.id)) continue
    if (copy !== undefined) {
      alreadyCaptured++
      const isOwn = same.some((one) => one.state === 'captured' && one.referenceId === wish.referenceId)
      if (!isOwn) edits.push(captureEdit(null, sharedCopy(copy, wish, make)))
    } else {
      const capture = own === undefined ? newCapture(make.id(), wish.url, wish.referenceId, make.now) : requeued(own)
      edits.push(captureEdit(own ?? null, capture))
      queued.push(capture)
    }
  }
  return { edits, queued, alreadyCaptured }
}

/** A capture that is to be tried again from the beginning. */
export function requeued(capture: Capture): Capture {
  const { parts: _, ...source } = capture
  return { ...source, state: 'queued', attempts: 0, waitUntil: null, reason: null, status: null }
}

/** Two references to one page share its copy; each has a record, so that each says where its source is. */
function sharedCopy(copy: Capture, { url, referenceId }: Wish, make: { id(): string; now: string }): Capture {
  return { ...copy, id: make.id(), url, referenceId, requestedAt: make.now }
}

function distinct(wishes: readonly Wish[]): readonly Wish[] {
  return [...new Map(wishes.map((wish) => [`${wish.referenceId ?? ''} ${withoutFragment(wish.url)}`, wish])).values()]
}

function sameSource(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other)
}

function withoutFragment(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*$/s, '') : url
}
