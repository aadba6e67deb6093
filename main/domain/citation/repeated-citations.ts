import type { Block } from '#contract/article'
import { type IndexedReference, type LinkIndex, urlKey } from './citation-index.ts'
import { matchWork } from './citation-match.ts'
import { namesAtEnd } from './cited-names.ts'
import type { FoundCitation } from './found-citation.ts'

const IBID =
  /(?<![\p{L}])(?:ibid(?:em)?|ibíd(?:em)?|id(?:em)?|ebd|ebenda|ebd\.|a\.\s?a\.\s?O)\.?(?:,?\s(?:(?:pp?|S|pág)\.?\s?)?\d+(?:\s?[-–]\s?\d+)?)?(?![\p{L}])/giu
const OP_CIT = /(?<![\p{L}])(?:op\.?\s?cit|loc\.?\s?cit|ob\.?\s?cit|art\.?\s?cit|obra citada)\.?/giu

/** Citations that point back: ibid. to the one before it, op. cit. to the work of the author named. */
export function findRepeated(text: string, index: LinkIndex, earlier: readonly FoundCitation[]): FoundCitation[] {
  const found: FoundCitation[] = []
  for (const match of text.matchAll(IBID)) {
    if (/^id$/i.test(match[0])) continue
    const before = [...earlier, ...found].filter((one) => one.end <= match.index).sort((a, b) => b.end - a.end)[0]
    const item = before?.items.at(-1)
    if (item === undefined) continue
    const locator = /\d.*$/.exec(match[0])?.[0] ?? null
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      form: 'ibid',
      items: [{ ...item, text: match[0], locator }]
    })
  }
  for (const match of text.matchAll(OP_CIT)) {
    const from = Math.max(text.lastIndexOf('\n', match.index) + 1, match.index - 120)
    const cited = namesAtEnd(text.slice(from, match.index))
    if (cited === null) continue
    const tie = matchWork({ names: cited.names, etAl: cited.etAl, year: null, suffix: null, undated: false }, index)
    if (tie.candidates.length === 0) continue
    const start = from + cited.start
    const end = match.index + match[0].length
    const item = {
      text: text.slice(start, end),
      names: [...cited.names],
      year: null,
      suffix: null,
      locator: null,
      referenceId: tie.referenceId,
      state: tie.state,
      candidates: [...tie.candidates]
    }
    found.push({ start, end, text: text.slice(start, end), form: 'ibid', items: [item] })
  }
  return found
}

/** Links in the running text whose address is a reference's own. */
export function findLinked(text: string, blocks: readonly Block[], index: LinkIndex): FoundCitation[] {
  const byUrl = new Map<string, IndexedReference[]>()
  for (const reference of index.all)
    if (reference.url !== null) byUrl.set(reference.url, [...(byUrl.get(reference.url) ?? []), reference])
  return blocks
    .filter((block) => block.kind !== 'reference' && block.kind !== 'furniture')
    .flatMap((block) =>
      (block.marks ?? []).flatMap((mark) => {
        const references = mark.kind === 'link' ? (byUrl.get(urlKey(mark.href)) ?? []) : []
        const [only] = references
        if (only === undefined) return []
        const shown = text.slice(mark.start, mark.end)
        const isOne = references.length === 1
        const item = {
          text: shown,
          names: [],
          year: null,
          suffix: null,
          locator: null,
          referenceId: isOne ? only.id : null,
          state: isOne ? ('resolved' as const) : ('ambiguous' as const),
          candidates: references.map(({ id }) => id)
        }
        return [{ start: mark.start, end: mark.end, text: shown, form: 'link' as const, items: [item] }]
      })
    )
}
