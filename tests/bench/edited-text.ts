/** A text after a change, and where each range of the old one now is. */
export interface EditedText {
  readonly text: string
  /** Null where nothing of the range is left. */
  where(start: number, end: number): { readonly start: number; readonly end: number } | null
}

/** What becomes of the character at a place: the text that goes before it, and what it is replaced by. */
type Change = (place: number) => { readonly before: string; readonly now: string }

/** Applies a change character by character. What is put in between two characters belongs to no range. */
export function edited(text: string, change: Change): EditedText {
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  const parts: string[] = []
  let size = 0
  for (let place = 0; place < text.length; place++) {
    const { before, now } = change(place)
    parts.push(before, now)
    starts[place] = size + before.length
    ends[place] = size + before.length + now.length
    size += before.length + now.length
  }
  return {
    text: parts.join(''),
    where(start, end) {
      const from = starts[start] ?? 0
      const to = ends[end - 1] ?? 0
      return to > from ? { start: from, end: to } : null
    }
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz '

/** A share of the characters replaced, left out or preceded by a new one, each as often. */
export function charactersEdited(text: string, share: number, random: () => number): EditedText {
  const letter = () => letters.charAt(Math.floor(random() * letters.length))
  return edited(text, (place) => {
    const now = text.charAt(place)
    if (random() >= share) return { before: '', now }
    const kind = random() * 3
    if (kind < 1) return { before: '', now: letter() }
    return kind < 2 ? { before: '', now: '' } : { before: letter(), now }
  })
}

/** Text put in at some places, so that everything after them moves. */
export function moved(text: string, insertion: string, everyNth: number): EditedText {
  return edited(text, (place) => ({ before: place % everyNth === 0 ? insertion : '', now: text.charAt(place) }))
}

/** Every third comma ends its sentence; every third full stop joins the next sentence. */
export function sentencesSplitAndMerged(text: string): EditedText {
  let marks = 0
  return edited(text, (place) => {
    const now = text.charAt(place)
    const isMark = now === ',' || (now === '.' && text.charAt(place + 1) === ' ')
    const wasJoined = text.charAt(place - 1) === ' ' && text.charAt(place - 2) === '.' && marks % 3 === 0
    if (wasJoined) return { before: 'and ', now: now.toLowerCase() }
    if (!isMark || ++marks % 3 !== 0) return { before: '', now }
    return { before: '', now: now === ',' ? '.' : ',' }
  })
}

/** Ranges taken out, each with the space behind it. */
export function removed(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): EditedText {
  const gone = new Uint8Array(text.length)
  for (const { start, end } of ranges) gone.fill(1, start, end + 1)
  return edited(text, (place) => ({ before: '', now: gone[place] === 1 ? '' : text.charAt(place) }))
}
