import { describe, expect, test } from 'vitest'
import { stepOfRequest, withEntry } from '../../../renderer/features/project/steps.ts'
import { isAddress } from '../../../renderer/workbench/address.ts'
import { readLayout } from '../../../renderer/workbench/layout.ts'

describe('the layout', () => {
  test('comes back as it was kept', () => {
    const kept = {
      sizes: { 'columns:reader+note': { reader: 70, note: 30 } },
      widths: { navigation: 240 },
      isNavigationShut: true,
      isPanelShut: false
    }
    expect(readLayout(kept)).toEqual(kept)
  })

  test('falls back to the plain one where something else was kept', () => {
    expect(readLayout({ sizes: { columns: 'wide' }, widths: { navigation: 'wide' } })).toEqual({
      sizes: {},
      widths: {},
      isNavigationShut: false,
      isPanelShut: false
    })
  })
})

describe('the checklist', () => {
  test('ticks a step by the request that completes it', () => {
    expect(stepOfRequest('annotation.create')).toBe('highlight')
    expect(stepOfRequest('library.list')).toBeNull()
    expect(stepOfRequest('article.get')).toBeNull() // the sample opens by itself: nobody has done anything yet
  })

  test('is saved only when an entry is new', () => {
    expect(withEntry(['import'], 'note')).toEqual(['import', 'note'])
    expect(withEntry(['import'], 'import')).toBeNull()
  })
})

describe('what is pasted', () => {
  test('is an address only when it is nothing else', () => {
    expect(isAddress('https://news.example/salt?x=1')).toBe(true)
    expect(isAddress('See https://news.example')).toBe(false)
    expect(isAddress('javascript:alert(1)')).toBe(false)
  })
})
