import type { Topic } from '#contract/events'
import { ExpectedFailure } from '#contract/result'
import type { Edit, ProjectRecordShape } from '../../ports.ts'
import { isSame } from './apply-edits.ts'
import { isAside } from './conflicts.ts'
import type { RecordStore, StoredFile } from './record-store.ts'
import { isToldByOwner, ownerOf, topicsOf, touchedBy } from './topics.ts'

/** What other programs did to a project's files. */
export interface OutsideChange {
  readonly files: readonly string[] // known files that are different now, and have been read anew
  readonly damaged: readonly string[] // known files that cannot be read now; what was known of them stays
  readonly edits: readonly Edit[] // from what was known to what is there
  readonly topics: readonly Topic[]
  readonly ids: readonly string[] // empty where a file changed that nobody has read, so that it is not known what did
}

/**
 * Looks at paths of which something was heard. The program's own saves are heard of too: a file whose content is the
 * known one did not change.
 * @param paths null: every known file
 */
export async function lookOutside(store: RecordStore, paths: readonly string[] | null): Promise<OutsideChange> {
  const inNewFolders = store
    .knownPaths()
    .filter((path) => paths?.some((one) => one.endsWith('/') && path.startsWith(one)))
  const wanted = [...new Set([...(paths ?? store.knownPaths()), ...inNewFolders])].filter(
    (path) => !path.startsWith('.') && !isAside(path)
  )
  const changed: string[] = []
  const damaged: string[] = []
  const edits: Edit[] = []
  const news: string[] = [] // files that nobody has read yet
  for (const path of wanted) {
    const known = await store.known(path)
    if (known === null) {
      if (topicsOf([inFolder(path)]).length > 0) news.push(path)
    } else if (!(await known.adapter.isUnchanged())) {
      const before = known.low.data.records
      const after = await readAnew(store, path)
      if (after === null) damaged.push(path)
      else {
        changed.push(path)
        edits.push(...difference(path, before, after.low.data.records))
      }
    }
  }
  const touched = [...changed, ...news]
  return {
    files: changed,
    damaged,
    edits,
    topics: topicsOf(touched.map(inFolder)),
    ids: news.every(isToldByOwner) ? [...new Set([...edits.flatMap(touchedBy), ...touched.flatMap(ownerOf)])] : []
  }
}

// A new folder of an article is heard of by the folder's own name.
function inFolder(path: string): string {
  return /^articles\/[^./]+\/?$/.test(path) ? `${path.replace(/\/$/, '')}/article.json` : path
}

async function readAnew(store: RecordStore, path: string): Promise<StoredFile | null> {
  try {
    return await store.refresh(path)
  } catch (error) {
    if (error instanceof ExpectedFailure) return null
    throw error
  }
}

/** The edits that lead from one list of records to another. */
export function difference(
  path: string,
  before: readonly ProjectRecordShape[],
  after: readonly ProjectRecordShape[]
): Edit[] {
  const was = new Map(before.map((record) => [record.id, record]))
  const is = new Map(after.map((record) => [record.id, record]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [old, now] = [was.get(id) ?? null, is.get(id) ?? null]
    return isSame(old, now) ? [] : [{ path, id, before: old, after: now }]
  })
}
