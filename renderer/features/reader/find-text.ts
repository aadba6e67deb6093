import type { Block, TextRange } from '#contract/article'

/** Case, accents and line ends do not matter when one looks for words; offsets stay those of the text. */
export function findText(blocks: readonly Block[], query: string): readonly TextRange[] {
  const wanted = fold(query.trim())
  if (wanted === '') return []
  return blocks.flatMap((block) => {
    const folded = fold(block.text)
    const hits: TextRange[] = []
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      hits.push({ start: block.start + at, end: block.start + at + wanted.length })
    }
    return hits
  })
}

/** One unit for one unit, so that places in the folded text are places in the text ('ß' and 'İ' keep their length). */
function fold(text: string): string {
  return text.replace(/[^\u0021-\u0040\u005b-\u007e]/g, (unit) => {
    if (/\s/.test(unit)) return ' '
    const bare = unit.normalize('NFD').charAt(0).toLowerCase()
    return bare.length === 1 ? bare : unit
  })
}
