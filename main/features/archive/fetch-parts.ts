import { inLanes } from '#domain/archive/lanes'
import { CAPTURE_BYTES, PARTS_TIME, STYLE_DEPTH } from '#domain/archive/limits'
import type { PagePart } from '#domain/archive/page-part'
import type { Exchange, FetchOptions } from '../../ports.ts'
import { contentTypeOf, type FetchedPart, fetchPart, hostOf, type PartsNeeds, type PartsRun } from './fetch-part.ts'

const HOSTS_AT_ONCE = 4

/**
 * Fetches what a page needs to be read, style sheets with what they load in turn. A part that cannot be had is told as missing and
 * harms nothing; only cancelling fails. A host that asks for less is asked for no more.
 * @param keep takes each part as it comes; awaited, so that not all of them stand in memory
 * @param told hears of how many parts are known of
 */
export async function fetchParts(
  page: Exchange,
  needs: PartsNeeds,
  options: FetchOptions,
  keep: (part: FetchedPart) => Promise<void>,
  told: (total: number) => void
): Promise<void> {
  const late = AbortSignal.timeout(PARTS_TIME)
  const room = CAPTURE_BYTES - page.decoded.byteLength
  const run: PartsRun = { page, options, late, busyHosts: new Set(), room, tried: 0 }
  const asked = new Set([page.url])
  let found = await namedBy(page, needs.work.pageParts, run)
  for (let depth = 0; found.length > 0; depth++) {
    const fresh = found.filter(({ url }) => !asked.has(url))
    for (const { url } of fresh) asked.add(url)
    const next: PagePart[] = []
    told(asked.size - 1)
    await inLanes(fresh, hostOf, HOSTS_AT_ONCE, async (part) => {
      const fetched = await fetchPart(part, run, needs)
      run.tried++
      const { outcome } = fetched
      if (outcome.kind === 'came' && part.kind === 'style' && depth < STYLE_DEPTH) {
        next.push(...(await namedBy(outcome.source.answer, needs.work.styleParts, run)))
      }
      await keep(fetched)
      told(asked.size - 1)
    })
    found = distinct(next)
  }
}

/** A page or sheet that breaks its reader is a bug to be seen, but no reason to lose the page. */
async function namedBy(
  exchange: Exchange,
  read: PartsNeeds['work']['pageParts'],
  { options, late }: PartsRun
): Promise<readonly PagePart[]> {
  const input = { url: exchange.url, bytes: exchange.decoded, contentType: contentTypeOf(exchange) }
  try {
    return await read(input, AbortSignal.any([options.signal, late]))
  } catch (error) {
    if (options.signal.aborted) throw error
    if (!late.aborted) console.error(error)
    return []
  }
}

function distinct(parts: readonly PagePart[]): readonly PagePart[] {
  return [...new Map(parts.map((part) => [part.url, part])).values()]
}
