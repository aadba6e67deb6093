import type { ArticleDocument, Block, TextRange } from '#contract/article'
import { type CheckableWords, checkableWords } from './checkable-words.ts'
import { isListHeading } from './reference-list.ts'
import { sentencesOf } from './sentences-of.ts'

export interface UncitedStatement extends TextRange, CheckableWords {
  readonly sentence: string
  readonly isNear: boolean // a sentence beside it, in its paragraph, cites or links something
  readonly blockId: string | null
}

const STATING: ReadonlySet<Block['kind']> = new Set(['paragraph', 'list-item', 'abstract'])

/**
 * Sentences that state what can be checked while they cite or link nothing: of figures all, of dates and superlatives only
 * those without a citation beside them, since a date next to a source is usually the source's.
 */
export function uncitedStatements(document: ArticleDocument): UncitedStatement[] {
  const supports = supportsOf(document)
  return statingBlocks(document).flatMap((block) => ofBlock(document, block, supports))
}

/** Blocks that state something: no headings, tables or captions, and nothing under the heading of notes or sources. */
function statingBlocks({ blocks }: ArticleDocument): readonly Block[] {
  let isListed = false
  return blocks.filter((block) => {
    if (block.kind === 'heading') isListed = isListHeading(block.text) !== null
    return STATING.has(block.kind) && !isListed
  })
}

function ofBlock({ text }: ArticleDocument, block: Block, supports: readonly TextRange[]): UncitedStatement[] {
  const sentences = sentencesOf(text.slice(block.start, block.end), block.start)
  const isCiting = sentences.map((sentence, at) =>
    hasSupport(supports, sentence.start, ownEnd(sentences, supports, at))
  )
  return sentences.flatMap(({ start, end }, at) => {
    if (isCiting[at]) return []
    const sentence = text.slice(start, end)
    if (!isStatement(sentence, block.kind)) return []
    const words = checkableWords(sentence)
    const isNear = isCiting[at - 1] === true || isCiting[at + 1] === true
    if (words === null || (isNear && words.kind !== 'figure')) return []
    return [{ start, end, ...words, sentence, isNear, blockId: block.id }]
  })
}

/** A sentence, and no row of a table, legend, line of a chronology or list of contents, which have few words or no end. */
function isStatement(sentence: string, kind: Block['kind']): boolean {
  const words = sentence.match(/\p{L}[\p{L}’'-]+/gu)?.length ?? 0
  if (words < 4 || LEADERS.test(sentence) || OWN.test(sentence) || BIRTH.test(sentence)) return false
  const isEnded = /[.!?…:]["”’»)\]\d¹²³⁰⁴-⁹]*\s*$/u.test(sentence)
  return isEnded || words >= (kind === 'list-item' ? 5 : 10)
}

/** "Findings .......... 12". */
const LEADERS = /(?<!\.)\.{4,}\s{0,40}\d{0,4}\s{0,40}$/
/** What the article's own figure or table shows is told there, its source too. */
const OWN =
  /(?<![\p{L}])(?:fig(?:ure|\.)|table|chart|graph|box|figura|tabla|cuadro|gráfico|tabela|quadro|tableau|graphique|abbildung|abb\.|tabelle|schaubild)\s?\(?[\dIVX]+/iu
/** Whose life a sentence dates is nobody's claim. */
const BIRTH =
  /(?<![\p{L}])(?:(?:was |were )?born (?:on|in)|nac(?:ió|ido|ida|ieron) (?:el|en)|nasceu (?:em|a)|nascid[oa] (?:em|a)|née? le|est née?|geboren am|(?:am|im) [^.]{4,24} geboren|(?:died|murió|morreu|starb) (?:on|el|em|am) \d)(?![\p{L}])/iu

/** A citation right after the full stop, in a bracket of its own, belongs to the sentence before it. */
function ownEnd(sentences: readonly TextRange[], supports: readonly TextRange[], at: number): number {
  const next = sentences[at + 1]
  const own = sentences[at]?.end ?? 0
  if (next === undefined) return own
  const support = supports[firstEndingAfter(supports, next.start)]
  return support?.start === next.start ? next.start + 1 : own
}

/** Citations and links out of the text, in text order: parts of it that do not overlap. */
function supportsOf({ citations, blocks }: ArticleDocument): readonly TextRange[] {
  const links = blocks.flatMap(({ marks = [] }) =>
    marks.filter((mark) => mark.kind === 'link' && /^https?:/i.test(mark.href))
  )
  return [...citations, ...links].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start)
}

function hasSupport(supports: readonly TextRange[], start: number, end: number): boolean {
  const support = supports[firstEndingAfter(supports, start)]
  return support !== undefined && support.start < end
}

function firstEndingAfter(supports: readonly TextRange[], offset: number): number {
  let low = 0
  let high = supports.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((supports[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
