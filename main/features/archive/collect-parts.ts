import type { Capture } from '#contract/archive'
import type { PartsCount } from '#contract/archive-part'
import type { EncodeInput } from '#domain/archive/warc-jobs'
import type { Edit, Exchange, FetchOptions, OpenProject } from '../../ports.ts'
import type { PartsNeeds } from './fetch-part.ts'
import { fetchParts } from './fetch-parts.ts'
import { answersOf, warcExchange } from './keep-copy.ts'
import { partEdit, partsOfHost } from './parts.ts'
import { payloadIndex } from './payload-index.ts'
import { type CamePart, type PlacedPart, placeParts } from './place-parts.ts'
import type { Appended, WarcFiles } from './warc-files.ts'

interface CollectNeeds extends PartsNeeds {
  readonly project: OpenProject
  readonly warcs: WarcFiles
}

/** The parts of a page; those that came last are still to be written, after the page's own exchanges. */
export interface CollectedParts extends Required<Pick<EncodeInput, 'exchanges' | 'knownParts'>> {
  readonly count: PartsCount
  /** The parts' records, once everything stands in the archive. */
  edits(appended: Appended): readonly Edit[]
}

/** So much waits to be written together with its page. What is more goes into the archive before, so that memory is enough. */
const FLUSH = 32 * 1024 * 1024

/** Fetches a page's parts. Payloads that captures of the same host brought in before are not kept twice. */
export async function collectParts(
  capture: Capture,
  page: Exchange,
  earlier: readonly Capture[],
  needs: CollectNeeds,
  options: FetchOptions,
  told: (count: PartsCount) => void
): Promise<CollectedParts> {
  const payloads = payloadIndex(await partsOfHost(earlier, page.url, needs.project))
  const placed: PlacedPart[] = []
  let waiting: CamePart[] = []
  let kept = 0

  const flush = async () => {
    const now = waiting
    waiting = []
    const content = { exchanges: exchangesOf(now), known: [], knownParts: payloads.known() }
    await needs.warcs.append(content, (appended) => {
      placed.push(...placeParts(now, appended.file, answersOf(appended), payloads))
      return []
    })
  }
  await fetchParts(
    page,
    needs,
    options,
    async (part) => {
      const { url, kind, outcome } = part
      if (outcome.kind === 'missing') {
        placed.push({ url, kind, copy: outcome })
        return
      }
      kept++
      waiting.push({ ...part, outcome })
      if (sizeOf(waiting) >= FLUSH) await flush()
    },
    (total) => told({ of: capture.id, kept, total })
  )
  return {
    exchanges: exchangesOf(waiting),
    knownParts: payloads.known(),
    count: { of: capture.id, kept, total: placed.length + waiting.length },
    edits(appended) {
      const answers = answersOf(appended)
      const own = answers.slice(answers.length - exchangesOf(waiting).length) // the page's own stand before them
      const all = [...placed, ...placeParts(waiting, appended.file, own, payloads)]
      return all.map((part, index) => partEdit(capture.id, { id: `p${String(index + 1).padStart(4, '0')}`, ...part }))
    }
  }
}

function exchangesOf(parts: readonly CamePart[]): EncodeInput['exchanges'] {
  return parts.flatMap(({ outcome }) =>
    outcome.source.exchanges.map((exchange) => ({ ...warcExchange(exchange), isPart: true }))
  )
}

function sizeOf(parts: readonly CamePart[]): number {
  return parts.reduce(
    (sum, { outcome }) =>
      sum + outcome.source.exchanges.reduce((own, { response }) => own + response.body.byteLength, 0),
    0
  )
}
