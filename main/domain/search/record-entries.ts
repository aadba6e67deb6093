import type { Annotation } from '#contract/annotation'
import type { Capture } from '#contract/archive'
import type { CslDate, CslName, LibraryReference } from '#contract/reference'
import type { SearchEntry } from './entry.ts'

/** A mark with its words, its comment and the answers to it. `on` is an article's id or 'capture:<id>'. */
export function annotationEntry(annotation: Annotation, on: string): SearchEntry {
  const { id, target, comment, replies, creator, tags, meaning, standing, created, modified } = annotation
  return {
    ...plain,
    key: `annotation:${id}`,
    kind: 'annotation',
    document: on,
    body: [target.quote.exact, comment, ...replies.map(({ text }) => text)].filter((part) => part !== '').join('\n'),
    author: creator,
    tags,
    meaning,
    state: standing?.state ?? 'exact',
    date: created,
    time: modified,
    within: [on]
  }
}

/** A record of the library. Whether its source was captured is asked of the captures, when it is looked for. */
export function referenceEntry({
  id,
  key,
  csl,
  raw,
  tags,
  note,
  articleIds,
  changedAt
}: LibraryReference): SearchEntry {
  const { title = '', author = [], editor = [], issued, publisher, abstract, DOI, URL, ISBN } = csl
  const container = csl['container-title']
  // What stands in the reference as it was written is not said twice.
  const unsaid = [container, publisher, DOI, URL, ISBN].filter((part) => raw?.includes(part ?? '') !== true)
  const rest = [abstract, note, raw, ...unsaid, key]
  return {
    ...plain,
    key: `reference:${id}`,
    kind: 'reference',
    document: id,
    title: title || (raw ?? URL ?? key),
    body: rest.filter((part) => (part ?? '') !== '').join('\n'),
    author: [...author, ...editor].map(nameText).join(', '),
    tags,
    date: dateOf(issued),
    time: changedAt,
    within: articleIds
  }
}

/** A capture without its text, which is read from the archive later. */
export function captureEntry(capture: Capture): SearchEntry {
  const { id, url, finalUrl, referenceId, state, title, capturedAt, requestedAt, payloadDigest } = capture
  return {
    ...plain,
    key: `archive:${id}`,
    kind: 'archive',
    document: `capture:${id}`,
    title: title ?? url,
    body: '',
    author: [url, finalUrl === url ? null : finalUrl].filter((part) => part !== null).join(' '),
    state,
    date: capturedAt ?? requestedAt,
    time: capturedAt ?? requestedAt,
    within: [`capture:${id}`, ...(referenceId === null ? [] : [`reference:${referenceId}`])],
    copy: state === 'captured' ? payloadDigest : null
  }
}

const plain = { title: '', tags: [], meaning: null, state: null, date: null, copy: null }

function nameText({ family, given, literal, ...rest }: CslName): string {
  const particles = [rest['dropping-particle'], rest['non-dropping-particle']]
  return literal ?? [given, ...particles, family, rest.suffix].filter(Boolean).join(' ')
}

function dateOf(issued: CslDate | undefined): string | null {
  const [year, month, day] = issued?.['date-parts']?.[0] ?? []
  if (year !== undefined) return [String(year).padStart(4, '0'), ...[month, day].flatMap(twoDigits)].join('-')
  return /\b\d{4}\b/.exec(issued?.raw ?? issued?.literal ?? '')?.[0] ?? null
}

function twoDigits(part: number | undefined): string[] {
  return part === undefined ? [] : [String(part).padStart(2, '0')]
}
