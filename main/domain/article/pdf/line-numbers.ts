import type { Segment } from './segments.ts'

const fewest = 5 // numbers on a page

/** The numbers that manuscripts have beside their lines: a column of figures at the edge, counting up by one or by five. */
export function lineNumbers(page: readonly Segment[]): readonly Segment[] {
  const numbers = page.filter((segment) => /^\d{1,4}$/.test(textOf(segment)))
  if (numbers.length < fewest) return []
  const text = page.filter((segment) => !numbers.includes(segment) && textOf(segment).length > 20)
  const left = Math.min(...text.map((segment) => segment.left))
  const right = Math.max(...text.map((segment) => segment.right))
  return [
    ...counting(numbers.filter((segment) => segment.right < left + 1)),
    ...counting(numbers.filter((segment) => segment.left > right - 1))
  ]
}

function counting(column: readonly Segment[]): readonly Segment[] {
  if (column.length < fewest) return []
  const values = [...column].sort((a, b) => a.y - b.y).map((segment) => Number(textOf(segment)))
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value))
  const isCounting = steps.filter((step) => step === 1 || step === 5).length >= steps.length * 0.8
  return isCounting ? column : []
}

function textOf(segment: Segment): string {
  return segment.runs
    .map((run) => run.text)
    .join('')
    .trim()
}
