import { resolve } from 'node:path'
import type { OpenProject, Ports } from '../../ports.ts'
import { openSession, type ProjectSession } from './open-project.ts'
import { accessOf, readProjectFolder } from './project-folder.ts'
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

  const close = async () => {
    const { held } = state
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
    ports.events.emit({ type: 'history', history: next.session.history() })
    ports.events.emit({ type: 'changed', topics: ['project'], ids: [next.session.id] })
    return next.session
  }

  return {
    session: () => state.held?.session ?? null,
    open: (folder: string) => queue(() => open(folder)),
    close: () => queue(close),
    onOpen: (listener: Listener) => void openListeners.push(listener),
    onClose: (listener: Listener) => void closeListeners.push(listener)
  }
}

async function hold(ports: Ports, root: string): Promise<Held> {
  await readProjectFolder(ports.files, root) // before the lock, which would leave a folder in one that is no project
  const lock = await ports.locks.take(root)
  try {
    const { id, isNewer } = await readProjectFolder(ports.files, root)
    const session = await openSession(ports, root, id, accessOf(isNewer, lock.access))
    return { session, release: lock.release }
  } catch (error) {
    await lock.release()
    throw error
  }
}
