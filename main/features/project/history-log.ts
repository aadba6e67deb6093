import { z } from 'zod'
import { ChangeLabel, type History } from '#contract/project'
import type { Edit, Files } from '../../ports.ts'
import { StoredEdit } from './intent.ts'

/** A change that can be taken back. */
export interface Change {
  readonly label: ChangeLabel
  readonly edits: readonly Edit[]
}

const Act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('do'), label: ChangeLabel, edits: z.array(StoredEdit) }),
  z.object({ act: z.enum(['undo', 'redo', 'drop-undo', 'drop-redo']) })
])
type Act = z.infer<typeof Act>

const remembered = 200 // changes
const longestLog = 1000 // lines, before the log is written anew with what still matters

export interface HistoryLog {
  state(): History
  /** Every edit that was done and not undone, oldest first. */
  done(): readonly Edit[]
  lastDone(): Change | null
  lastUndone(): Change | null
  /** Remembers an act, on disk too. */
  record(act: Act): Promise<void>
}

/**
 * Undo and redo over a restart: `.sourcebook/history.jsonl`, a line an act, so that remembering costs what the change
 * costs. It is disposable: a line that cannot be read ends it, and whatever came after is forgotten.
 */
export async function openHistoryLog(files: Files, path: string, isWritable: boolean): Promise<HistoryLog> {
  const { acts, isWhole } = readActs(await files.read(path))
  let lines = isWhole ? acts.length : longestLog + 1 // nothing may be added behind a torn line
  const stacks = acts.reduce(apply, { done: [], undone: [] } as Stacks)
  const now = { stacks }
  const compact = async () => {
    const kept = asActs(now.stacks)
    await files.write(path, encode(kept))
    lines = kept.length
  }
  if (isWritable && lines > longestLog) await compact().catch(() => {}) // tried again with the next act
  return {
    state: () => ({ undo: now.stacks.done.at(-1)?.label ?? null, redo: now.stacks.undone.at(-1)?.label ?? null }),
    done: () => now.stacks.done.flatMap(({ edits }) => edits),
    lastDone: () => now.stacks.done.at(-1) ?? null,
    lastUndone: () => now.stacks.undone.at(-1) ?? null,
    async record(act) {
      now.stacks = apply(now.stacks, act)
      lines++
      if (lines > longestLog) await compact()
      else await files.append(path, encode([act]))
    }
  }
}

interface Stacks {
  readonly done: readonly Change[]
  readonly undone: readonly Change[]
}

function apply({ done, undone }: Stacks, act: Act): Stacks {
  const last = done.at(-1)
  const next = undone.at(-1)
  switch (act.act) {
    case 'do':
      return { done: [...done, { label: act.label, edits: act.edits }].slice(-remembered), undone: [] }
    case 'undo':
      return { done: done.slice(0, -1), undone: last === undefined ? undone : [...undone, last] }
    case 'redo':
      return { done: next === undefined ? done : [...done, next], undone: undone.slice(0, -1) }
    case 'drop-undo':
      return { done: done.slice(0, -1), undone }
    case 'drop-redo':
      return { done, undone: undone.slice(0, -1) }
  }
}

/** The fewest acts that lead to these stacks: everything done, then the undone ones taken back. */
function asActs({ done, undone }: Stacks): Act[] {
  const changes = [...done, ...[...undone].reverse()]
  const doing = changes.map(({ label, edits }): Act => ({ act: 'do', label, edits: [...edits] }))
  return [...doing, ...undone.map((): Act => ({ act: 'undo' }))]
}

function encode(acts: readonly Act[]): Uint8Array {
  return new TextEncoder().encode(acts.map((act) => `${JSON.stringify(act)}\n`).join(''))
}

function readActs(bytes: Uint8Array | null): { acts: readonly Act[]; isWhole: boolean } {
  const text = new TextDecoder().decode(bytes ?? new Uint8Array())
  const acts: Act[] = []
  for (const line of text.split('\n').slice(0, -1)) {
    const act = Act.safeParse(parseLine(line))
    if (!act.success) return { acts, isWhole: false }
    acts.push(act.data)
  }
  return { acts, isWhole: text === '' || text.endsWith('\n') }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
