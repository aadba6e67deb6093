import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sheet } from '#contract/annotation'
import { rectangleOf, seenBox, sizeOfSheet, tidyRectangle, turnedSheet } from '#domain/annotation/area-geometry'

const box: Sheet['box'] = [10, 20, 610, 820]
const turns = [0, 90, 180, 270] as const

test('a rectangle in the corner at the top left of a page goes round with the page', () => {
  const rectangle: Sheet['box'] = [10, 770, 110, 820] // 100 wide, 50 high
  expect(turns.map((turn) => seenBox(rectangle, { box, turn }))).toEqual([
    { left: 0, top: 0, width: 100, height: 50 },
    { left: 750, top: 0, width: 50, height: 100 },
    { left: 500, top: 750, width: 100, height: 50 },
    { left: 0, top: 500, width: 50, height: 100 }
  ])
  expect(turns.map((turn) => sizeOfSheet({ box, turn }))).toEqual([
    { width: 600, height: 800 },
    { width: 800, height: 600 },
    { width: 600, height: 800 },
    { width: 800, height: 600 }
  ])
})

test('what is drawn on a page as it is seen is the same rectangle of the page at every turn', () => {
  const place = fc.integer({ min: 0, max: 400 })
  fc.assert(
    fc.property(place, place, place, place, fc.constantFrom(...turns), (left, top, width, height, turn) => {
      const seen = { left, top, width, height }
      expect(seenBox(rectangleOf(seen, { box, turn }), { box, turn })).toEqual(seen)
    })
  )
})

test('a reader’s own turn adds to that of the file, either way', () => {
  expect([0, 90, 270, 360, -90].map((more) => turnedSheet({ box, turn: 270 }, more).turn)).toEqual([
    270, 0, 180, 270, 180
  ])
})

test('a rectangle is put in order, kept on its sheet, and refused where nothing of it is seen', () => {
  const sheet = { box, turn: 0 } as const
  expect(tidyRectangle([300, 200, 100.123456, 50], sheet)).toEqual([100.12, 50, 300, 200])
  expect(tidyRectangle([-50, -50, 5000, 5000], sheet)).toEqual(box)
  expect(tidyRectangle([700, 20, 900, 200], sheet)).toBeNull()
  expect(tidyRectangle([100, 100, 100.5, 300], null)).toBeNull()
  expect(tidyRectangle([Number.NaN, 0, 10, 10], null)).toBeNull()
})
