import { basename } from 'node:path'
import { ProjectRecord, SCHEMA_VERSION } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { Clock, Files, Ids } from '../../ports.ts'
import { backupFolder, backupName } from './backups.ts'
import { asideName } from './conflicts.ts'
import { openHistoryLog } from './history-log.ts'
import type { Notices } from './notices.ts'
import { projectFile, readProjectFolder } from './project-folder.ts'
import { formatRecordFile } from './record-file.ts'
import { createRecovery } from './recovery.ts'

interface Needs {
  readonly files: Files
  readonly clock: Clock
}

/** Fails with project-not-found where a folder is no project: it has no project.json, and never had one. */
export async function findProject(files: Files, root: string): Promise<void> {
  if ((await files.size(`${root}/${projectFile}`)) !== null) return
  if ((await files.list(`${root}/${backupFolder(projectFile)}`)).length > 0) return
  throw new ExpectedFailure('project-not-found', { folder: root })
}

/** Reads who a project is; where its file is damaged or gone, from the best that there is. */
export async function readOrRecover({ files, clock }: Needs, root: string, isWritable: boolean, notices: Notices) {
  try {
    const head = await readProjectFolder(files, root)
    if (isWritable) await keepFirst({ files, clock }, root)
    return head
  } catch (error) {
    if (!isLost(error)) throw error
    const locate = (path: string) => `${root}/${path}`
    const log = await openHistoryLog(files, locate('.sourcebook/history.jsonl'), false)
    const recovery = createRecovery({ files, clock, notices, isWritable, locate, done: log.done })
    const file = await recovery.recover(projectFile, (record) => ProjectRecord.safeParse(record).success)
    const record = ProjectRecord.safeParse(file?.records[0]).data
    if (file === null || record === undefined) throw error
    if (isWritable) await files.write(locate(projectFile), formatRecordFile(file))
    return { id: record.id, schema: file.schema }
  }
}

/** Without this file a folder is no project, so that it alone has a second copy before it is ever changed. */
async function keepFirst({ files, clock }: Needs, root: string): Promise<void> {
  const folder = `${root}/${backupFolder(projectFile)}`
  if ((await files.list(folder)).length > 0) return
  const bytes = await files.read(`${root}/${projectFile}`)
  // A disk that has no room for it is no reason not to open the project.
  if (bytes !== null) await files.write(`${folder}/${backupName(clock.now())}`, bytes).catch(() => {})
}

/** A new project.json in place of one that nothing can be made of. Answers where the old one is kept. */
export async function rebuildHead({ files, clock, ids }: Needs & { readonly ids: Ids }, root: string): Promise<string> {
  const locate = (path: string) => `${root}/${path}`
  const kept = await asideName(files, locate, projectFile, 'damaged', clock.now())
  await files.keep(locate(projectFile), locate(kept))
  const record: ProjectRecord = {
    id: ids.next(),
    name: basename(root),
    created: clock.now().toISOString(),
    settings: { style: 'apa', allowedHosts: [], layout: {}, checklist: [] }
  }
  await files.write(locate(projectFile), formatRecordFile({ schema: SCHEMA_VERSION, records: [record] }))
  return kept
}

function isLost(error: unknown): boolean {
  return error instanceof ExpectedFailure && (error.code === 'project-damaged' || error.code === 'project-not-found')
}
