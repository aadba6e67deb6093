import { expect, test } from 'vitest'
import { placeBeside } from '../../../renderer/features/reader/floating-place.ts'

const page = new (class {
  readonly scrollTop = 1000
  getBoundingClientRect(): DOMRect {
    const [left, top, width, height] = [200, 50, 600, 700]
    return { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height, toJSON: () => '' }
  }
})()
const size = { width: 300, height: 60 }
const at = (top: number, bottom: number, left = 300) => placeBeside(page, { left, top, bottom }, size, 'above')

test('what floats stands above a box, below it where there is no room above, and never out at a side', () => {
  expect(at(400, 420)).toEqual({ left: 100, top: 1000 + 400 - 8 - 60 - 50 })
  expect(at(60, 80)).toEqual({ left: 100, top: 1000 + 80 + 8 - 50 })
  expect(at(400, 420, 790).left).toBe(600 - 300 - 8)
})

test('beside a box as high as the window, or one that begins out of sight, it stands in sight over it', () => {
  expect(at(60, 740)).toEqual({ left: 100, top: 1000 + 8 })
  expect(at(-300, 900)).toEqual({ left: 100, top: 1000 + 8 })
})
