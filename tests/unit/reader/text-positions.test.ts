import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { offsetOfPoint, pointOf, runElements } from '../../../renderer/features/reader/text-positions.ts'

// Two blocks of the text 'Bread costs (Ledger) more.\n\nWho pays?' as the reader draws them.
const page = parseHTML(`<!doctype html><html><body><main>
  <p id="one"><span data-start="0">Bread </span><mark><span data-start="6">costs </span></mark><a href="#r1"><span
    data-start="12">(Ledger)</span></a><span data-start="20"> more.</span></p>
  <div id="fold">2 lines are folded away <button>Show</button></div>
  <p id="two"><span data-start="28">Who pays?</span></p>
</main></body></html>`)
const runs = runElements(page.document.body)

function element(id: string): Element {
  const found = page.document.getElementById(id)
  if (found === null) throw new Error(id)
  return found
}

test('a point in a text node is the start of its run plus the offset in the node', () => {
  const node = runs[2]?.firstChild
  if (!node) throw new Error('no text')
  expect(offsetOfPoint(runs, node, 3, 'forward')).toBe(15)
})

test('a point between elements goes to the run after it at a beginning, to the run before it at an end', () => {
  const one = element('one')
  expect(offsetOfPoint(runs, one, 0, 'forward')).toBe(0)
  expect(offsetOfPoint(runs, one, 2, 'forward')).toBe(12)
  expect(offsetOfPoint(runs, one, 2, 'backward')).toBe(12)
  expect(offsetOfPoint(runs, one, one.childNodes.length, 'backward')).toBe(26)
  expect(offsetOfPoint(runs, element('two'), 0, 'backward')).toBe(26)
})

test('a point of a run itself is its beginning, or its end', () => {
  const run = runs[2]
  if (run === undefined) throw new Error('no run')
  for (const bias of ['forward', 'backward'] as const) {
    expect([offsetOfPoint(runs, run, 0, bias), offsetOfPoint(runs, run, 1, bias)]).toEqual([12, 20])
  }
})

test('a point in the words of the program, between two blocks, belongs to the blocks around it', () => {
  const words = element('fold').firstChild
  if (!words) throw new Error('no text')
  expect(offsetOfPoint(runs, words, 4, 'forward')).toBe(28)
  expect(offsetOfPoint(runs, words, 4, 'backward')).toBe(26)
})

test('every offset of the text goes to a point and back to itself', () => {
  const blocks: readonly (readonly [number, number])[] = [
    [0, 26],
    [28, 37]
  ]
  for (const [start, end] of blocks) {
    for (let offset = start; offset <= end; offset++) {
      for (const bias of ['forward', 'backward'] as const) {
        if (offset === start && bias === 'backward') continue
        if (offset === end && bias === 'forward') continue
        const point = pointOf(runs, offset, bias)
        if (point === null) throw new Error(`no point for ${offset}`)
        expect(offsetOfPoint(runs, point.node, point.offset, bias)).toBe(offset)
      }
    }
  }
})

test('an offset between two blocks goes to the nearest text that is shown', () => {
  const after = pointOf(runs, 27, 'forward')
  const before = pointOf(runs, 27, 'backward')
  expect([after?.node.textContent, after?.offset]).toEqual(['Who pays?', 0])
  expect([before?.node.textContent, before?.offset]).toEqual([' more.', 6])
})
