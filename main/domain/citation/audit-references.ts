import type { ArticleReference, Finding } from '#contract/article'
import { canonicalUrl } from '../library/same-source.ts'
import { finding, short } from './audit-finding.ts'
import type { AuditIndex } from './audit-index.ts'

export interface ArchiveKnowledge {
  readonly archived: ReadonlySet<string> | null // null: nothing is known of any archive
  readonly dead: ReadonlyMap<string, number>
}

/** What is doubtful about one entry of the list: how it was read, whether it is used, and whether its source can be had. */
export function referenceFindings(
  index: AuditIndex,
  reference: ArticleReference,
  archive: ArchiveKnowledge
): Finding[] {
  const where = {
    start: reference.start,
    end: reference.end,
    referenceId: reference.id,
    blockId: index.blockIdAt(reference.start)
  }
  const params = { reference: short(reference.raw) }
  const found: Finding[] = []
  const say = (code: Finding['code'], severity: Finding['severity'], more: Finding['params'] = {}) =>
    found.push(finding(code, severity, { ...params, ...more }, where))

  if (!index.isCited(reference.id))
    say('reference-never-cited', index.document.citations.length > 0 ? 'warning' : 'note')
  const field = doubtfulField(reference)
  if (field !== null) say('reference-doubtful', 'note', { field })
  const twin = index.duplicateOf(reference.id)
  if (twin !== undefined) say('reference-duplicate', 'warning', { other: short(twin.raw) })
  if (isFrontPage(reference)) say('link-front-page', 'warning', { address: reference.csl.URL ?? '' })
  sayOfArchive(reference, archive, say)
  return found
}

function sayOfArchive(
  { csl, libraryId }: ArticleReference,
  { archived, dead }: ArchiveKnowledge,
  say: (code: Finding['code'], severity: Finding['severity'], more?: Finding['params']) => void
): void {
  if (archived === null || (csl.URL === undefined && csl.DOI === undefined)) return
  if (libraryId !== null && archived.has(libraryId)) return
  const status = libraryId === null ? undefined : dead.get(libraryId)
  if (status === undefined) say('source-not-archived', 'note')
  else say('link-dead', 'serious', { status, address: csl.URL ?? csl.DOI ?? '' })
}

/** An address without a path leads to whatever stands on the site that day. */
function isFrontPage({ csl }: ArticleReference): boolean {
  if (csl.URL === undefined || csl.DOI !== undefined) return false
  const address = canonicalUrl(csl.URL.startsWith('www.') ? `https://${csl.URL}` : csl.URL)
  return address !== null && !/[/?]/.test(address)
}

/** The CSL variable that most likely was read wrong: below even odds, or a title that is not there at all. */
function doubtfulField({ csl, confidence, raw }: ArticleReference): string | null {
  if (/^\S+$/.test(raw.trim()) && csl.URL !== undefined) return null // there was nothing but an address to read
  if (csl.title === undefined && csl['container-title'] === undefined) return 'title'
  const [least] = ['author', 'title', 'container-title', 'issued']
    .filter((name) => confidence[name] !== undefined && (confidence[name] ?? 1) < 0.5)
    .sort((a, b) => (confidence[a] ?? 1) - (confidence[b] ?? 1))
  return least ?? null
}
