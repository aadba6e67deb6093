import { z } from 'zod'
import { ChangeLabel, type History } from '#contract/project'
import type { Files } from '../../ports.ts'
import { KeptEdit } from './kept-edit.ts'

/** A change that can be taken back. */
export interface Change {
  readonly label: ChangeLabel
  readonly edits: readonly KeptEdit[]
}

const Act = z.discriminatedUnion('act', [
  z.object({ act: z.literal('do'), label: ChangeLabel, edits: z.array(KeptEdit) }),
  z.object({ act: z.enum(['undo', 'redo', 'drop-undo', 'drop-redo']) })
])
type Act = ({ readonly act: 'do' } & Change) | Exclude<z.infer<typeof Act>, { act: 'do' }>

const remembered = 200 // changes
const mostBytes = 64 * 1024 * 1024 // of all of them: bringing in many books may come to it
const longestLog = 1000 // lines, before the log is written anew with what still matters

export interface HistoryLog {
  state(): History
  /** Every edit that was done and not undone, oldest first. */
  done(): readonly KeptEdit[]
  lastDone(): Change | null
  lastUndone(): Change | null
  /** Remembers an act, on disk too. */
  record(act: Act): Promise<void>
}

/**
 * Undo and redo over a restart: `.sourcebook/history.jsonl`, a line an act, so that remembering costs what the change
 * costs. It is disposable: a line that cannot be read ends it, and whatever came after is forgotten.
 */
export async function openHistoryLog(
  files: Files,
  path: string,
  isWritable: boolean,
  largest = mostBytes
): Promise<HistoryLog> {
  const { lines: read, isWhole } = await readLines(files, path, largest)
  const after = (stacks: Stacks, line: Line) => apply(stacks, line, largest)
  const now = { stacks: read.reduce(after, { done: [], undone: [] } as Stacks) }
  let lines = isWhole ? read.length : longestLog + 1 // nothing may be added behind a torn line
  let bytes = read.reduce((sum, line) => sum + line.bytes, 0)
  const compact = async () => {
    const kept = asActs(now.stacks)
    const parts = kept.map(encode)
    await files.write(path, parts)
    lines = kept.length
    bytes = parts.reduce((sum, part) => sum + part.length, 0)
  }
  const isLong = () => lines > longestLog || bytes > 2 * largest
  if (isWritable && isLong()) await compact().catch(() => {}) // tried again with the next act
  return {
    state: () => ({ undo: now.stacks.done.at(-1)?.label ?? null, redo: now.stacks.undone.at(-1)?.label ?? null }),
    done: () => now.stacks.done.flatMap(({ edits }) => edits),
    lastDone: () => now.stacks.done.at(-1) ?? null,
    lastUndone: () => now.stacks.undone.at(-1) ?? null,
    async record(act) {
      const line = encode(act)
      now.stacks = after(now.stacks, { act, bytes: line.length })
      lines++
      bytes += line.length
      if (isLong()) await compact()
      else await files.append(path, line)
    }
  }
}

interface Line {
  readonly act: Act
  readonly bytes: number
}

type Remembered = Change & { readonly bytes: number }

interface Stacks {
  readonly done: readonly Remembered[]
  readonly undone: readonly Remembered[]
}

function apply({ done, undone }: Stacks, { act, bytes }: Line, largest: number): Stacks {
  const last = done.at(-1)
  const next = undone.at(-1)
  switch (act.act) {
    case 'do':
      return { done: newest([...done, { label: act.label, edits: act.edits, bytes }], largest), undone: [] }
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

/** So many of the last changes as are remembered; the very last one always. */
function newest(changes: readonly Remembered[], largest: number): readonly Remembered[] {
  let from = changes.length
  for (let bytes = 0; from > 0 && changes.length - from < remembered; from--) {
    bytes += changes[from - 1]?.bytes ?? 0
    if (bytes > largest && from < changes.length) break
  }
  return changes.slice(from)
}

/** The fewest acts that lead to these stacks: everything done, then the undone ones taken back. */
function asActs({ done, undone }: Stacks): Act[] {
  const changes = [...done, ...[...undone].reverse()]
  const doing = changes.map(({ label, edits }): Act => ({ act: 'do', label, edits }))
  return [...doing, ...undone.map((): Act => ({ act: 'undo' }))]
}

function encode(act: Act): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(act)}\n`)
}

async function readLines(
  files: Files,
  path: string,
  largest: number
): Promise<{ readonly lines: readonly Line[]; readonly isWhole: boolean }> {
  if (((await files.size(path)) ?? 0) > 8 * largest) return { lines: [], isWhole: false } // of an older program
  const bytes = (await files.read(path)) ?? new Uint8Array()
  const lines: Line[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    const act = end === -1 ? null : parseAct(bytes.subarray(start, end))
    if (act === null) return { lines, isWhole: false }
    lines.push({ act, bytes: end + 1 - start })
    start = end + 1
  }
  return { lines, isWhole: true }
}

function parseAct(line: Uint8Array): Act | null {
  try {
    return Act.safeParse(JSON.parse(new TextDecoder().decode(line))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
