import { expect, test } from 'vitest'
import { z } from 'zod'
import type { ProjectSession } from '../../main/features/project/open-project.ts'
import { parseRecordFile } from '../../main/features/project/record-file.ts'
import type { Disk } from '../../main/platform/disk.ts'
import type { Edit } from '../../main/ports.ts'
import { seededRandom } from '../bench/seeded-text.ts'
import { createModelDisk } from './model-disk.ts'
import { firstPath, open, secondPath } from './words-project.ts'

const isFull = process.env.SOURCEBOOK_CRASH === 'full'
const operations = isFull ? 10_000 : 1500

const Line = z.object({ id: z.string(), text: z.string(), note: z.string() })
type Line = z.infer<typeof Line>
type State = ReadonlyMap<string, string> // by file and id, each record as text

test(
  `of ${operations} changes of two writers who do not know of each other none is lost`,
  async () => {
    const { disk } = createModelDisk()
    await open('/p', disk).catch(() => {}) // makes nothing: the folder is not there yet
    await disk.mkdir('/p')
    const writers = [await open('/p', disk), await open('/p', disk)]
    const random = seededRandom(11)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? expect.fail('empty')
    const counts = { acknowledged: 0, refused: 0 }
    let state = await stateOf(disk)
    for (let n = 0; n < operations; n++) {
      const writer = pick(writers)
      const before = state
      const kept = writer.notices.list()
      const edit = random() < 0.08 ? null : await nextEdit(writer, pick, n)
      const isDone = await attempt(() => (edit === null ? writer.undo() : writer.commit('annotation-update', [edit])))
      state = await stateOf(disk)
      const changed = [...new Set([...before.keys(), ...state.keys()])].filter(
        (key) => before.get(key) !== state.get(key)
      )
      counts[isDone ? 'acknowledged' : 'refused']++
      if (!isDone) expect(changed).toEqual([])
      if (edit === null) expect(changed.length).toBeLessThanOrEqual(1)
      else if (isDone) expectDone(edit, before, state, changed)
      else await expectKept(disk, writer, kept, edit)
    }
    expect(counts.acknowledged).toBeGreaterThan(operations / 4)
    expect(counts.refused).toBeGreaterThan(operations / 50)
  },
  isFull ? 1_200_000 : 60_000
)

/** A change as somebody makes it who sees what this writer shows. */
async function nextEdit(writer: ProjectSession, pick: <T>(list: readonly T[]) => T, n: number): Promise<Edit> {
  const path = pick([firstPath, secondPath])
  const id = pick(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  const before = (await writer.records(path, Line)).find((line) => line.id === id) ?? null
  const token = `word-${n}.`
  if (before === null) return { path, id, before, after: { id, text: token, note: '' } as Line }
  const kind = pick(['text', 'note', 'text', 'note', 'remove'] as const)
  return { path, id, before, after: kind === 'remove' ? null : ({ ...before, [kind]: token } as Line) }
}

/** Only that record changed, and it has what was said; what the other writer changed in it stays. */
function expectDone(edit: Edit, before: State, state: State, changed: readonly string[]): void {
  const key = `${edit.path} ${edit.id}`
  expect(changed.filter((one) => one !== key)).toEqual([])
  const [was, is] = [before.get(key), state.get(key)]
  if (edit.after === null) {
    expect(is).toBeUndefined()
    return
  }
  const now = Line.parse(JSON.parse(is ?? 'null'))
  const old = was === undefined ? null : Line.parse(JSON.parse(was))
  const [seen, wanted] = [Line.nullable().parse(edit.before), Line.parse(edit.after)]
  for (const field of ['text', 'note'] as const) {
    const isOurs = seen === null || seen[field] !== wanted[field]
    expect(now[field]).toBe(isOurs ? wanted[field] : (old ?? wanted)[field])
  }
}

/** What was refused stands in a file of its own, unless it was a deletion, which has no words. */
async function expectKept(disk: Disk, writer: ProjectSession, earlier: readonly unknown[], edit: Edit): Promise<void> {
  if (edit.after === null) return
  const [notice] = writer.notices.list().filter((one) => !earlier.includes(one))
  expect(notice?.code).toBe('conflict')
  const text = String(await disk.readFile(`/p/${notice?.params.kept}`))
  const { text: words, note } = Line.parse(edit.after)
  expect(text).toContain(JSON.stringify(words))
  expect(text).toContain(JSON.stringify(note))
}

async function stateOf(disk: Disk): Promise<State> {
  const state = new Map<string, string>()
  for (const path of [firstPath, secondPath]) {
    const bytes = await disk.readFile(`/p/${path}`).catch(() => null)
    if (bytes === null) continue
    for (const record of parseRecordFile(bytes, path).records) state.set(`${path} ${record.id}`, JSON.stringify(record))
  }
  return state
}

async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Error && ['changed-elsewhere', 'nothing-to-undo'].includes(error.message)) return false
    throw error
  }
}
