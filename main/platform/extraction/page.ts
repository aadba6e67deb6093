import type { BlockKind, Mark } from '#contract/article'
import type { Draft } from '#domain/article/draft'
import { isProse } from '#domain/article/shape'
import { type DomDocument, parsePage } from './dom.ts'
import type { Drafted } from './drafted.ts'
import { keptBlocks } from './keep.ts'
import { collectPageBlocks, type PageBlock } from './page-blocks.ts'
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
  removeUnread(document)
  makeAbsolute(document, baseOf(document, hints.url ?? url))
  const blocks = collectPageBlocks(document)
  const readable = readableContent(document)
  const kept = keptBlocks(blocks, readable?.ids ?? null)
  return { ...joinBlocks(blocks, kept), hints, html: readable?.html ?? null }
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
  for (const [selector, attribute] of [
    ['a[href]', 'href'],
    ['img[src]', 'src']
  ] as const) {
    for (const element of document.querySelectorAll(selector)) {
      const value = element.getAttribute(attribute)
      if (value === null || value.startsWith('#')) continue
      element.setAttribute(attribute, absolute(value, base) ?? '')
    }
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

export function joinBlocks(blocks: readonly PageBlock[], kept: ReadonlySet<number>): { text: string; drafts: Draft[] } {
  const hasHeadings = blocks.some((block) => kept.has(block.id) && block.kind === 'heading' && (block.level ?? 1) > 1)
  const drafts: Draft[] = []
  const parts: string[] = []
  let at = 0
  for (const block of blocks) {
    for (const part of splitAtBlankLines(block)) {
      const marks = part.marks.map((mark): Mark => ({ ...mark, start: mark.start + at, end: mark.end + at }))
      const kind = kept.has(block.id) ? kindOf(block, hasHeadings) : furnitureKind(block)
      drafts.push({ start: at, end: at + part.text.length, kind, level: block.level, ordered: block.ordered, marks })
      parts.push(part.text)
      at += part.text.length + 2
    }
  }
  return { text: parts.join('\n\n'), drafts }
}

function kindOf(block: PageBlock, hasHeadings: boolean): BlockKind | null {
  if (block.kind === 'paragraph' && block.isByline && block.text.length < 200 && !isProse(block.text)) return 'byline'
  return block.kind === 'paragraph' && block.isBare && !hasHeadings ? null : block.kind
}

function furnitureKind(block: PageBlock): BlockKind {
  return block.kind === 'heading' && block.level === 1 ? 'heading' : 'furniture'
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
