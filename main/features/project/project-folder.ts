import { type ProjectAccess, ProjectRecord, SCHEMA_VERSION } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { Clock, Files, Ids } from '../../ports.ts'
import { parseFile } from './file-form.ts'
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

/** Reads who a project is. Fails with project-not-found or project-damaged; an older or newer schema is told, not refused. */
export async function readProjectFolder(files: Files, folder: string): Promise<{ id: string; schema: number }> {
  const bytes = await files.read(`${folder}/${projectFile}`)
  if (bytes === null) throw new ExpectedFailure('project-not-found', { folder })
  const { schema } = parseRecordFile(bytes, projectFile)
  const record = ProjectRecord.safeParse(parseFile(bytes, projectFile).records[0])
  if (!record.success) throw schema > SCHEMA_VERSION ? new ExpectedFailure('project-newer') : damaged(projectFile)
  return { id: record.data.id, schema }
}

export function accessOf(schema: number, lock: ProjectAccess): ProjectAccess {
  return schema > SCHEMA_VERSION ? { kind: 'read', reason: 'newer', holder: null } : lock
}
