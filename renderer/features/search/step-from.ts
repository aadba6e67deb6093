const PAGE = 8 // rows

/** Where a key leads from a row; −1 for the keys that lead nowhere. Home and End stay the box's own. */
export function stepFrom(key: string, from: number, count: number): number {
  if (count === 0) return -1
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE
  }
  const to = steps[key]
  return to === undefined ? -1 : Math.min(Math.max(to, 0), count - 1)
}
