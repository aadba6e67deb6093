import { expect, test } from 'vitest'
import type { Capture } from '#contract/archive'
import { goneSources } from '#domain/archive/gone-sources'
import { newCapture } from '../../../main/features/archive/captures.ts'

const capture = (change: Partial<Capture>): Capture => ({
  ...newCapture('c', 'https://boats.example.org/a', 'r', '2026-01-05T00:00:00Z'),
  ...change
})

test('a source is gone where its site says so, in a status or in words, and not where nobody answered', () => {
  const latest = new Map([
    ['gone', capture({ state: 'http-error', status: 410 })],
    ['missing', capture({ state: 'http-error', status: 404 })],
    ['soft', capture({ state: 'failed', status: 200, reason: { code: 'page-not-found', params: {} } })],
    ['kept', capture({ state: 'captured', status: 200 })],
    ['down', capture({ state: 'http-error', status: 503 })],
    ['blocked', capture({ state: 'blocked', status: 403 })],
    ['unreachable', capture({ state: 'failed' })]
  ])
  expect([...goneSources(latest)]).toEqual([
    ['gone', 410],
    ['missing', 404],
    ['soft', 200]
  ])
})
