import type { Block, TextRange } from '#contract/article'

/** A table block is rows on lines and cells between tabs or bars; each cell keeps its place in the text. */
export function tableCells(block: Block): readonly (readonly TextRange[])[] {
  const rows: TextRange[][] = []
  let at = block.start
  for (const line of block.text.split('\n')) {
    const cells = cellsOf(line, at)
    if (cells.length > 0 && !isRuleLine(line)) rows.push(cells)
    at += line.length + 1
  }
  return rows
}

function cellsOf(line: string, lineStart: number): TextRange[] {
  const separator = line.includes('\t') ? '\t' : '|'
  let at = lineStart
  const cells: TextRange[] = []
  for (const [index, cell] of line.split(separator).entries()) {
    const trimmed = cell.trim()
    const isOuterBar =
      separator === '|' && trimmed === '' && (index === 0 || at + cell.length === lineStart + line.length)
    const start = at + (trimmed === '' ? 0 : cell.indexOf(trimmed))
    if (!isOuterBar) cells.push({ start, end: start + trimmed.length })
    at += cell.length + 1
  }
  return cells
}

/** The line of dashes under a Markdown table's head. */
function isRuleLine(line: string): boolean {
  return /^[\s|:-]*-[\s|:-]*$/.test(line) && line.includes('-')
}
