import type { Clock, Files, ProjectRecordShape, Watching } from '../../ports.ts'
import { backupFolder, backupName } from './backups.ts'
import { formatFile } from './file-form.ts'
import type { OutsideChange } from './outside.ts'

const patience = 1000 // milliseconds that another program is given to finish a file

/**
 * Watches a project's folders, and looks at what changed in turn with the project's own saves.
 * @param look finds out what is different, and answers which files could not be read
 */
export function followOutside(
  { watching, files }: { watching: Watching; files: Files },
  root: string,
  look: (paths: readonly string[] | null, isLast: boolean) => Promise<readonly string[]>
): Following {
  const timers = new Set<NodeJS.Timeout>()
  const heard = async (paths: readonly string[] | null, isLast: boolean): Promise<void> => {
    const missed = paths === null ? [] : await newFolders(paths)
    const damaged = await look(paths === null ? null : [...paths, ...missed.map((folder) => `${folder}/`)], isLast)
    if (damaged.length === 0 || isLast) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      void heard(damaged, true)
    }, patience).unref()
    timers.add(timer)
  }
  /** Folders that are watched from now on; what was done in them before was not heard of. */
  const newFolders = async (paths: readonly string[]): Promise<string[]> => {
    const added = paths.filter((path) => watchable.test(path) && watch.add(path))
    return paths.includes('articles') ? [...added, ...(await addArticles())] : added
  }
  const addArticles = async (): Promise<string[]> => {
    const folders = (await files.list(`${root}/articles`)).filter(({ isFolder }) => isFolder)
    return folders.map(({ name }) => `articles/${name}`).filter((folder) => watch.add(folder))
  }
  const watch = watching.watch(root, (paths) => void heard(paths, false))
  for (const folder of folders) watch.add(folder)
  void addArticles().catch(() => {}) // a folder that cannot be listed tells of it where it is shown
  return {
    saved(paths) {
      for (const path of paths) watch.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))))
    },
    close() {
      watch.close()
      for (const timer of timers) clearTimeout(timer)
    }
  }
}

export interface Following {
  /** The folders of our own saves are watched at once. */
  saved(paths: readonly string[]): void
  close(): void
}

const folders = [
  '',
  'library',
  'notes',
  'annotations',
  'articles',
  'archive',
  'archive/captures',
  'archive/annotations'
]
const watchable = /^(articles(\/[^./]+)?|library|notes|annotations|archive(\/(captures|annotations))?)$/

/** What was known of files that another program changed, for when there is too much of it for the history. */
export async function keepKnown(
  files: Files,
  clock: Clock,
  locate: (path: string) => string,
  change: OutsideChange
): Promise<void> {
  for (const path of change.files) {
    const before = change.edits.filter((edit) => edit.path === path).flatMap((edit) => edit.before ?? [])
    const bytes = formatFile({ schema: 1, records: before satisfies ProjectRecordShape[] }, path)
    if (bytes === null) continue
    await files.write(`${locate(backupFolder(path))}/${backupName(clock.now())}`, bytes)
  }
}
