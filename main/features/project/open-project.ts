import { isAbsolute, join, relative } from 'node:path'
import type { ChangeLabel, History, ProjectAccess, TrashEntry } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { Edit, OpenProject, Ports, ProjectRecordShape } from '../../ports.ts'
import { toFailure } from '../../sentences.ts'
import { createBackups } from './backups.ts'
import { writeEdits } from './commit.ts'
import { createConflicts } from './conflicts.ts'
import { createDerivedValues } from './derived.ts'
import { type Following, followOutside, keepKnown } from './follow-outside.ts'
import { type Change, openHistoryLog } from './history-log.ts'
import { clearIntent, unfinishedEdits } from './intent.ts'
import { editOf, inverse, type KeptEdit, keptEdit } from './kept-edit.ts'
import { createLeavingOut } from './left-out.ts'
import { createNotices, type Notices } from './notices.ts'
import { lookOutside } from './outside.ts'
import { createRecordStore, type RecordStore } from './record-store.ts'
import { createRecovery } from './recovery.ts'
import { topicsOf, touchedBy } from './topics.ts'
import { createTrash } from './trash.ts'
import { createQueue } from './writer-queue.ts'

export interface ProjectSession extends OpenProject {
  undo(): Promise<ChangeLabel>
  redo(): Promise<ChangeLabel>
  history(): History
  trash(): Promise<TrashEntry[]>
  /** Every record that some deletion took away. */
  deleted(): Promise<readonly ProjectRecordShape[]>
  restore(id: string): Promise<void>
  readonly notices: Notices
  readonly store: RecordStore
  /** Begins to notice what other programs do to the files. */
  follow(): void
  /** Looks at files now, as `follow` does when it hears of them; null: at all that are known. */
  lookOutside(paths: readonly string[] | null): Promise<void>
  /** Fulfilled when nothing is being written any more; nothing is followed from then on. */
  settled(): Promise<void>
}

type SessionPorts = Pick<Ports, 'files' | 'events' | 'clock'> & { readonly watching?: Ports['watching'] }

const mostRemembered = 2000 // edits of an outside change; a larger one goes into the backups instead of the history

