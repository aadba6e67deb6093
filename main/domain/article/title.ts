import { readByline } from './byline.ts'
import type { ArticleHints, WorkingBlock } from './draft.ts'
import { readDateLine } from './head-lines.ts'
import { isAbstractLabel, isBackMatterSection, isKnownSection, isMasthead } from './sections.ts'
import { countWords, foldForComparison, isCapitals, isProse } from './shape.ts'

const furthestTitle = 60 // lines of furniture above a title that are looked through
const longestTitle = 300

/** The index of the block that is the article's title, or null where none looks like one. */
export function findTitle(blocks: readonly WorkingBlock[], headEnd: number, hints: ArticleHints): number | null {
  let best: { index: number; score: number; isTold: boolean } | null = null
  const wanted = wantedTitles(hints)
  const last = Math.max(headEnd, blocks.findIndex((block) => block.given === 'heading' && block.level === 1) + 1)
  const counts = countFolded(blocks.slice(0, last + 4))
  for (let index = 0, seen = 0; index < last && seen < furthestTitle; index++) {
    const block = blocks[index]
    if (block === undefined || (block.kind === 'furniture' && block.given !== 'heading')) continue
    const score = titleScore(block, blocks[index - 1], followers(blocks, index), wanted, counts) - seen++ * 0.05
    if (score > (best?.score ?? 0)) best = { index, score, isTold: isTold(block, wanted) }
  }
  // What the source calls itself is better than a line that only looks like a title.
  return best === null || (!best.isTold && wanted.some((title) => countWords(title) > 2)) ? null : best.index
}

function isTold(block: WorkingBlock, wanted: readonly string[]): boolean {
  const folded = foldForComparison(block.text)
  return block.given === 'title' || block.given === 'heading' || wanted.some((title) => title.startsWith(folded))
}

/** What the source calls itself, and its parts where it adds the site's or the section's name: "Site | Title". */
function wantedTitles({ title }: ArticleHints): readonly string[] {
  if (title === null) return []
  const parts = title.split(/\s+[|»·•—–-]\s+|\s*:\s+/).filter((part) => countWords(part) > 2)
  return [title, ...parts].map(foldForComparison)
}

function followers(blocks: readonly WorkingBlock[], index: number): readonly WorkingBlock[] {
  return blocks
    .slice(index + 1, index + 6)
    .filter((block) => block.kind !== 'furniture')
    .slice(0, 2)
}

function countFolded(blocks: readonly WorkingBlock[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of blocks) {
    if (text.length > longestTitle) continue
    const folded = foldForComparison(text)
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  return counts
}

function titleScore(
  block: WorkingBlock,
  before: WorkingBlock | undefined,
  after: readonly WorkingBlock[],
  wanted: readonly string[],
  counts: ReadonlyMap<string, number>
): number {
  const { text } = block
  if (text.length > longestTitle || text.length < 3 || isNoTitle(text)) return -10
  const folded = foldForComparison(text)
  let score = markupScore(block) + wordScore(text)
  if (wanted.includes(folded)) score += 8
  else if (countWords(text) > 2 && wanted.some((title) => title.startsWith(folded))) score += 5
  if ((counts.get(folded) ?? 0) > 1 && countWords(text) > 2) score += 3
  if (after.some((next) => isSigned(next.text))) score += 3
  if (before !== undefined && /\bago\b|\bhace \d/i.test(before.text)) score += 2
  return score
}

function isNoTitle(text: string): boolean {
  if (/^(?:\[[^\]]*\]\s*){2,}$/.test(text)) return true // a row of links
  if (isKnownSection(text) || isAbstractLabel(text) || isBackMatterSection(text)) return true
  const byline = readByline(text, null)
  if (byline?.isExplicit === true || (byline?.isCertain === true && countWords(text) < 12)) return true
  return readDateLine(text, null, '2000-01-01T00:00:00Z') !== null
}

function isSigned(text: string): boolean {
  const byline = readByline(text, null)
  return byline !== null && (byline.isExplicit || byline.isCertain)
}

function markupScore(block: WorkingBlock): number {
  if (block.given === 'title') return 10
  if (block.given !== 'heading') return 0
  return block.level === 1 ? 6 : 1
}

function wordScore(text: string): number {
  const words = countWords(text)
  let score = words >= 4 ? 2 : words === 1 ? -1 : 0.5
  if (words >= 7) score += 1
  if (isMasthead(text)) score -= /\b(?:vol|no|issue|núm|nr)\b\.?\s*\d/i.test(text) ? 8 : words < 9 ? 4 : 0
  if (isCapitals(text) && words <= 2) score -= 1
  if (text.endsWith(':')) score -= 2
  if (text.includes(' | ')) score -= 3 // "Site | Section"
  if (isProse(text)) score -= 3
  else if (words > 3 && /[.;,]$/.test(text)) score -= 3 // a short sentence of the text, under a shorter title
  return score
}
