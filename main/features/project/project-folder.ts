import { type ProjectAccess, ProjectRecord, SCHEMA_VERSION } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { Clock, Files, Ids } from '../../ports.ts'
import { damaged, formatRecordFile, parseRecordFile } from './record-file.ts'

/** The name of the file that makes a folder a project. */
export const projectFile = 'project.json'

/** Writes the first file of a new project. Fails where the folder already holds anything that shows. */
export async function createProjectFolder(
  { files, ids, clock }: { files: Files; ids: Ids; clock: Clock },
  folder: string,
  name: string
): Promise<void> {
  if ((await files.read(`${folder}/${projectFile}`)) !== null) throw new ExpectedFailure('project-exists', { folder })
  const entries = await files.list(folder)
  if (entries.some((entry) => !entry.name.startsWith('.'))) throw new ExpectedFailure('folder-not-empty', { folder })
  const record: ProjectRecord = {
    id: ids.next(),
    name,
    created: clock.now().toISOString(),
    settings: { style: 'apa', allowedHosts: [], layout: {}, checklist: [] }
  }
  await files.write(`${folder}/${projectFile}`, formatRecordFile({ schema: SCHEMA_VERSION, records: [record] }))
}

/** Reads who a project is. Fails with project-not-found or project-damaged; a newer schema is told, not refused. */
export async function readProjectFolder(files: Files, folder: string): Promise<{ id: string; isNewer: boolean }> {
  const bytes = await files.read(`${folder}/${projectFile}`)
  if (bytes === null) throw new ExpectedFailure('project-not-found', { folder })
  const file = parseRecordFile(bytes, projectFile)
  const isNewer = file.schema > SCHEMA_VERSION
  const record = ProjectRecord.safeParse(file.records[0])
  if (!record.success) throw isNewer ? new ExpectedFailure('project-newer') : damaged(projectFile)
  return { id: record.data.id, isNewer }
}

export function accessOf(isNewer: boolean, lock: ProjectAccess): ProjectAccess {
  return isNewer ? { kind: 'read', reason: 'newer', holder: null } : lock
}
