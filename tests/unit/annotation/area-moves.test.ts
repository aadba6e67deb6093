import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeenBox } from '#domain/annotation/area-geometry'
import { boxBetween, isDrawn, movedBox, sizedBox } from '#domain/annotation/area-moves'

const page = { width: 600, height: 800 }
const box: SeenBox = { left: 100, top: 100, width: 50, height: 40 }

test('a box is drawn from any corner to any other, and stays on the page', () => {
  expect(boxBetween({ x: 300, y: 500 }, { x: 100, y: 200 }, page)).toEqual({
    left: 100,
    top: 200,
    width: 200,
    height: 300
  })
  expect(boxBetween({ x: -20, y: 700 }, { x: 50, y: 5000 }, page)).toEqual({
    left: 0,
    top: 700,
    width: 50,
    height: 100
  })
  expect(isDrawn(boxBetween({ x: 10, y: 10 }, { x: 11, y: 300 }, page))).toBe(false)
})

test('a box is moved and sized as far as the page goes', () => {
  expect(movedBox(box, 8, -8, page)).toEqual({ left: 108, top: 92, width: 50, height: 40 })
  expect(movedBox(box, 9999, -9999, page)).toEqual({ left: 550, top: 0, width: 50, height: 40 })
  expect(sizedBox(box, 9999, 8, page)).toEqual({ left: 100, top: 100, width: 500, height: 48 })
  expect(sizedBox(box, -9999, -9999, page)).toEqual({ left: 100, top: 100, width: 6, height: 6 })
})

test('whatever is done to it, a box stays on the page', () => {
  const way = fc.tuple(fc.boolean(), fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }))
  fc.assert(
    fc.property(fc.array(way), (ways) => {
      const end = ways.reduce((at, [moves, x, y]) => (moves ? movedBox : sizedBox)(at, x, y, page), box)
      expect([end.left >= 0, end.top >= 0, end.left + end.width <= 600, end.top + end.height <= 800]).toEqual([
        true,
        true,
        true,
        true
      ])
    })
  )
})
