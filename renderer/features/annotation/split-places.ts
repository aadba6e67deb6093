/** A stretch of the annotated words, before which they can be parted. */
export interface SplitPlace {
  readonly part: string
  readonly offset: number // UTF-16 units into the words
}

const most = 1500 // stretches: more can neither be shown at once nor chosen from

/** The stretches to choose from: words, where there are too many of these sentences, and of these paragraphs. */
export function splitPlaces(text: string): readonly SplitPlace[] {
  const words = wordsOf(text)
  if (words.length <= most) return words
  const sentences = segments(text, 'sentence')
  return sentences.length <= most ? sentences : matches(text, /\S[\s\S]*?(?=\n\n|$)/g).slice(0, most)
}

/** By spaces; scripts that write none are parted as dictionaries have it. */
function wordsOf(text: string): readonly SplitPlace[] {
  const spaced = matches(text, /\S+/g)
  return spaced.flatMap(({ part, offset }) =>
    unspaced.test(part)
      ? segments(part, 'word').map((one) => ({ ...one, offset: one.offset + offset }))
      : [{ part, offset }]
  )
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2}/u

function segments(text: string, granularity: 'word' | 'sentence'): readonly SplitPlace[] {
  return [...new Intl.Segmenter(undefined, { granularity }).segment(text)].flatMap(({ segment, index }) => {
    const part = segment.trim()
    return part === '' ? [] : [{ part, offset: index + segment.indexOf(part) }]
  })
}

function matches(text: string, pattern: RegExp): readonly SplitPlace[] {
  return [...text.matchAll(pattern)].map((match) => ({ part: match[0].trimEnd(), offset: match.index }))
}
