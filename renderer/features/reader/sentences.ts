import type { Block, TextRange } from '#contract/article'

/** The sentences of a block, without the white space around them; ranges are of the article's text. */
export function sentencesOf(block: Block, language: string | null): readonly TextRange[] {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' })
  return [...segmenter.segment(block.text)].flatMap(({ segment, index }) => {
    const trimmed = segment.trim()
    if (trimmed === '') return []
    const start = block.start + index + segment.indexOf(trimmed)
    return [{ start, end: start + trimmed.length }]
  })
}

/** The sentence after the one a selection ends in; the first where nothing is selected; null after the last. */
export function nextSentence(sentences: readonly TextRange[], selected: TextRange | null): TextRange | null {
  if (selected === null) return sentences[0] ?? null
  return sentences.find((sentence) => sentence.start >= selected.end) ?? null
}

/** A selection grown by a sentence, or shrunk by one (never below its first). */
export function resizeBySentence(
  sentences: readonly TextRange[],
  selected: TextRange,
  direction: 'grow' | 'shrink'
): TextRange {
  if (direction === 'grow') {
    const next = sentences.find((sentence) => sentence.end > selected.end)
    return { start: selected.start, end: next?.end ?? selected.end }
  }
  const shorter = sentences.findLast((sentence) => sentence.end < selected.end && sentence.end > selected.start)
  return { start: selected.start, end: shorter?.end ?? selected.end }
}
