import { resolve } from 'node:path'
import { type ProjectAccess, SCHEMA_VERSION } from '#contract/project'
import type { OpenProject, Ports } from '../../ports.ts'
import { migrateProject } from './migrate-project.ts'
import { createNotices } from './notices.ts'
import { openSession, type ProjectSession } from './open-project.ts'
import { accessOf, projectFile } from './project-folder.ts'
import { findProject, readOrRecover, rebuildHead } from './project-head.ts'
import { damaged } from './record-file.ts'
import { waitForLock } from './wait-for-lock.ts'
import { createQueue } from './writer-queue.ts'

type Listener = (project: OpenProject) => Promise<void>

interface Held {
  readonly session: ProjectSession
  release(): Promise<void>
}

/** Keeps the one project that is open, its lock, and who wants to know when it changes. */
export function createOpening(ports: Ports) {
  const openListeners: Listener[] = []
  const closeListeners: Listener[] = []
  const queue = createQueue()
  const state: { held: Held | null } = { held: null }
  let stopWaiting = (): void => undefined

  const close = async () => {
    const { held } = state
    stopWaiting()
    if (held === null) return
    try {
      for (const listener of closeListeners) await listener(held.session)
      await held.session.settled()
    } finally {
      state.held = null
      await held.release()
    }
  }
  const open = async (folder: string): Promise<ProjectSession> => {
    const root = resolve(folder)
    const { held } = state
    // One that could only be read is tried again: whoever held it may have closed it.
    if (held?.session.root === root && held.session.access.kind === 'write') return held.session
    const next = await hold(ports, root) // the open project stays where the next one cannot be opened
    await close()
    state.held = next
    for (const listener of openListeners) await listener(next.session)
    next.session.follow()
    ports.events.emit({ type: 'history', history: next.session.history() })
    ports.events.emit({ type: 'changed', topics: ['project'], ids: [next.session.id] })
    if (isHeldElsewhere(next.session)) wait(root)
    return next.session
  }
  const wait = (root: string) => {
    stopWaiting = waitForLock(ports.locks, root, () => void queue(takeUp))
  }
  /** Whoever had the project for writing has let it go: it is opened anew, for writing if nobody was faster. */
  const takeUp = async () => {
    const session = state.held?.session
    if (session === undefined || !isHeldElsewhere(session)) return
    try {
      const next = await open(session.root)
      if (next.access.kind === 'write') next.notices.add('writable', {})
    } catch {
      wait(session.root) // it stays on screen as it was read
    }
  }

  /** Makes a project of a folder again whose project.json is beyond recovery. Answers where the old one is kept. */
  const rebuild = async (folder: string): Promise<string> => {
    const root = resolve(folder)
    const lock = await ports.locks.take(root)
    try {
      if (lock.access.kind === 'read') throw damaged(projectFile)
      return await rebuildHead(ports, root)
    } finally {
      await lock.release()
    }
  }

  return {
    session: () => state.held?.session ?? null,
    open: (folder: string) => queue(() => open(folder)),
    rebuild: (folder: string) => queue(() => rebuild(folder)),
    close: () => queue(close),
    onOpen: (listener: Listener) => void openListeners.push(listener),
    onClose: (listener: Listener) => void closeListeners.push(listener)
  }
}

function isHeldElsewhere({ access }: ProjectSession): boolean {
  return access.kind === 'read' && access.reason === 'locked'
}

async function hold(ports: Ports, root: string): Promise<Held> {
  const unguard = ports.files.guard(root)
  try {
    await findProject(ports.files, root) // before the lock, which would leave a folder in one that is no project
    const lock = await ports.locks.take(root)
    try {
      return { session: await openRecords(ports, root, lock.access), release: () => lock.release().finally(unguard) }
    } catch (error) {
      await lock.release()
      throw error
    }
  } catch (error) {
    unguard()
    throw error
  }
}

async function openRecords(ports: Ports, root: string, locked: ProjectAccess): Promise<ProjectSession> {
  const notices = createNotices(ports.events, ports.clock)
  const { id, schema } = await readOrRecover(ports, root, locked.kind === 'write', notices)
  const access = accessOf(schema, locked)
  if (access.kind === 'write' && schema < SCHEMA_VERSION) await migrateProject(ports.files, root, schema, notices)
  return openSession(ports, root, id, access, notices)
}
