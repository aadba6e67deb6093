import { expect, test } from 'vitest'
import type { Capture } from '#contract/archive'
import { newCapture } from '../../../main/features/archive/captures.ts'
import {
  currentCaptures,
  shortDigest,
  sizeText,
  standing,
  versionsOf,
  visibleCaptures
} from '../../../renderer/features/archive/captures.ts'

const capture = (id: string, change: Partial<Capture> = {}): Capture => ({
  ...newCapture(id, `http://a.test/${id}`, null, '2026-01-01T00:00:00.000Z'),
  state: 'captured',
  ...change
})

test('the newest capture stands first, and one that is being fetched is shown so', () => {
  const fetching = capture('2', { state: 'fetching' })
  const queue = { online: true, done: 0, total: 1, held: 0, active: [fetching], waitingFor: null }
  const shown = currentCaptures([capture('1'), capture('2', { state: 'queued' })], queue)
  expect(shown.map(({ id, state }) => [id, state])).toEqual([
    ['2', 'fetching'],
    ['1', 'captured']
  ])
})

test('a copy that is on record is one, whatever the queue still has of it', () => {
  const late = {
    online: true,
    done: 0,
    total: 1,
    held: 0,
    active: [capture('1', { state: 'fetching' })],
    waitingFor: null
  }
  expect(currentCaptures([capture('1')], late)).toEqual([capture('1')])
})

test('a copy that failed its check counts among the problems', () => {
  const at = '2026-01-01T00:00:00.000Z'
  const captures = [
    capture('1', { verified: { at, ok: false } }),
    capture('2', { verified: { at, ok: true } }),
    capture('3', { state: 'waiting' })
  ]
  expect(captures.map(standing)).toEqual(['problem', 'captured', 'unfinished'])
})

test('the filter finds every typed word in title, address or digest', () => {
  const captures = [
    capture('1', { title: 'Grain at the border' }),
    capture('2', { payloadDigest: 'sha256:9f3caa41' }),
    capture('3', { state: 'failed' })
  ]
  const found = (filter: string, wanted: 'all' | 'problem' = 'all') =>
    visibleCaptures(captures, filter, wanted).map(({ id }) => id)
  expect([found('BORDER grain'), found('9f3c'), found('grain 9f3c'), found(''), found('', 'problem')]).toEqual([
    ['1'],
    ['2'],
    [],
    ['1', '2', '3'],
    ['3']
  ])
})

test('versions are the copies of one address', () => {
  const url = 'http://a.test/x'
  const captures = [capture('1', { url }), capture('2', { url, state: 'failed' }), capture('3')]
  expect(versionsOf(capture('1', { url }), captures).map(({ id }) => id)).toEqual(['1'])
})

test('digests and sizes are short enough for a table', () => {
  expect([
    shortDigest('sha256:9f3c0000000a41'),
    sizeText(742, 'en'),
    sizeText(48_200, 'en'),
    sizeText(31_457_280, 'es')
  ]).toEqual(['9f3c…a41', '0.7 kB', '48.2 kB', '31,5 MB'])
})
