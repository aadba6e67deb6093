import { beforeEach, expect, test, vi } from 'vitest'
import type { Result } from '#contract/result'
import { windowHold } from '../../../renderer/bridge/leaving-window.ts'

const went: string[] = []
const page = Object.assign(new EventTarget(), {
  close: () => void went.push('closed'),
  location: { reload: () => void went.push('loaded anew') }
})

beforeEach(() => {
  went.length = 0
  vi.stubGlobal('window', page)
  return () => vi.unstubAllGlobals()
})

/** Whether the page was held back. */
function askToGo(): boolean {
  return !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

const answer = (to: string): Promise<Result<unknown>> => Promise.resolve({ ok: true, value: { to } })

test.each([
  ['close', 'closed'],
  ['reload', 'loaded anew']
])('a page asks where it goes (%s) once all is saved, and not before', async (to, end) => {
  const saved: string[] = []
  const text = ['unsaved']
  const stop = windowHold(() => {
    saved.push(`asked with ${text.length} unsaved`)
    return answer(to)
  })({ bytes: () => text.length, save: async () => void text.pop() })
  expect(askToGo()).toBe(true)
  await vi.waitFor(() => expect(went).toEqual([end]))
  expect(saved).toEqual(['asked with 0 unsaved'])
  expect(askToGo()).toBe(false)
  stop()
})

test('a page with nothing unsaved goes unasked', () => {
  const stop = windowHold(() => Promise.reject(new Error('asked')))({ bytes: () => 0, save: async () => {} })
  expect(askToGo()).toBe(false)
  expect(went).toEqual([])
  stop()
})

test('where saving fails the page stays, and goes when it is closed once more', async () => {
  const asked: string[] = []
  const stop = windowHold(() => {
    asked.push('asked')
    return answer('close')
  })({ bytes: () => 1, save: () => Promise.reject(new Error('No space left')) })
  expect(askToGo()).toBe(true)
  await vi.waitFor(() => expect(asked).toEqual(['asked']))
  expect(went).toEqual([])
  await vi.waitFor(() => {
    askToGo()
    expect(went).toEqual(['closed'])
  })
  stop()
})
