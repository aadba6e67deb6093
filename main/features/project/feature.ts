import { join } from 'node:path'
import { type Project, ProjectRecord } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import { plainColours } from '#domain/annotation/legend'
import type { Handlers } from '../../dispatch.ts'
import type { CurrentProject, OpenProject, Ports } from '../../ports.ts'
import { checkProject } from './check-project.ts'
import { folderNameFor } from './folder-name.ts'
import { mergeFiles } from './merge-files.ts'
import type { ProjectSession } from './open-project.ts'
import { createOpening } from './opening.ts'
import { createProjectFolder, projectFile } from './project-folder.ts'
import { projectName } from './project-name.ts'
import { createRecentProjects } from './recent-projects.ts'
import { copySample, sampleFolder } from './sample-project.ts'

export type ProjectHandlers = Pick<Handlers, Extract<keyof Handlers, `project.${string}`>>

export interface ProjectFeature {
  readonly handlers: ProjectHandlers
  readonly current: CurrentProject
  /** Called after a project opened and before it closes; awaited. */
  onOpen(listener: (project: OpenProject) => Promise<void>): void
  onClose(listener: (project: OpenProject) => Promise<void>): void
  close(): Promise<void>
}

export function createProjectFeature(ports: Ports): ProjectFeature {
  const opening = createOpening(ports)
  const recent = createRecentProjects(ports)

  const current = (): ProjectSession => {
    const session = opening.session()
    if (session === null) throw new ExpectedFailure('no-project')
    return session
  }
  const open = async (folder: string): Promise<Project> => {
    const project = await toProject(await opening.open(folder))
    // The list of recent projects is a convenience: a settings folder that cannot be written keeps nobody from working.
    await recent.remember(project.folder, project.name).catch(() => {})
    return project
  }
  const openForCheck = async (folder: string): Promise<void> => {
    try {
      await open(folder)
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || error.code !== 'project-damaged') throw error
      const kept = await opening.rebuild(folder)
      await open(folder)
      current().notices.add('salvaged', { file: projectFile, kept, count: 0 })
    }
  }
  const toProject = async (session: ProjectSession): Promise<Project> => {
    const { id, root, access } = session
    const { name, settings } = await recordOf(session)
    return { id, name, folder: root, access, settings, isSample: root === sampleFolder(ports.places) }
  }

  const handlers: ProjectHandlers = {
    'project.recent': async () => recent.list(),
    'project.create': async ({ name: typed, folderId }) => {
      const name = projectName(typed)
      const folder = folderId === undefined ? await freeFolder(ports, name) : granted(ports, folderId)
      await createProjectFolder(ports, folder, name)
      return open(folder)
    },
    'project.open': async ({ id }) => open(granted(ports, id)),
    'project.openSample': async () => {
      await copySample(ports.files, ports.places)
      return open(sampleFolder(ports.places))
    },
    'project.current': async () => {
      const session = opening.session()
      return session === null ? null : toProject(session)
    },
    'project.close': async () => {
      await opening.close()
      return {}
    },
    'project.update': async ({ name: typed, settings }) => {
      const session = current()
      const name = typed === undefined ? undefined : projectName(typed)
      for (const own of Object.values(settings?.legend ?? {})) projectName(own)
      const before = await recordOf(session)
      const after = { ...before, name: name ?? before.name, settings: { ...before.settings, ...settings } }
      assertDifferentColours(settings?.legendColours)
      const isOfWindow = name === undefined && Object.keys(settings ?? {}).every((setting) => ofWindow.has(setting))
      // Where the panels stand is no work to be taken back.
      const label = isOfWindow ? null : 'project-update'
      await session.commit(label, [{ path: projectFile, id: before.id, before, after }])
      return toProject(session)
    },
    'project.chooseFolder': async () => {
      if (ports.dialogs === null) throw new ExpectedFailure('capability-missing', { capability: 'chooseFolder' })
      const folder = await ports.dialogs.chooseFolder()
      return folder === null ? null : { id: ports.grants.grant(folder), folder }
    },
    'project.undo': async () => ({ label: await current().undo() }),
    'project.redo': async () => ({ label: await current().redo() }),
    'project.history': async () => current().history(),
    'project.trash': async () => current().trash(),
    'project.restore': async ({ id }) => {
      await current().restore(id)
      return {}
    },
    'project.notices': async () => [...current().notices.list()],
    'project.putNoticeAway': async ({ id }) => {
      current().notices.putAway(id)
      return {}
    },
    'project.check': async ({ id }) => {
      await openForCheck(granted(ports, id))
      return checkProject(current(), ports.files, ports.clock)
    },
    'project.mergeFiles': async (input) => mergeFiles(input)
  }
  return { handlers, current, onOpen: opening.onOpen, onClose: opening.onClose, close: opening.close }
}

const ofWindow: ReadonlySet<string> = new Set(['layout', 'checklist'])

function assertDifferentColours(chosen: Project['settings']['legendColours']): void {
  const colours = Object.values({ ...plainColours, ...chosen })
  if (chosen === undefined || new Set(colours).size === colours.length) return
  const problem = 'two meanings have the same colour'
  throw new ExpectedFailure('bad-input', { where: 'settings.legendColours', problem })
}

async function recordOf(session: ProjectSession): Promise<ProjectRecord> {
  const [record] = await session.records(projectFile, ProjectRecord)
  if (record === undefined) throw new ExpectedFailure('project-not-found', { folder: session.root })
  return record
}

function granted(ports: Ports, id: string): string {
  const folder = ports.grants.resolve(id)
  if (folder === null) throw new ExpectedFailure('not-found', { kind: 'folder', id })
  return folder
}

/** A folder of that name that is not taken yet: Name, Name 2, Name 3 … */
async function freeFolder({ files, places }: Ports, name: string): Promise<string> {
  const wanted = join(places.projects, folderNameFor(name))
  for (let number = 1; ; number++) {
    const folder = number === 1 ? wanted : `${wanted} ${number}`
    if ((await files.size(folder)) === null) return folder
  }
}
