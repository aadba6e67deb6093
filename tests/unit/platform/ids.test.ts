import { expect, test } from 'vitest'
import { createGrants } from '../../../main/platform/grants.ts'
import { createIds } from '../../../main/platform/ids.ts'

test('ids have 26 characters, are all different, and sort in the order they were made', () => {
  const ids = createIds({ now: () => new Date(1_700_000_000_000) })
  const made = Array.from({ length: 5000 }, () => ids.next())
  expect([...new Set(made)].sort()).toEqual(made)
  expect(made.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true)
})

test('an id never sorts before an earlier one, even when the clock is put back', () => {
  let time = 1_700_000_000_000
  const ids = createIds({ now: () => new Date(time) })
  const first = ids.next()
  time -= 60_000
  expect(ids.next() > first).toBe(true)
})

test('a granted path comes back for its id only', () => {
  const grants = createGrants()
  const id = grants.grant('/a/project')
  expect([grants.resolve(id), grants.grant('/a/project') === id, grants.resolve('/a/project')]).toEqual([
    '/a/project',
    true,
    null
  ])
})
