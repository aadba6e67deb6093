import type { BlockKind, Mark } from '#contract/article'
import type { Draft } from '#domain/article/draft'
import type { DraftFigure } from '#domain/article/figure'
import { isProse } from '#domain/article/shape'
import { type DomDocument, parsePage } from './dom.ts'
import type { Drafted } from './drafted.ts'
import { restoreGroupedPictures } from './grouped-pictures.ts'
import { drawInlinePictures } from './inline-drawings.ts'
import { keptBlocks } from './keep.ts'
import { keptFigures } from './keep-figures.ts'
import { collectPageParts, type PageBlock, type PageFigure } from './page-blocks.ts'
import { readPageHints } from './page-metadata.ts'
import { readableContent } from './readability.ts'

/**
 * Reads a saved page: its canonical text is the texts of all its blocks, joined by blank lines, in document order,
 * furniture included. Scripts are never run, nothing is loaded.
 * @param url where the page is from, to make its links absolute; null where nobody knows
 */
export function draftPage(html: string, name: string, url: string | null): Drafted {
  const document = parsePage(html)
  const hints = readPageHints(document, name, url)
  restoreLatePictures(document)
  restoreGroupedPictures(document)
  drawInlinePictures(document)
  removeUnread(document)
  makeAbsolute(document, baseOf(document, hints.url ?? url))
  const { blocks, figures } = collectPageParts(document, baseOf(document, url ?? hints.url))
  const readable = readableContent(document)
  const kept = keptBlocks(blocks, readable?.ids ?? null)
  const { places, ...joined } = joinBlocks(blocks, kept)
  const own = keptFigures(figures, blocks, kept, readable)
  return { ...joined, figures: placedFigures(own, blocks, places), hints, html: readable?.html ?? null }
}

/** A picture for readers without scripts takes the place of the one that a script would load. */
function restoreLatePictures(document: DomDocument): void {
  for (const without of [...document.querySelectorAll('noscript')]) {
    const [picture, second] = [...without.children]
    if (picture?.localName !== 'img' || second !== undefined) continue
    without.parentNode?.insertBefore(picture, without)
  }
}

export function removeUnread(document: DomDocument): void {
  const unread =
    'script, style, noscript, template, iframe, object, embed, svg, canvas, audio, video, link, select, button, input, textarea, head > *:not(title)'
  for (const element of [...document.querySelectorAll(unread)]) element.remove()
}

function baseOf(document: DomDocument, url: string | null): string | null {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? null
  return absolute(base, url) ?? url
}

// linkedom has no baseURI: Readability would leave relative links as they are.
export function makeAbsolute(document: DomDocument, base: string | null): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const value = link.getAttribute('href')
    if (value === null || value.startsWith('#')) continue
    link.setAttribute('href', absolute(value, base) ?? '')
  }
}

/** An http, https or mailto address, or null: links of other schemes lead nowhere that the program goes. */
function absolute(value: string | null, base: string | null): string | null {
  if (value === null) return null
  try {
    const url = base === null ? new URL(value) : new URL(value, base)
    return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null
  } catch {
    return null // not an address
  }
}

/** Where each block came to stand in the canonical text, by its id. */
type BlockPlaces = ReadonlyMap<number, { readonly start: number; readonly end: number }>

/** Pictures with their places in the text instead of among the page's blocks. */
export function placedFigures(
  figures: readonly PageFigure[],
  blocks: readonly PageBlock[],
  places: BlockPlaces
): DraftFigure[] {
  return figures.map(({ before, caption, alt, addresses }) => ({
    at: places.get(blocks[before - 1]?.id ?? -1)?.end ?? 0,
    caption: caption === null ? null : (places.get(caption) ?? null),
    alt,
    addresses
  }))
}

interface JoinedBlocks {
  readonly text: string
  readonly drafts: Draft[]
  readonly places: BlockPlaces
}

export function joinBlocks(blocks: readonly PageBlock[], kept: ReadonlySet<number>): JoinedBlocks {
  const hasHeadings = blocks.some((block) => kept.has(block.id) && block.kind === 'heading' && (block.level ?? 1) > 1)
  const drafts: Draft[] = []
  const parts: string[] = []
  const places = new Map<number, { start: number; end: number }>()
  const last = blocks.findLastIndex((block) => kept.has(block.id))
  let at = 0
  for (const [index, block] of blocks.entries()) {
    const start = at
    const isAbove = last === -1 || index < last
    for (const part of splitAtBlankLines(block)) {
      const marks = part.marks.map((mark): Mark => ({ ...mark, start: mark.start + at, end: mark.end + at }))
      const kind = kept.has(block.id) ? kindOf(block, hasHeadings) : furnitureKind(block, isAbove)
      drafts.push({ start: at, end: at + part.text.length, kind, level: block.level, ordered: block.ordered, marks })
      parts.push(part.text)
      at += part.text.length + 2
    }
    places.set(block.id, { start, end: Math.max(start, at - 2) })
  }
  return { text: parts.join('\n\n'), drafts, places }
}

function kindOf(block: PageBlock, hasHeadings: boolean): BlockKind | null {
  if (block.kind === 'paragraph' && block.isByline && block.text.length < 200 && !isProse(block.text)) return 'byline'
  return block.kind === 'paragraph' && block.isBare && !hasHeadings ? null : block.kind
}

/** A first heading may be the title wherever it stands above the text. */
function furnitureKind(block: PageBlock, isAbove: boolean): BlockKind {
  return block.kind === 'heading' && block.level === 1 && isAbove ? 'heading' : 'furniture'
}

/** Two line breaks in a row part paragraphs, whatever the markup. */
function splitAtBlankLines(block: PageBlock): { text: string; marks: Mark[] }[] {
  if (block.kind === 'code' || !/\n\s*\n/.test(block.text)) return [{ text: block.text, marks: [...block.marks] }]
  return [...block.text.matchAll(/\S(?:[\s\S]*?\S)??(?=\s*\n\s*\n|\s*$(?![\s\S]))/g)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const inside = block.marks.filter((mark) => mark.start < end && mark.end > start)
    return {
      text: match[0],
      marks: inside.map(
        (mark): Mark => ({ ...mark, start: Math.max(0, mark.start - start), end: Math.min(end, mark.end) - start })
      )
    }
  })
}