/** Opens the records of a project folder; a change that a crash interrupted is finished first. */
export async function openSession(
  ports: SessionPorts,
  root: string,
  id: string,
  access: ProjectAccess,
  notices: Notices = createNotices(ports.events, ports.clock)
): Promise<ProjectSession> {
  const { files, events, clock } = ports
  const path = (...parts: string[]) => inside(root, parts)
  const isWritable = access.kind === 'write'
  const log = await openHistoryLog(files, path('.sourcebook', 'history.jsonl'), isWritable)
  const recovery = createRecovery({ files, clock, notices, isWritable, locate: path, done: log.done })
  const store = createRecordStore(files, path, recovery, isWritable)
  const queue = createQueue()
  const intentPath = path('.sourcebook', 'intent.json')
  const backups = createBackups(files, clock, path)
  const conflicts = createConflicts(files, clock, notices, path)
  const trash = createTrash(files, clock, store, path)
  const values = createDerivedValues(files, store, path)
  const desk = { store, files, backups, conflicts, intentPath }
  let following: Following | null = null

  const save = async (edits: readonly Edit[]) => {
    assertWritable(access, root)
    events.emit({ type: 'save', state: 'saving', reason: null })
    try {
      await writeEdits(desk, edits)
    } catch (error) {
      events.emit({ type: 'save', state: 'failed', reason: sentenceOf(error) })
      throw error
    }
    events.emit({ type: 'save', state: 'saved', reason: null })
    const paths = edits.map((edit) => edit.path)
    following?.saved(paths)
    values.changed(paths)
    const ids = [...new Set(edits.flatMap(touchedBy))]
    events.emit({ type: 'changed', topics: topicsOf(paths), ids })
  }
  // Losing a step of the history to a failing disk is no reason to call a saved change unsaved.
  const remember = async (act: Parameters<typeof log.record>[0]) => {
    await log.record(act).catch(() => {})
    events.emit({ type: 'history', history: log.state() })
  }
  const commit = async (label: ChangeLabel | null, edits: readonly Edit[]) => {
    const real = edits.filter((edit) => edit.before !== null || edit.after !== null)
    if (real.length === 0) return
    if (label?.endsWith('-remove') && isWritable) await trash.keep(label, real)
    const kept = label === null ? [] : real.map(keptEdit)
    await save(real)
    if (label !== null) await remember({ act: 'do', label, edits: kept })
  }
  const step = async (change: Change | null, act: 'undo' | 'redo') => {
    if (change === null) throw new ExpectedFailure(`nothing-to-${act}`)
    try {
      await save(await asEdits(act === 'undo' ? inverse(change.edits) : change.edits))
    } catch (error) {
      // It can never be done any more, and would stand before all earlier ones.
      if (error instanceof ExpectedFailure && error.code === 'changed-elsewhere') await remember({ act: `drop-${act}` })
      throw error
    }
    await remember({ act })
    return change.label
  }
  /** Kept edits as edits of the records as they are now. Fails with changed-elsewhere. */
  const asEdits = async (kept: readonly KeptEdit[]): Promise<Edit[]> => {
    const edits: Edit[] = []
    for (const one of kept) {
      const earlier = edits.findLast(({ path, id }) => path === one.path && id === one.id)
      const now = earlier === undefined ? await store.record(one.path, one.id) : earlier.after
      const edit = editOf(one, now)
      if (edit === undefined) throw new ExpectedFailure('changed-elsewhere', { id: one.id })
      edits.push(edit)
    }
    return edits
  }
  const look = async (paths: readonly string[] | null, isLast: boolean): Promise<readonly string[]> => {
    // Where the whole folder is being taken away nothing may be put into it again, and what is shown stays.
    if ((await files.size(path('project.json'))) === null) return []
    values.changed(paths)
    const change = await lookOutside(store, paths)
    if (isLast) for (const file of change.damaged) notices.add('outside-damage', { file })
    const [file] = change.files
    if (file !== undefined && isWritable && change.edits.length > 0) {
      if (change.edits.length > mostRemembered) await keepKnown(files, clock, path, change)
      else await remember({ act: 'do', label: 'outside-change', edits: change.edits.map(keptEdit) })
      notices.add('outside-change', { file, count: change.files.length })
    }
    if (change.topics.length > 0) events.emit({ type: 'changed', topics: [...change.topics], ids: [...change.ids] })
    return change.damaged
  }

  if (isWritable) await finishInterrupted()
  return {
    id,
    root,
    access,
    path,
    notices,
    store,
    records: (file, schema) => store.records(file, schema),
    derived: values.derived,
    orLeftOut: createLeavingOut(notices),
    assertWritable: () => assertWritable(access, root),
    commit: (label, edits) => queue(() => commit(label, edits)),
    undo: () => queue(() => step(log.lastDone(), 'undo')),
    redo: () => queue(() => step(log.lastUndone(), 'redo')),
    history: () => log.state(),
    trash: () => trash.list(),
    deleted: () => trash.records(),
    restore: (entry) => queue(async () => commit('trash-restore', await trash.restoring(entry))),
    follow() {
      if (ports.watching === undefined) return
      // A folder that cannot be read any more tells of it where its files are asked for.
      const lookInTurn = (paths: readonly string[] | null, isLast: boolean) =>
        queue(() => look(paths, isLast)).catch(() => [])
      following ??= followOutside({ watching: ports.watching, files }, root, lookInTurn)
      values.trust()
    },
    lookOutside: (paths) => queue(async () => void (await look(paths, true))),
    async settled() {
      following?.close()
      await queue(async () => {
        if (isWritable) await values.keep()
      })
    }
  }

  async function finishInterrupted(): Promise<void> {
    const open = await unfinishedEdits(files, intentPath, store)
    if (open.length > 0) await writeEdits(desk, open)
    await clearIntent(files, intentPath)
  }
}

function inside(root: string, parts: readonly string[]): string {
  const path = join(root, ...parts)
  const way = relative(root, path)
  if (way.startsWith('..') || isAbsolute(way) || path.includes('\0')) {
    throw new ExpectedFailure('not-found', { kind: 'file', id: parts.join('/') })
  }
  return path
}

function assertWritable(access: ProjectAccess, root: string): void {
  if (access.kind === 'write') return
  if (access.reason === 'locked') throw new ExpectedFailure('project-locked', { holder: access.holder ?? '?' })
  if (access.reason === 'newer') throw new ExpectedFailure('project-newer')
  throw new ExpectedFailure('folder-denied', { folder: root })
}

function sentenceOf(error: unknown): string {
  return toFailure(error instanceof ExpectedFailure ? error : new ExpectedFailure('bug', { method: 'save' })).message
}
