import type { ArticleMetadata, Block } from '#contract/article'
import { findReferenceList, type ReferenceEntry } from '../citation/reference-list.ts'
import { markAfterReferences } from './after-references.ts'
import { markAuthorNotes, type Signatories } from './author-notes.ts'
import { tellBody } from './body.ts'
import { readByline } from './byline.ts'
import { type ArticleHints, type Draft, type WorkingBlock, workingBlocks } from './draft.ts'
import { markAboutCards, markFurnitureLines, markFurnitureRegions, markTrailingLines } from './furniture-regions.ts'
import { readHead } from './head.ts'
import { setHeadingLevels } from './heading-levels.ts'
import { detectLanguage } from './language.ts'
import { articleMetadata, hintedAuthors } from './metadata.ts'
import { markReferences, toBlocks } from './reference-blocks.ts'

export interface ClassifyInput {
  readonly text: string // canonical, line ends \n
  readonly drafts: readonly Draft[]
  readonly hints: ArticleHints
  readonly readAt: string // ISO 8601; relative dates are counted back from it
}

export interface ClassifiedArticle {
  readonly metadata: ArticleMetadata
  readonly blocks: Block[]
  readonly entries: readonly ReferenceEntry[]
}

/**
 * Tells what every stretch of an article is and reads its metadata. Pure; nothing of the text is lost: blocks that are
 * the web site's own come back as `furniture`.
 */
export function classifyArticle({ text, drafts, hints, readAt }: ClassifyInput): ClassifiedArticle {
  const working = workingBlocks(text, drafts)
  markFurnitureLines(working)
  const language = detectLanguage(readText(working) || text, hints.language)
  const head = readHead(working, hints, language, readAt)
  tellBody(text, working, Math.min(head.end, firstUntold(working, head.end)))
  const hinted = hintedAuthors(hints, language)
  const signed = {
    people: head.people.length > 0 ? head.people : hinted.people,
    organisation: head.organisation ?? hinted.organisation
  }
  markUnsigned(working, head.end, language)
  markAuthorNotes(working, Math.max(head.end, Math.floor(working.length / 2)), signed)
  const list = findReferenceList(text, toBlocks(working))
  const entries = withoutNotes((list?.entries ?? []).filter((entry) => isReferenceText(working, entry)))
  const blocks = entries.length > 0 ? markReferences(text, working, entries) : working
  markTail(blocks, head.end, list?.heading ?? null, entries, signed)
  setHeadingLevels(blocks)
  return { metadata: articleMetadata({ blocks, head, hints, language, readAt }), blocks: toBlocks(blocks), entries }
}

/** What is no furniture by its markup: menus are no language's prose. */
function readText(blocks: readonly WorkingBlock[]): string {
  return blocks
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ text }) => text)
    .join('\n\n')
}

/** Below the head a page's markup calls much else a byline: who commented, how to reach the newsroom. */
function markUnsigned(blocks: readonly WorkingBlock[], from: number, language: string | null): void {
  for (const block of blocks.slice(from)) {
    const isByline = block.kind === 'byline' && block.given === 'byline'
    if (isByline && readByline(block.text, language) === null) block.kind = 'furniture'
  }
}

function firstUntold(blocks: readonly WorkingBlock[], headEnd: number): number {
  const index = blocks.findIndex((block) => block.kind === null)
  return index === -1 ? headEnd : index
}

/** The list's finder sees lines; what is known to be the site's or about the author is no entry, whatever it looks like. */
function isReferenceText(blocks: readonly WorkingBlock[], { start, end }: ReferenceEntry): boolean {
  const isNoEntry = (block: WorkingBlock) => block.kind === 'furniture' || block.kind === 'author-note'
  return end > start && !blocks.some((block) => block.start <= start && block.end > start && isNoEntry(block))
}

/** Notes that follow a list without a heading of their own have no date and no link, where every entry above them has. */
function withoutNotes(entries: readonly ReferenceEntry[]): readonly ReferenceEntry[] {
  const isDated = ({ raw }: ReferenceEntry) =>
    /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)|https?:|\bdoi\b|\((?:n\. ?d|s\. ?f|s\. ?d|o\. ?J)\./i.test(raw)
  const last = entries.findLastIndex(isDated)
  return last > 0 && entries.slice(0, last).every(isDated) ? entries.slice(0, last + 1) : entries
}

function markTail(
  blocks: readonly WorkingBlock[],
  from: number,
  heading: { readonly start: number; readonly end: number } | null,
  entries: readonly ReferenceEntry[],
  signed: Signatories
): void {
  const lastReference = entries.at(-1)
  if (lastReference === undefined) {
    markAboutCards(blocks, from)
    markFurnitureRegions(blocks, from, blocks.length)
    markTrailingLines(blocks, from)
    return
  }
  const first = entries[0]?.start ?? 0
  for (const block of blocks) {
    const isListHeading = heading !== null && block.start < heading.end && block.end > heading.start
    if (isListHeading && block.kind !== 'reference') block.kind = 'heading'
  }
  markFurnitureRegions(
    blocks,
    from,
    blocks.findIndex((block) => block.start >= (heading?.start ?? first))
  )
  const after = blocks.findIndex((block) => block.start >= lastReference.end)
  if (after !== -1) markAfterReferences(blocks, after, signed)
}
