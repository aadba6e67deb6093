import { createIds } from '../../main/platform/ids.ts'
import { createLocks } from '../../main/platform/project-lock.ts'
import { firstPath, open, secondPath } from './words-project.ts'

// Saves as fast as it can until it is killed, and says what was acknowledged: `one <id>` or `two <id>`, by files changed.
const root = process.argv[2] ?? ''
const lock = await createLocks().take(root)
if (lock.access.kind !== 'write') throw new Error('The lock of the killed process was not taken over')
const session = await open(root)
const ids = createIds({ now: () => new Date() })
for (let round = 0; ; round++) {
  const after = { id: ids.next(), text: 'x'.repeat(round % 500) }
  const paths = round % 3 === 0 ? [firstPath, secondPath] : [firstPath]
  await session.commit(
    'annotation-create',
    paths.map((path) => ({ path, id: after.id, before: null, after }))
  )
  process.stdout.write(`${paths.length === 1 ? 'one' : 'two'} ${after.id}\n`)
}
