import { Article } from '#contract/article'
import type { CheckReport } from '#contract/project'
import { LibraryReference } from '#contract/reference'
import { citeRequests } from '#domain/briefing/cite-request'
import { parseNoteFile } from '#domain/briefing/note-file'
import { parseMarkdown } from '#domain/briefing/note-markdown'
import type { ProjectRecordShape } from '../../ports.ts'

type Code = CheckReport['problems'][number]['code']
type Found = readonly [code: Code, file: string, params: Record<string, string | number>]

/** A file of the project with its records, or a note's text. */
export interface ReadFile {
  readonly path: string
  readonly records: readonly ProjectRecordShape[]
  readonly note?: string
}

/**
 * What points at a record that is not there: references of articles and notes without their library record, annotations
 * without their text. What a person deleted is no problem: it lies in the trash.
 * @param unread files that could not be read: of what may stand in them nothing is said
 */
export function brokenLinks(
  files: readonly ReadFile[],
  unread: readonly string[],
  deleted: readonly ProjectRecordShape[]
): readonly Found[] {
  const isLibraryRead = !unread.some((path) => path.startsWith('library/'))
  const known = [...files.flatMap(({ records }) => records), ...deleted]
  const ids = new Set(known.map(({ id }) => id))
  const keys = new Set(known.flatMap((record) => LibraryReference.safeParse(record).data?.key ?? []))
  return files.flatMap(({ path, records, note }) => [
    ...(isLibraryRead ? withoutRecord(path, records, ids) : []),
    ...(isLibraryRead ? withoutKey(path, note, keys) : []),
    ...(unread.length === 0 ? withoutText(path, records, ids) : [])
  ])
}

function withoutRecord(path: string, records: readonly ProjectRecordShape[], ids: ReadonlySet<string>): Found[] {
  if (!path.endsWith('/article.json')) return []
  const references = records.flatMap((record) => Article.safeParse(record).data?.references ?? [])
  const lost = references.filter(({ libraryId }) => libraryId !== null && !ids.has(libraryId))
  return lost.length === 0 ? [] : [['reference-missing', path, { count: lost.length }]]
}

function withoutText(path: string, records: readonly ProjectRecordShape[], ids: ReadonlySet<string>): Found[] {
  const [, owner] =
    /^(?:articles\/([^/]+)\/annotations|archive\/annotations\/([^/]+))\.json$/.exec(path)?.filter(Boolean) ?? []
  if (owner === undefined || records.length === 0 || ids.has(owner)) return []
  return [['annotated-missing', path, { count: records.length }]]
}

function withoutKey(path: string, note: string | undefined, keys: ReadonlySet<string>): Found[] {
  if (note === undefined) return []
  const requests = citeRequests(parseMarkdown(parseNoteFile(note).markdown), (key) => keys.has(key))
  const missing = new Set(requests.flatMap((request) => request.missing))
  return [...missing].map((key) => ['cited-missing', path, { key }])
}
