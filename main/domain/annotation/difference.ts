/** A stretch of two texts laid beside each other. */
export interface Difference {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

const mostCells = 4_000_000 // of the table; a quotation of 2,000 words against another. Longer ones are shown whole.

/** What became of one text in another, word by word, by their longest common subsequence. */
export function differenceOf(before: string, after: string): readonly Difference[] {
  const [all, allNow] = [wordsOf(before), wordsOf(after)]
  const head = sameAtStart(all, allNow)
  const tail = sameAtStart(all.slice(head).reverse(), allNow.slice(head).reverse())
  const between = (words: readonly string[]) => words.slice(head, words.length - tail)
  const same = (words: readonly string[]): Difference[] =>
    words.length === 0 ? [] : [{ kind: 'same', text: words.join('') }]
  return joined([
    ...same(all.slice(0, head)),
    ...changes(between(all), between(allNow)),
    ...same(all.slice(all.length - tail))
  ])
}

/** Most of a long passage is the same from its beginning and to its end: only what is between is laid beside each other. */
function sameAtStart(old: readonly string[], now: readonly string[]): number {
  const differs = old.findIndex((word, i) => word !== now[i])
  return differs === -1 ? old.length : differs
}

function changes(old: readonly string[], now: readonly string[]): readonly Difference[] {
  if (old.length * now.length > mostCells) return [gone(old.join('')), added(now.join(''))]
  const table = lengths(old, now)
  const width = now.length + 1
  const parts: Difference[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [word = '', other = ''] = [old[i], now[j]]
    if (i < old.length && j < now.length && word === other) {
      parts.push({ kind: 'same', text: word })
      i++
      j++
    } else if (j >= now.length || (i < old.length && cell(table, i + 1, j, width) >= cell(table, i, j + 1, width))) {
      parts.push(gone(word))
      i++
    } else {
      parts.push(added(other))
      j++
    }
  }
  return parts
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
}

/** The length of the longest common subsequence of what is left from each pair of places on. */
function lengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1
  const table = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      table[i * width + j] =
        old[i] === now[j]
          ? cell(table, i + 1, j + 1, width) + 1
          : Math.max(cell(table, i + 1, j, width), cell(table, i, j + 1, width))
    }
  }
  return table
}

function cell(table: Uint16Array, i: number, j: number, width: number): number {
  return table[i * width + j] ?? 0
}

function gone(text: string): Difference {
  return { kind: 'gone', text }
}

function added(text: string): Difference {
  return { kind: 'new', text }
}

/** Neighbours of one kind as one; between two changes, what is gone comes before what is new. */
function joined(parts: readonly Difference[]): readonly Difference[] {
  const out: Difference[] = []
  let [old, now] = ['', '']
  const flush = () => {
    if (old !== '') out.push(gone(old))
    if (now !== '') out.push(added(now))
    old = ''
    now = ''
  }
  for (const { kind, text } of parts) {
    if (kind === 'gone') old += text
    else if (kind === 'new') now += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = { kind, text: last.text + text }
      else out.push({ kind, text })
    }
  }
  flush()
  return out
}
