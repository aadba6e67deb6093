import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { type RecentProject, SCHEMA_VERSION } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { Ports, ProjectRecordShape } from '../../ports.ts'
import { createDurableAdapter } from './durable-adapter.ts'
import { projectFile } from './project-folder.ts'
import { emptyFile, type RecordFile } from './record-file.ts'

const Entry = z.object({ id: z.string(), name: z.string(), openedAt: z.string() }) // the id is the folder
type Entry = z.infer<typeof Entry>

const longest = 20

/** The projects a person opened last, newest first: `recent.json` among the program's settings. */
export function createRecentProjects({ files, grants, places, clock }: Ports) {
  const path = join(places.settings, 'recent.json')

  const read = async (): Promise<Low<RecordFile>> => {
    const low = new Low<RecordFile>(createDurableAdapter(files, path, path), emptyFile)
    try {
      await low.read()
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || error.code !== 'project-damaged') throw error
      await files.move(path, `${path}.damaged`) // a list that can be done without, but kept for whoever wants to look
    }
    return low
  }
  const entriesOf = (records: readonly ProjectRecordShape[]): Entry[] =>
    records.flatMap((record) => Entry.safeParse(record).data ?? []).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))

  return {
    async list(): Promise<RecentProject[]> {
      const entries = entriesOf((await read()).data.records)
      return Promise.all(
        entries.map(async ({ id: folder, name, openedAt }) => ({
          id: grants.grant(folder),
          name,
          folder,
          openedAt,
          isThere: (await files.size(join(folder, projectFile)).catch(() => null)) !== null
        }))
      )
    },
    async remember(folder: string, name: string): Promise<void> {
      const low = await read()
      const others = entriesOf(low.data.records).filter((entry) => entry.id !== folder)
      const entries = [{ id: folder, name, openedAt: clock.now().toISOString() }, ...others].slice(0, longest)
      low.data = { schema: SCHEMA_VERSION, records: entries }
      await low.write()
    }
  }
}
