import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inversePatch, isBefore, patched, patchOf } from '#domain/project/record-patch'

const book = {
  id: 'a',
  title: 'A long book',
  tags: ['sea'],
  blocks: Array.from({ length: 1000 }, (_, i) => ({ id: `b${i}`, kind: 'paragraph', text: `Words of ${i}` }))
}
const blocks = book.blocks.map((block, i) => (i === 700 ? { ...block, kind: 'furniture' } : block))

describe('a patch', () => {
  test('is the places that changed', () => {
    expect(patchOf(book, { ...book, title: 'Another', blocks, note: 'new' })).toEqual([
      { at: ['title'], before: 'A long book', after: 'Another' },
      { at: ['blocks', 700, 'kind'], before: 'paragraph', after: 'furniture' },
      { at: ['note'], before: undefined, after: 'new' }
    ])
  })

  test('leaves alone what was changed elsewhere in the record meanwhile', () => {
    const patch = patchOf(book, { ...book, blocks })
    expect(patched({ ...book, title: 'Theirs' }, patch)).toEqual({ ...book, title: 'Theirs', blocks })
  })

  test('does not fit where its place holds something else by now, or is gone', () => {
    const patch = patchOf(book, { ...book, title: 'Ours', blocks })
    expect(patched({ ...book, title: 'Theirs' }, patch)).toBeNull()
    expect(patched({ ...book, blocks: book.blocks.slice(0, 10) }, patch)).toBeNull()
  })

  test('goes together with words that another change added to the same list, and the later time of change holds', () => {
    const before = { id: 'a', tags: ['sea'], modified: '2025-01-01' }
    const patch = patchOf(before, { ...before, tags: ['sea', 'port'], modified: '2025-01-02' })
    expect(patched({ id: 'a', tags: ['sea', 'quay'], modified: '2025-01-03' }, patch)).toEqual({
      id: 'a',
      tags: ['sea', 'quay', 'port'],
      modified: '2025-01-03'
    })
  })

  test('keeps a key called __proto__ a plain key', () => {
    const odd: object = JSON.parse('{"id":"a","__proto__":{"x":1}}')
    const after: object = JSON.parse('{"id":"a","__proto__":{"x":2}}')
    expect(JSON.stringify(patched(odd, patchOf(odd, after)))).toBe('{"id":"a","__proto__":{"x":2}}')
    expect(Object.getPrototypeOf(patched(odd, patchOf(odd, after)))).toBe(Object.prototype)
  })

  test('of any two records leads from one to the other, and back, over its file too', () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))
    fc.assert(
      fc.property(record, record, (a, b) => {
        const [before, after] = [plain(a), plain(b)]
        const patch = plain(patchOf(before, after))
        expect(isBefore(before, patch)).toBe(true)
        expect(patched(before, patch)).toEqual(after)
        expect(patched(after, inversePatch(patch))).toEqual(before)
      })
    )
  })
})

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value))
