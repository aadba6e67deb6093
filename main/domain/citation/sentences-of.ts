import type { TextRange } from '#contract/article'

/** A stop, what closes with it (quotation marks, brackets, a footnote's number), and a beginning that looks like one. */
const SENTENCE_END =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Dr|Prof|St|vs|No|Nos|e\.g|i\.e|al|Fig|pp?|ca|approx|Sr|Sra|núm|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Mio|Mrd|bzw|vgl|Nr|Abb|Bd|Gen|Col|Capt|Lt|Sgt|Rep|Sen|Gov|Mme|Mlle|Dra|Art|Cap))[.!?]["”’»)\]]*(?:\s?\[[\d,;–\-\s]{1,20}\]|[¹²³⁰⁴-⁹]{1,3})?\s+(?=["“‘«([¿¡]?[\p{Lu}\d])/gu

/** Sentences of a block, as places in the article's text. */
export function sentencesOf(text: string, offset: number): TextRange[] {
  const sentences: TextRange[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    sentences.push({ start: offset + start, end: offset + match.index + match[0].trimEnd().length })
    start = match.index + match[0].length
  }
  if (text.slice(start).trim() !== '') sentences.push({ start: offset + start, end: offset + text.length })
  return sentences
}

const REACH = 600 // characters to each side

/** The sentence that an offset stands in, looked for within reach of a quotation only: a paragraph may be a whole book. */
export function sentenceAround(text: string, block: TextRange, offset: number): TextRange | undefined {
  const from = Math.max(block.start, offset - REACH)
  const near = text.slice(from, Math.min(block.end, offset + REACH))
  return sentencesOf(near, from).find(({ start, end }) => offset >= start && offset < end)
}
