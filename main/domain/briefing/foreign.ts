/**
 * Whether a block's Markdown has what Pandoc would read as markup and this editor would take for plain letters, and so escape
 * when it writes them: mathematics, notes in the line, sub- and superscripts, definitions, line blocks, grid tables, fenced divs,
 * attributes of headings, tasks and abbreviations.
 * @param markdown the block as it stands in the file
 */
export function isForeign(markdown: string): boolean {
  const bare = markdown.replace(/\\[\s\S]/g, '·').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '')
  return foreign.some((pattern) => pattern.test(bare))
}

// Pandoc's manual, "Math": no space within the dollars, and no digit behind them, so that sums of money are none.
const foreign: readonly RegExp[] = [
  /\$\$\s*\S[\s\S]*?\$\$/,
  /(?<!\$)\$(?![\s$])[^$\n]*?(?<!\s)\$(?![\d$])/,
  /\^\[/,
  /(?<![~\s])~(?!~)[^\s~]+~(?!~)/,
  /\^[^\s^[\]]+\^/,
  /\n {0,3}[:~][ \t]+\S/,
  /^ {0,3}:[ \t]+\S/,
  /^ {0,3}\|[ \t]/,
  /^ {0,3}\+[-=:+]+\+[ \t]*$/m,
  /^ {0,3}:::/m,
  /^#{1,6} .*(?<!\])\{[#.][^{}]*\}[ \t]*$/,
  /^\s*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]/m,
  /^ {0,3}\*\[[^\]]+\]:/m
]
