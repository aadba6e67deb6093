import { isAbsolute, join, relative } from 'node:path'
import type { ChangeLabel, History, ProjectAccess } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { Edit, OpenProject, Ports } from '../../ports.ts'
import { toFailure } from '../../sentences.ts'
import { inverse } from './apply-edits.ts'
import { createBackups } from './backups.ts'
import { writeEdits } from './commit.ts'
import { createConflicts } from './conflicts.ts'
import { type Change, openHistoryLog } from './history-log.ts'
import { clearIntent, unfinishedEdits } from './intent.ts'
import { createRecordStore } from './record-store.ts'
import { ownerOf, topicsOf } from './topics.ts'
import { createQueue } from './writer-queue.ts'

export interface ProjectSession extends OpenProject {
  undo(): Promise<ChangeLabel>
  redo(): Promise<ChangeLabel>
  history(): History
  /** Fulfilled when nothing is being written any more. */
  settled(): Promise<void>
}

/** Opens the records of a project folder; a change that a crash interrupted is finished first. */
export async function openSession(
  { files, events, clock }: Pick<Ports, 'files' | 'events' | 'clock'>,
  root: string,
  id: string,
  access: ProjectAccess
): Promise<ProjectSession> {
  const path = (...parts: string[]) => inside(root, parts)
  const store = createRecordStore(files, path)
  const queue = createQueue()
  const intentPath = path('.sourcebook', 'intent.json')
  const backups = createBackups(files, clock, path)
  const conflicts = createConflicts(files, clock, path)
  const desk = { store, files, backups, conflicts, intentPath }
  const log = await openHistoryLog(files, path('.sourcebook', 'history.jsonl'), access.kind === 'write')

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
    const ids = [...new Set(edits.flatMap((edit) => [edit.id, ...ownerOf(edit.path)]))]
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
    await save(real)
    if (label !== null) await remember({ act: 'do', label, edits: real.map(copyOf) })
  }
  const step = async (change: Change | null, act: 'undo' | 'redo') => {
    if (change === null) throw new ExpectedFailure(`nothing-to-${act}`)
    try {
      await save(act === 'undo' ? inverse(change.edits) : change.edits)
    } catch (error) {
      // It can never be done any more, and would stand before all earlier ones.
      if (error instanceof ExpectedFailure && error.code === 'changed-elsewhere') await remember({ act: `drop-${act}` })
      throw error
    }
    await remember({ act })
    return change.label
  }

  if (access.kind === 'write') await finishInterrupted()
  return {
    id,
    root,
    access,
    path,
    records: (file, schema) => store.records(file, schema),
    assertWritable: () => assertWritable(access, root),
    commit: (label, edits) => queue(() => commit(label, edits)),
    undo: () => queue(() => step(log.lastDone(), 'undo')),
    redo: () => queue(() => step(log.lastUndone(), 'redo')),
    history: () => log.state(),
    settled: () => queue(async () => {})
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

function copyOf(edit: Edit): Edit {
  return JSON.parse(JSON.stringify(edit))
}
