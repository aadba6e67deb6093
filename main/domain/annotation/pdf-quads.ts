/** Four corners in the page's own units, as a PDF's QuadPoints give them: top left, top right, bottom left, bottom right, x before y. */
export type Quad = readonly number[]

/** Where a page draws one of its runs of text, and which stretch of the article's text it is. */
export interface DrawnRun {
  readonly start: number
  readonly end: number
  readonly x: number // of the baseline's beginning
  readonly y: number
  readonly width: number
  readonly along: readonly [number, number] // unit vectors: the way the text runs, and up from its baseline
  readonly up: readonly [number, number]
  readonly size: number
}

interface Strip {
  readonly run: DrawnRun
  readonly from: number // along the baseline
  readonly to: number
}

const above = 0.82 // of the size: from the baseline to over the tall letters, and to under those that hang
const below = 0.22

/** @param rectangle left, bottom, right and top */
export function quadOfRectangle([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): Quad {
  return [left, top, right, top, left, bottom, right, bottom]
}

/** The quads that cover a range of text on a page, one a line. */
export function quadsOf(
  text: string,
  { start, end }: { start: number; end: number },
  runs: readonly DrawnRun[]
): Quad[] {
  const strips: Strip[] = []
  for (const run of runs) {
    const [from, to] = [Math.max(start, run.start), Math.min(end, run.end)]
    if (from >= to) continue
    const words = text.slice(run.start, run.end)
    const strip = { run, from: lengthOf(words, from - run.start, run), to: lengthOf(words, to - run.start, run) }
    const last = strips.at(-1)
    const gap = last === undefined ? null : gapBetween(last, strip)
    if (last !== undefined && gap !== null) strips[strips.length - 1] = { ...last, to: gap + strip.to }
    else strips.push(strip)
  }
  return strips.map(quadOf)
}

/** The part of a run's text that lies under a quad; null where they do not meet in the run's middle. */
export function rangeUnder(text: string, run: DrawnRun, quad: Quad): { start: number; end: number } | null {
  const corners = [0, 2, 4, 6].map((i) => ({ x: (quad[i] ?? 0) - run.x, y: (quad[i + 1] ?? 0) - run.y }))
  const heights = corners.map(({ x, y }) => x * run.up[0] + y * run.up[1])
  const places = corners.map(({ x, y }) => x * run.along[0] + y * run.along[1])
  const middle = run.size * 0.3
  if (Math.min(...heights) > middle || Math.max(...heights) < middle) return null
  const start = letterAt(text, Math.min(...places), run)
  const end = letterAt(text, Math.max(...places), run)
  return end > start ? { start, end } : null
}

/** Where a strip's baseline begins on that of the one before, when it goes on there; null on another line or in another column. */
function gapBetween(last: Strip, next: Strip): number | null {
  const [x, y] = [next.run.x - last.run.x, next.run.y - last.run.y]
  const { along, up, size } = last.run
  const isSameWay = along[0] * next.run.along[0] + along[1] * next.run.along[1] > 0.99
  if (!isSameWay || Math.abs(x * up[0] + y * up[1]) > size * 0.3) return null
  const offset = x * along[0] + y * along[1]
  const gap = offset + next.from - last.to
  return gap > -size && gap < size * 1.5 ? offset : null
}

function quadOf({ run, from, to }: Strip): Quad {
  const corner = (place: number, height: number) => [
    run.x + run.along[0] * place + run.up[0] * height,
    run.y + run.along[1] * place + run.up[1] * height
  ]
  const [top, bottom] = [run.size * above, -run.size * below]
  return [...corner(from, top), ...corner(to, top), ...corner(from, bottom), ...corner(to, bottom)]
}

/** How far along the baseline a letter begins, by what letters are usually wide: a PDF gives the width of a whole run only. */
function lengthOf(text: string, letters: number, { width }: DrawnRun): number {
  const whole = widthOf(text)
  return whole === 0 ? 0 : (widthOf(text.slice(0, letters)) / whole) * width
}

function letterAt(text: string, place: number, { width }: DrawnRun): number {
  const wanted = width === 0 ? 0 : (place / width) * widthOf(text)
  let passed = 0
  for (let i = 0; i < text.length; i++) {
    const own = widthOf(text.charAt(i))
    if (passed + own / 2 > wanted) return nearestEdge(text, i)
    passed += own
  }
  return text.length
}

const furthestEdge = 3 // letters
const wordEdge = /^(?:[\p{L}\p{N}][^\p{L}\p{N}]|[^\p{L}\p{N}][\p{L}\p{N}])$/u

/** People mark whole words, and our idea of where a letter stands is rough: the nearest place where a word begins or ends. */
function nearestEdge(text: string, at: number): number {
  const isEdge = (place: number) =>
    place === 0 || place === text.length || wordEdge.test(text.slice(place - 1, place + 1))
  for (let distance = 0; distance <= furthestEdge; distance++) {
    if (at - distance >= 0 && isEdge(at - distance)) return at - distance
    if (at + distance <= text.length && isEdge(at + distance)) return at + distance
  }
  return at
}

function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += /[iljtfrI.,;:'’|!()[\] ]/.test(letter) ? 5 : /[mwMW@—]/.test(letter) ? 14 : 9
  return width
}
