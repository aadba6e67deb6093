import { describe, expect, test } from 'vitest'
import { splitLines } from '../../../renderer/bridge/lines.ts'
import { isStaleAfter } from '../../../renderer/bridge/topics.ts'
import { preferredLanguage } from '../../../renderer/language.ts'

describe('the bridge', () => {
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
