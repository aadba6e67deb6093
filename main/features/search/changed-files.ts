import type { Topic } from '#contract/events'
import type { Files, OpenProject } from '../../ports.ts'
import { filesOfChange, isOfTopics, sourceFiles } from './source-files.ts'

export interface ChangedFiles {
  /** The files that the index has read, with the stamps they had then. Everything is compared with them anew. */
  knows(sources: ReadonlyMap<string, string>): void
  /** Remembers a change; false where nothing that can be found is of it. */
  add(topics: readonly Topic[], ids: readonly string[]): boolean
  /** From now on any file may have changed. */
  all(): void
  isEmpty(): boolean
  /** The files to look at, and from then on none. */
  take(): Promise<readonly string[]>
  /** The stamp that a file had when it was read last. */
  readonly stamps: Map<string, string>
}

interface Change {
  readonly topics: readonly Topic[]
  readonly ids: readonly string[]
}

/** Which files of a project have to be looked at. At first all. */
export function changedFiles(project: OpenProject, files: Files): ChangedFiles {
  const stamps = new Map<string, string>()
  let changes: readonly Change[] | 'all' = 'all'
  return {
    stamps,
    knows(sources) {
      stamps.clear()
      for (const [path, stamp] of sources) stamps.set(path, stamp)
    },
    add(topics, ids) {
      if (!topics.some((topic) => found.has(topic))) return false
      if (changes !== 'all') changes = [...changes, { topics, ids }]
      return true
    },
    all() {
      changes = 'all'
    },
    isEmpty: () => changes.length === 0,
    async take() {
      const taken = changes
      changes = []
      try {
        const lists =
          taken === 'all' ? null : await Promise.all(taken.map((change) => filesOf(project, files, change, stamps)))
        const isAll = lists === null || lists.includes(null)
        const paths = isAll ? [...(await sourceFiles(project, files)), ...stamps.keys()] : lists
        return [...new Set(paths.flatMap((path) => path ?? []))]
      } catch (error) {
        changes = 'all'
        throw error
      }
    }
  }
}

/** null: all. */
async function filesOf(
  project: OpenProject,
  files: Files,
  { topics, ids }: Change,
  stamps: ReadonlyMap<string, string>
): Promise<readonly string[] | null> {
  const there = await filesOfChange(project, files, topics, ids)
  return there === null ? null : [...there, ...[...stamps.keys()].filter((path) => isOfTopics(path, topics))]
}

const found: ReadonlySet<Topic> = new Set(['articles', 'annotations', 'library', 'archive', 'notes'])
