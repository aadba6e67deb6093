import { expect, test } from 'vitest'
import { createFiles } from '../../main/platform/node-files.ts'
import type { Edit, Files } from '../../main/ports.ts'
import { seededRandom } from '../bench/seeded-text.ts'
import { type CrashPoint, contents, createModelDisk, type ModelDisk } from './model-disk.ts'
import { firstPath, open, read, secondPath } from './words-project.ts'

const isFull = process.env.SOURCEBOOK_CRASH === 'full'
const mostPerPoint = isFull ? 1000 : 100

const word = (id: string, text: string) => ({ id, text })
const create = (path: string, id: string): Edit => ({ path, id, before: null, after: word(id, 'one') })
const change = (path: string, id: string, from: string, to: string): Edit => {
  return { path, id, before: word(id, from), after: word(id, to) }
}
const remove = (path: string, id: string, text: string): Edit => ({ path, id, before: word(id, text), after: null })

const commits: readonly (readonly Edit[])[] = [
  [create(firstPath, 'a')],
  [create(firstPath, 'b'), create(secondPath, 'b')],
  [change(firstPath, 'a', 'one', 'two')],
  [change(firstPath, 'b', 'one', 'two'), change(secondPath, 'b', 'one', 'two'), create(secondPath, 'c')],
  [remove(firstPath, 'a', 'two')],
  [remove(firstPath, 'b', 'two'), change(secondPath, 'c', 'one', 'two')],
  [create(firstPath, 'd')],
  [remove(secondPath, 'b', 'two'), remove(secondPath, 'c', 'two'), change(firstPath, 'd', 'one', 'three')],
  [create(firstPath, 'e'), create(secondPath, 'e')]
]

test(
  'whatever a power cut leaves at any moment, every acknowledged change is there and none by half',
  async () => {
    const points: { readonly point: CrashPoint; readonly acknowledged: number }[] = []
    let acknowledged = -1
    const { disk } = createModelDisk((point) => acknowledged >= 0 && points.push({ point, acknowledged }))
    const files = createFiles(disk)
    await files.write('/p/project.json', new TextEncoder().encode('{"schema":1,"records":[]}'))
    const session = await open('/p', disk)
    const after = [JSON.stringify(await read('/p', disk))]
    acknowledged = 0
    for (const edits of commits) {
      await session.commit('annotation-update', edits)
      acknowledged++
      after.push(JSON.stringify(await read('/p', disk)))
    }
    let states = 0
    for (const { point, acknowledged: done } of points) {
      for (const { disk: left } of outcomesOf(point, mostPerPoint)) {
        states++
        const found = JSON.stringify(await read('/p', left))
        if (found !== after[done] && found !== after[done + 1])
          expect({ done, found, left: await contents(left) }).toEqual({ done, found: after[done] })
      }
    }
    expect(states).toBeGreaterThan(isFull ? 50_000 : 10_000)
    if (isFull) console.warn(`${states} states after a power cut, none of them a loss.`)
  },
  isFull ? 1_200_000 : 60_000
)

/** Everything that durable files can do, each with what is to be there when it is acknowledged. */
const acts: readonly { readonly run: (files: Files) => Promise<unknown>; readonly after: Record<string, string> }[] = [
  { run: (files) => files.write('/a/b/c.json', bytes('first')), after: { '/a/b/c.json': 'first' } },
  { run: (files) => files.write('/a/b/c.json', bytes('second')), after: { '/a/b/c.json': 'second' } },
  { run: (files) => files.append('/a/log', bytes('one.')), after: { '/a/log': 'one.' } },
  { run: (files) => files.append('/a/log', bytes('two.')), after: { '/a/log': 'one.two.' } },
  { run: (files) => files.write('/a/x', bytes('moved')), after: { '/a/x': 'moved' } },
  { run: (files) => files.write('/e/y', bytes('other')), after: { '/e/y': 'other' } },
  { run: (files) => files.move('/a/x', '/d/x'), after: { '/a/x': '', '/d/x': 'moved' } },
  { run: (files) => files.remove('/a/b/c.json'), after: { '/a/b/c.json': '' } }
]

test('what durable files acknowledged is there after any power cut, and what they were doing is done or not', async () => {
  expect(await violations(() => false)).toEqual({ found: [], syncs: expect.any(Number) })
})

test('taking any one fsync out of the protocol is found out', async () => {
  const { syncs } = await violations(() => false)
  expect(syncs).toBeGreaterThan(12)
  for (let one = 0; one < syncs; one++) {
    const { found } = await violations((sync) => sync === one)
    expect({ one, isFoundOut: found.length > 0 }).toEqual({ one, isFoundOut: true })
  }
})

async function violations(isIgnored: (sync: number) => boolean): Promise<{ found: string[]; syncs: number }> {
  const points: { readonly point: CrashPoint; readonly done: number }[] = []
  let done = 0
  const model = createModelDisk((point) => void points.push({ point, done }), isIgnored)
  const files = createFiles(model.disk)
  for (const { run } of acts) {
    await run(files)
    done++
    points.push({ point: points.at(-1)?.point ?? expect.fail('nothing was done'), done })
  }
  const found: string[] = []
  for (const { point, done: acknowledged } of points) {
    for (const { disk } of outcomesOf(point, 64)) {
      const left = await contents(disk)
      if (!isAllowed(left, acknowledged)) found.push(`${acknowledged}: ${JSON.stringify(left)}`)
    }
  }
  return { found, syncs: model.syncs() }
}

/** Each file is as the acknowledged acts left it, or as the one under way may leave it: an append by a part of it. */
function isAllowed(left: Record<string, string>, done: number): boolean {
  const expected = Object.assign({}, ...acts.slice(0, done).map(({ after }) => after)) as Record<string, string>
  const underway = acts[done]?.after ?? {}
  return Object.keys({ ...expected, ...underway }).every((path) => {
    const [is, was, will] = [left[path] ?? '', expected[path] ?? '', underway[path]]
    if (is === was || (will !== undefined && is === will)) return true
    return will !== undefined && path === '/a/log' && is.startsWith(was) && is.length <= will.length
  })
}

/** All outcomes of a crash point where they are few, or as many of them by chance. */
function outcomesOf(point: CrashPoint, most: number): ModelDisk[] {
  const all: ModelDisk[] = []
  const digits: number[] = []
  for (;;) {
    const options: number[] = []
    all.push(
      point.outcome((count) => {
        options.push(count)
        return digits[options.length - 1] ?? 0
      })
    )
    let place = options.length - 1
    while (place >= 0 && (digits[place] ?? 0) + 1 >= (options[place] ?? 0)) place--
    if (place < 0) return all
    if (all.length >= most >> 1) break
    digits.length = place
    digits[place] = (digits[place] ?? 0) + 1
    // A choice that was not asked for yet is the first one.
    for (let i = 0; i < place; i++) digits[i] ??= 0
  }
  const random = seededRandom(all.length + most)
  while (all.length < most) all.push(point.outcome((count) => Math.floor(random() * count)))
  return all
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
