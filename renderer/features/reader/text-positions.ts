import type { TextRange } from '#contract/article'

/**
 * Between the page and the text. Every run of text is an element with `data-start` and one text node, so a place in
 * the page is that start plus the offset in the node: exact across blocks, marks, links and highlights.
 */
const runSelector = '[data-start]'

/** The runs under an element, in order. */
export function runElements(root: Element): readonly Element[] {
  return [...root.querySelectorAll(runSelector)]
}

export function runStart(run: Element): number {
  return Number(run.getAttribute('data-start'))
}

/** A selection's range as offsets; null where it holds no text of the article. */
export function offsetsOfRange(root: Element, range: Range): TextRange | null {
  const runs = runElements(root)
  const first = offsetOfPoint(runs, range.startContainer, range.startOffset, 'forward')
  const last = offsetOfPoint(runs, range.endContainer, range.endOffset, 'backward')
  // A page's running head is on the page, and behind everything else in the text: what lies between is not what is selected.
  const body = isInFurniture(range.startContainer) || isInFurniture(range.endContainer) ? bodyOf(runs, range) : null
  const start = body !== null && isInFurniture(range.startContainer) ? body.start : first
  const end = body !== null && isInFurniture(range.endContainer) ? body.end : last
  return start === null || end === null || end <= start ? null : { start, end }
}

function isInFurniture(node: Node): boolean {
  const element = node.nodeType === 3 ? node.parentElement : node
  return element !== null && 'closest' in element && (element as Element).closest('[data-furniture]') !== null // all elements have it
}

/** What a range holds besides furniture; null where that is nothing. */
function bodyOf(runs: readonly Element[], range: Range): TextRange | null {
  const inside = runs.filter((run) => !isInFurniture(run) && range.intersectsNode(run))
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return null
  return { start: runStart(first), end: runStart(last) + (last.textContent?.length ?? 0) }
}

/**
 * A point between nodes (an element and a child's index) belongs to the nearest run: the one after it where a range
 * begins, the one before it where a range ends.
 */
export function offsetOfPoint(
  runs: readonly Element[],
  node: Node,
  offset: number,
  bias: 'forward' | 'backward'
): number | null {
  const element = node.nodeType === 3 ? node.parentElement : null
  const run = element?.closest(runSelector)
  if (run) return runStart(run) + offset
  const own = runs.find((candidate) => candidate === node)
  if (own !== undefined) return runStart(own) + (offset === 0 ? 0 : (own.textContent?.length ?? 0))
  const point = [...pathTo(node), offset]
  const isBefore = (candidate: Element) => comesBefore(pathTo(candidate), point)
  if (bias === 'forward') {
    const after = runs.find((candidate) => !isBefore(candidate))
    return after === undefined ? null : runStart(after)
  }
  const before = runs.findLast(isBefore)
  return before === undefined ? null : runStart(before) + (before.textContent?.length ?? 0)
}

/** The child indexes that lead from the top of the tree to a node. */
function pathTo(node: Node): readonly number[] {
  const path: number[] = []
  for (let at: Node = node; at.parentNode !== null; at = at.parentNode) {
    path.unshift(Array.prototype.indexOf.call(at.parentNode.childNodes, at))
  }
  return path
}

/** Whether a run lies before a boundary point, whose last step is a gap between children: gap 2 comes before child 2. */
function comesBefore(run: readonly number[], point: readonly number[]): boolean {
  const differs = point.findIndex((step, i) => step !== run[i])
  return differs >= 0 && (run[differs] ?? -1) < (point[differs] ?? 0)
}

/** The page's range for a stretch of the text, over the given runs in order; null where none of it is shown. */
export function rangeOfOffsets(runs: readonly Element[], { start, end }: TextRange): Range | null {
  const first = pointOf(runs, start, 'forward')
  const last = pointOf(runs, end, 'backward')
  if (first === null || last === null) return null
  const range = document.createRange()
  range.setStart(first.node, first.offset)
  range.setEnd(last.node, last.offset)
  return range.collapsed ? null : range
}

/** The text node and offset for an offset in the text. An offset in no run goes to the next run, or the one before. */
export function pointOf(
  runs: readonly Element[],
  offset: number,
  bias: 'forward' | 'backward'
): { readonly node: Node; readonly offset: number } | null {
  const index = lastStartingBy(runs, bias === 'forward' ? offset : offset - 1)
  const run = runs[Math.max(index, 0)]
  const node = run?.firstChild
  if (run === undefined || !node) return null
  const length = run.textContent?.length ?? 0
  const inRun = offset - runStart(run)
  if (inRun >= length && bias === 'forward') {
    const next = runs[index + 1]?.firstChild
    if (next) return { node: next, offset: 0 }
  }
  return { node, offset: Math.min(Math.max(inRun, 0), length) }
}

/** The index of the last run that starts at or before an offset, by halving; −1 where all start after it. */
function lastStartingBy(runs: readonly Element[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const run = runs[middle]
    if (run !== undefined && runStart(run) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
