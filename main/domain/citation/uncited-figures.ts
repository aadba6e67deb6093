import type { ArticleDocument, Block } from '#contract/article'

export interface UncitedFigure {
  readonly start: number
  readonly end: number
  readonly sentence: string
  readonly figure: string
  readonly blockId: string | null
}

/** Percentages, sums of money, and counts of a thousand or more; years, dates and small numbers are nobody's claim. */
const FIGURE =
  /(?:US|[A-Z]{1,2})?[$€£¥]\s?\d[\d.,]*(?:\s?(?:thousand|million|billion|trillion|mil(?:lones)?|millones|mil millones|bn|m|k)\b)?|\d[\d.,]*\s?(?:%|per ?cent\b|percent\b|por ciento|Prozent\b|pour cent)|\d[\d.,]*\s(?:thousand|million|billion|trillion|hundred thousand|millones|mil millones|mil\b|milhões|milhão|Millionen|Milliarden|millions|milliards)(?:\s(?:de\s)?(?:dollars|dólares|euros|pesos))?|(?<![\d.,])\d{1,3}(?:[.,  ]\d{3})+(?![\d.,]*\d)/giu

const SENTENCE_END =
  /(?<!\b(?:\p{Lu}|Mr|Mrs|Dr|Prof|St|vs|No|Nos|e\.g|i\.e|al|Fig|pp?|ca|approx|Sr|Sra|núm|Jan|Feb|Aug|Sept?|Oct|Nov|Dec))(?:[.!?]["”’)\]]*)\s+(?=["“‘([¿¡]?[\p{Lu}\d])/gu

interface Sentence {
  readonly start: number
  readonly end: number
}

/** Sentences of a block, as places in the article's text. */
export function sentencesOf(text: string, offset: number): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    sentences.push({ start: offset + start, end: offset + match.index + match[0].trimEnd().length })
    start = match.index + match[0].length
  }
  if (text.slice(start).trim() !== '') sentences.push({ start: offset + start, end: offset + text.length })
  return sentences
}

/** Sentences that state figures while neither they nor their neighbours in the paragraph cite or link anything. */
export function uncitedFigures(document: ArticleDocument): UncitedFigure[] {
  const blocks = document.blocks.filter(
    (block) => block.kind === 'paragraph' || block.kind === 'list-item' || block.kind === 'abstract'
  )
  return blocks.flatMap((block) => {
    const supported = supports(document, block)
    const sentences = sentencesOf(block.text, block.start)
    return sentences.flatMap((sentence, at) => {
      const near = sentences.slice(Math.max(0, at - 1), at + 2)
      if (near.some((one) => supported.some((place) => place.start < one.end && place.end > one.start))) return []
      const text = document.text.slice(sentence.start, sentence.end)
      const figure = [...text.matchAll(FIGURE)][0]?.[0].trim()
      return figure === undefined || figure === '' ? [] : [{ ...sentence, sentence: text, figure, blockId: block.id }]
    })
  })
}

function supports(document: ArticleDocument, block: Block): Sentence[] {
  const links = (block.marks ?? []).filter((mark) => mark.kind === 'link' && /^https?:/i.test(mark.href))
  return [
    ...document.citations.filter((citation) => citation.start < block.end && citation.end > block.start),
    ...links
  ]
}
