import { isListHeading } from '../../citation/reference-list.ts'
import { readByline } from '../byline.ts'
import { isAbstractLabel, isCaption, isKnownSection } from '../sections.ts'
import { headingNumber, isProse, listMarker, looksLikeHeading } from '../shape.ts'
import type { PageLine } from './page-lines.ts'
import { commonest } from './page-run.ts'
import type { Paragraph } from './paragraphs.ts'

/** A paragraph with its joined text, before it is told what it is. */
export interface Told {
  readonly text: string
  readonly lines: readonly PageLine[]
  readonly kind: Paragraph['kind']
}

export interface Look {
  readonly size: number
  readonly font: string
}

/** Size and font of most of the letters: the running text's. */
export function bodyLook(lines: readonly PageLine[]): Look {
  const size =
    commonest(
      lines,
      (line) => line.size,
      (line) => line.text.length
    ) ?? 10
  const font = commonest(
    lines.filter((line) => line.size === size),
    (line) => line.font,
    (line) => line.text.length
  )
  return { size, font: font ?? '' }
}

/**
 * The level of each paragraph that is a heading by its look, null for all others. The largest letters of the first page
 * are the title, 1; larger letters and other fonts than the text's make sections from 2 on.
 */
export function headingLevels(paragraphs: readonly Told[], body: Look): (number | null)[] {
  const title = titleIndex(paragraphs, body)
  const firstProse = paragraphs.findIndex(({ text, lines }) => isProse(text) && lines[0]?.size === body.size)
  const isHeading: boolean[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const isBelowHead = index > firstProse || isHeading[index - 1] === true
    isHeading.push(
      index !== title &&
        isHeadingLook(paragraph, body) &&
        (isSection(paragraph.text, isBelowHead) || hasSameLook(paragraph, paragraphs.slice(firstProse + 1), body)) &&
        hasText(paragraphs, index)
    )
  }
  const sizes = [...new Set(paragraphs.flatMap((one, index) => (isHeading[index] ? sizeOf(one) : [])))].sort(
    (a, b) => b - a
  )
  return paragraphs.map((paragraph, index) => {
    if (index === title) return 1
    if (!isHeading[index]) return null
    const number = headingNumber(paragraph.text)
    if (number?.style === 'decimal') return Math.min(6, 1 + number.depth)
    return Math.min(6, 2 + sizes.indexOf(sizeOf(paragraph)))
  })
}

function sizeOf({ lines }: Told): number {
  return lines[0]?.size ?? 0
}

/** The largest paragraph in the upper part of the first page, where it is larger than the text. */
function titleIndex(paragraphs: readonly Told[], body: Look): number {
  let best = -1
  for (const [index, paragraph] of paragraphs.entries()) {
    const { text, lines } = paragraph
    if ((lines[0]?.page ?? 0) > 1 || index > 25) break
    if (text.length < 5 || text.length > 300 || isAbstractLabel(text) || isKnownSection(text)) continue
    if (
      sizeOf(paragraph) > Math.max(body.size * 1.12, sizeOf(paragraphs[best] ?? { text: '', lines: [], kind: 'text' }))
    )
      best = index
  }
  return best
}

function isHeadingLook({ lines, text, kind }: Told, body: Look): boolean {
  const [first] = lines
  if (kind !== 'text' || first === undefined || lines.length > 3 || isCaption(text) || hasLeader(text)) return false
  if (first.size > body.size * 1.08) return text.length < 200 && /\p{L}{2}/u.test(text) && !isLongSentence(text)
  const isOtherFont = lines.every((line) => line.font !== body.font && line.isOneFont)
  const isLabel = isListHeading(text) === 'strong' || isKnownSection(text)
  const [last = first] = lines.slice(-1)
  const isFull =
    last.right > last.columnRight - last.size && lines.length === 1 && last.columnRight - last.columnLeft > 200
  return (
    !isFull && first.size >= body.size * 0.95 && (isOtherFont || isLabel) && looksLikeHeading(text) && listLike(text)
  )
}

/** Dots that lead to a page's number: a line of a table of contents. */
export function hasLeader(text: string): boolean {
  return /(?:\. ?){4,}\s*(?:\d{1,4}|[ivxl]{1,6})$/i.test(text)
}

/** Pull quotes are large and are sentences. */
function isLongSentence(text: string): boolean {
  return isProse(text) || (/[.;,]$/.test(text) && text.length > 60)
}

function listLike(text: string): boolean {
  return listMarker(text) === null || headingNumber(text) !== null
}

/** Above the first paragraph stand bylines and addresses as large as headings; only known names of sections are any there. */
function isSection(text: string, isBelowHead: boolean): boolean {
  return isBelowHead || isKnownSection(text) || isAbstractLabel(text) || headingNumber(text) !== null
}

/** Above the first paragraph, a line as large as the headings further down is one of them. */
function hasSameLook({ lines, text }: Told, below: readonly Told[], body: Look): boolean {
  const [first] = lines
  const byline = readByline(text, null)
  if (first === undefined || byline?.isExplicit === true || byline?.isCertain === true) return false
  const isSame = (one: Told) => one.lines[0]?.size === first.size && one.lines[0].font === first.font
  return below.filter((one) => isSame(one) && isHeadingLook(one, body)).length > 0
}

/** True where running text follows, with at most two more headings between. */
function hasText(paragraphs: readonly Told[], index: number): boolean {
  return paragraphs.slice(index + 1, index + 4).some(({ text }) => text.length > 60 || isProse(text))
}
