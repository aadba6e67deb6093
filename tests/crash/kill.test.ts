import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { seededRandom } from '../bench/seeded-text.ts'
import { temporaryFolder } from '../unit/temporary-folder.ts'
import { makeProject, read } from './words-project.ts'

const isFull = process.env.SOURCEBOOK_CRASH === 'full'
const kills = isFull ? 500 : 6

test(
  `after ${kills} kills during saves the project opens with every acknowledged change, and none by half`,
  async () => {
    const root = join(await temporaryFolder(), 'project')
    await makeProject(root)
    const random = seededRandom(7)
    const acknowledged = { one: new Set<string>(), two: new Set<string>() }
    for (let round = 0; round < kills; round++) {
      for (const line of await saveUntilKilled(root, 5 + random() * 60)) {
        const [kind, id = ''] = line.split(' ')
        if (kind === 'one' || kind === 'two') acknowledged[kind].add(id)
      }
      const found = await read(root)
      const first = new Set(found.first.map(({ id }) => id))
      const second = new Set(found.second.map(({ id }) => id))
      expect([...acknowledged.one, ...acknowledged.two].filter((id) => !first.has(id))).toEqual([])
      expect([...acknowledged.two].filter((id) => !second.has(id))).toEqual([])
      expect([...second].filter((id) => !first.has(id))).toEqual([])
    }
    expect(acknowledged.two.size).toBeGreaterThan(kills)
  },
  isFull ? 1_200_000 : 60_000
)

/** Lets the saver work for a while after its first save, and kills it. */
async function saveUntilKilled(root: string, milliseconds: number): Promise<string[]> {
  const saver = spawn(process.execPath, [join(import.meta.dirname, 'saver.ts'), root], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  saver.stdout.on('data', (bytes: Buffer) => {
    if (said === '') setTimeout(() => saver.kill('SIGKILL'), milliseconds)
    said += String(bytes)
  })
  const [, signal] = await once(saver, 'close')
  expect(signal).toBe('SIGKILL')
  return said.slice(0, said.lastIndexOf('\n')).split('\n')
}
