import type { Clock, Files, ProjectRecordShape, Watching } from '../../ports.ts'
import { backupFolder } from './backups.ts'
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
): { close(): void } {
  const timers = new Set<NodeJS.Timeout>()
  const heard = async (paths: readonly string[] | null, isLast: boolean): Promise<void> => {
    for (const path of paths ?? []) if (/^(articles\/[^./]+|library|notes|archive(\/\w+)?)$/.test(path)) watch.add(path)
    if (paths?.includes('articles') === true) await addArticles()
    const damaged = await look(paths, isLast)
    if (damaged.length === 0 || isLast) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      void heard(damaged, true)
    }, patience).unref()
    timers.add(timer)
  }
  const addArticles = async () => {
    for (const { name, isFolder } of await files.list(`${root}/articles`)) if (isFolder) watch.add(`articles/${name}`)
  }
  const watch = watching.watch(root, (paths) => void heard(paths, false))
  for (const folder of ['', 'library', 'notes', 'articles', 'archive', 'archive/captures', 'archive/annotations'])
    watch.add(folder)
  void addArticles().catch(() => {}) // a folder that cannot be listed tells of it where it is shown
  return {
    close() {
      watch.close()
      for (const timer of timers) clearTimeout(timer)
    }
  }
}

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
    const time = clock.now().toISOString().replaceAll(':', '')
    await files.write(`${locate(backupFolder(path))}/${time}.json`, bytes)
  }
}
