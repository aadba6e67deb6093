import type { AnnotationKind, DrawnArea } from '#contract/annotation'
import type { PageMap } from '#contract/article'
import { fewestLetters } from './area-ground.ts'
import { areaSelector } from './area-selector.ts'
import { describePassage } from './describe.ts'
import type { LegendColours } from './legend.ts'
import { meaningOf } from './pdf-marks.ts'
import { haveSameWords } from './same-words.ts'
import type { CurrentText } from './standing.ts'
import { documentUrn } from './web-annotation-terms.ts'
import { meaningOfZoteroPdf } from './zotero-colours.ts'

/** Letters of one item of a page's text that an annotation lies over. */
export interface PdfWords {
  readonly page: number
  readonly index: number // of the page's items, as the page map counts them
  readonly text: string // of the whole item
  readonly start: number
  readonly end: number
}

/** An annotation as a PDF holds it. */
export interface PdfAnnotation {
  readonly id: string | null
  readonly inReplyTo: string | null
  readonly kind: AnnotationKind
  readonly words: readonly PdfWords[] // of a note: those beside it
  readonly area?: DrawnArea & { readonly pageWords: readonly string[] } // of the kind `area`; with the items of its page
  /** What the program that made it says the words are; left out where it does not say. */
  readonly quote?: string
  readonly tags?: readonly string[]
  readonly contents: string
  readonly creator: string | null
  readonly created: string | null
  readonly modified: string | null
  readonly colour: readonly number[]
}

/** The document of the project that a PDF's annotations are about. */
export interface PdfDocument extends CurrentText {
  readonly articleId: string
  readonly map: PageMap
  readonly file?: string | null // sha256
}

/** A PDF's annotation in the terms of the W3C model: by its exact place where the pages are those of the document, else by its words. */
export function webFromPdf(
  annotation: PdfAnnotation,
  on: PdfDocument | null,
  name: string,
  legend: LegendColours
): object {
  const { id, inReplyTo, kind, contents, creator, created, modified, colour } = annotation
  const meaning = meaningOf(colour, legend) ?? meaningOfZoteroPdf(colour, legend)
  const comment = contents === '' ? [] : [{ type: 'TextualBody', value: contents, purpose: 'commenting' }]
  const own = {
    ...(id !== null && { id }),
    type: 'Annotation',
    ...(creator !== null && { creator: { type: 'Person', name: creator } }),
    ...(created !== null && { created }),
    ...(modified !== null && { modified })
  }
  if (inReplyTo !== null) return { ...own, motivation: 'replying', body: comment, target: inReplyTo }
  const selector = annotation.area === undefined ? selectorOf(annotation, on) : areaOf(annotation.area, on)
  const classified = meaning === null ? [] : [{ type: 'TextualBody', value: meaning, purpose: 'classifying' }]
  return {
    ...own,
    motivation: kind === 'note' ? 'commenting' : 'highlighting',
    body: [...classified, ...comment, ...(annotation.tags ?? []).map(tagBody)],
    target: {
      source: on === null ? name : documentUrn(on.articleId),
      styleClass: `sourcebook-${kind}`,
      ...(on !== null && { 'sourcebook:textHash': on.textHash }),
      ...(selector !== null && { 'sourcebook:scope': scopes[kind], selector })
    }
  }
}

function tagBody(value: string): object {
  return { type: 'TextualBody', value, purpose: 'tagging' }
}

const scopes = { highlight: 'passage', underline: 'passage', note: 'margin', area: 'area' } as const

/** On a page that says the same as ours, an area is on ours; else it is not known what it was drawn on. */
function areaOf({ pageWords, ...drawn }: NonNullable<PdfAnnotation['area']>, on: PdfDocument | null): object {
  const file = on !== null && isSamePage(drawn.page, pageWords, on) ? (on.file ?? null) : null
  return areaSelector({ on: 'page', ...drawn, file, pageText: null })
}

function isSamePage(page: number, words: readonly string[], { text, map }: PdfDocument): boolean {
  const items = map.pages.find((each) => each.page === page)?.items ?? []
  let letters = 0
  for (let i = 0; i + 2 < items.length; i += 3) {
    const ours = text.slice(items[i + 1], items[i + 2])
    if (words[items[i] ?? -1]?.trim().startsWith(ours) !== true) return false
    letters += ours.length
  }
  return letters >= fewestLetters
}

/** The words under an annotation as its own pages draw them. */
export function wordsOf({ words }: Pick<PdfAnnotation, 'words'>): string {
  let text = ''
  for (const { text: whole, start, end } of words) {
    const part = whole.slice(start, end)
    text += text === '' || /\s$/.test(text) || /^\s/.test(part) ? part : ` ${part}`
  }
  return text.trim()
}

/** A place counts only where it has the words that the annotation says it is on. */
function selectorOf(annotation: PdfAnnotation, on: PdfDocument | null): object[] | null {
  const said = annotation.kind === 'note' ? '' : (annotation.quote ?? '')
  if (said !== '' && !haveSameWords(said, wordsOf(annotation))) {
    return [{ type: 'TextQuoteSelector', exact: said }]
  }
  if (annotation.words.length === 0) return null
  const range = on === null ? null : rangeOf(annotation.words, on)
  if (on === null || range === null) return [{ type: 'TextQuoteSelector', exact: wordsOf(annotation) }]
  const { quote, position } = describePassage(on.text, range.start, range.end, on.blocks)
  return [quote, position]
}

/** Where the words stand in the text, by the page map; null where the pages are not the ones that the map was made of. */
function rangeOf(words: readonly PdfWords[], { text, map }: PdfDocument): { start: number; end: number } | null {
  let range: { start: number; end: number } | null = null
  for (const { page, index, text: whole, start, end } of words) {
    const place = placeOf(map, page, index)
    if (place === null || !whole.trim().startsWith(text.slice(place.start, place.end))) return null
    const lead = whole.length - whole.trimStart().length
    const within = (at: number) => Math.min(place.end, Math.max(place.start, place.start + at - lead))
    const [from, to] = [within(start), within(end)]
    range =
      range === null ? { start: from, end: to } : { start: Math.min(range.start, from), end: Math.max(range.end, to) }
  }
  return range === null || range.start >= range.end ? null : range
}

function placeOf(map: PageMap, page: number, index: number): { start: number; end: number } | null {
  const items = map.pages.find((each) => each.page === page)?.items ?? []
  for (let i = 0; i + 2 < items.length; i += 3) {
    if (items[i] === index) return { start: items[i + 1] ?? 0, end: items[i + 2] ?? 0 }
  }
  return null
}
