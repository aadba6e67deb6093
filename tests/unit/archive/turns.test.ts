import { expect, test } from 'vitest'
import { inLanes } from '../../../main/domain/archive/lanes.ts'
import { hostTurns } from '../../../main/features/archive/host-turns.ts'

/** Work that is let end by hand, and tells what of it has begun. */
function works() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => {
    begun.push(name)
    return new Promise<void>((resolve) => ends.set(name, resolve))
  }
  const end = async (name: string) => {
    ends.get(name)?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { begun, work, end }
}

test('lanes go beside each other, and in one the next begins when the one before has ended', async () => {
  const { begun, work, end } = works()
  const done = inLanes(['a1', 'b1', 'a2', 'c1'], (name) => name.charAt(0), 2, work)
  expect(begun).toEqual(['a1', 'b1'])
  await end('a1')
  await end('b1')
  expect(begun).toEqual(['a1', 'b1', 'a2', 'c1'])
  await end('a2')
  await end('c1')
  await done
})

test('the first failure stops what has not begun, and is told when the rest has ended', async () => {
  const begun: string[] = []
  const failing = inLanes(
    ['a1', 'a2', 'b1'],
    (name) => name.charAt(0),
    2,
    async (name) => {
      begun.push(name)
      if (name === 'a1') throw new Error('a1 failed')
    }
  )
  await expect(failing).rejects.toThrow('a1 failed')
  expect(begun).toEqual(['a1', 'b1'])
})

test('a host is asked for one thing at a time, whoever asks, and others meanwhile', async () => {
  const { begun, work, end } = works()
  const turns = hostTurns(() => 0)
  const { signal } = new AbortController()
  const all = ['a1', 'a2', 'b1'].map((name) => turns.take(name.charAt(0), signal, () => work(name)))
  await end('nothing')
  expect(begun).toEqual(['a1', 'b1'])
  await end('a1')
  expect(begun).toEqual(['a1', 'b1', 'a2'])
  await end('a2')
  await end('b1')
  await Promise.all(all)
})

test('who no longer wants a turn gives it to the next', async () => {
  const { begun, work, end } = works()
  const turns = hostTurns(() => 0)
  const leaving = new AbortController()
  const first = turns.take('a', leaving.signal, () => work('a1'))
  const second = turns.take('a', leaving.signal, () => work('a2'))
  const third = turns.take('a', new AbortController().signal, () => work('a3'))
  await end('nothing')
  leaving.abort(new Error('left'))
  await end('a1')
  await expect(second).rejects.toThrow('left')
  await end('nothing')
  expect(begun).toEqual(['a1', 'a3'])
  await end('a3')
  await Promise.all([first, third])
})
