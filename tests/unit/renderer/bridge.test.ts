import { describe, expect, test } from 'vitest'
import type { QueueState } from '#contract/archive'
import { splitLines } from '../../../renderer/bridge/lines.ts'
import { createQueryClient, keep } from '../../../renderer/bridge/query-client.ts'
import { isStaleAfter } from '../../../renderer/bridge/topics.ts'
import { preferredLanguage } from '../../../renderer/language.ts'

describe('the bridge', () => {
  test('does not take an answer that was asked for before an event told the same anew', async () => {
    const client = createQueryClient(() => {})
    let answer = (_: QueueState) => {}
    const queryFn = () =>
      new Promise<QueueState>((resolve) => {
        answer = resolve
      })
    const asked = client.fetchQuery({ queryKey: ['archive.queue', {}], queryFn })
    keep(client, 'archive.queue', queue(1))
    answer(queue(0))
    expect(await asked).toEqual(queue(1))
    expect(client.getQueryData(['archive.queue', {}])).toEqual(queue(1))
  })

  test('reads whole lines from a stream, keeps the unfinished one and passes heartbeats over', () => {
    expect(splitLines('\n{"a":1}\n{"b":')).toEqual({ lines: ['{"a":1}'], tail: '{"b":' })
    expect(splitLines('{"b":2}\n')).toEqual({ lines: ['{"b":2}'], tail: '' })
  })

  test('asks again only for what a change touches', () => {
    expect(isStaleAfter('library.list', ['archive'])).toBe(true)
    expect(isStaleAfter('briefing.list', ['archive'])).toBe(false)
    expect(isStaleAfter('article.list', ['project'])).toBe(false)
    expect(isStaleAfter('library.list', ['articles'])).toBe(false)
  })
})

describe('the language', () => {
  test('is the one chosen before, else the first known one of the browser, else English', () => {
    expect(preferredLanguage('es', ['en-GB'])).toBe('es')
    expect(preferredLanguage(null, ['pt-BR', 'es-MX', 'en'])).toBe('es')
    expect(preferredLanguage(null, ['pt-BR'])).toBe('en')
  })
})

const queue = (done: number): QueueState => ({ online: true, done, total: 1, held: 0, active: [], waitingFor: null })
