import { expect, test } from 'vitest'
import { editorToMarkdown } from '#domain/briefing/from-editor'
import { markdownToEditor } from '#domain/briefing/to-editor'

const roundTrip = (markdown: string) => editorToMarkdown(markdownToEditor(markdown))

/** What other programs write, and what the editor itself has no place for. */
const foreign: Readonly<Record<string, string>> = {
  'blocks of HTML': '<details><summary>More</summary>\n\nInside **bold** text\n\n</details>\n',
  'HTML in the line': 'A <kbd>Ctrl</kbd> and <br> and <!-- a comment --> end\n',
  'a table in HTML': '<table><tr><td>*a*</td></tr></table>\n',
  'lists in lists': '- a\n  - b\n    - c\n      1. d\n         - e\n\n           more of e\n- f\n',
  'a list that starts late': '7. seven\n8. eight\n',
  tasks: '- [ ] to do\n- [x] done\n',
  'footnotes of several paragraphs':
    'A[^1] and B[^long].\n\n[^1]: One.\n\n[^long]: First.\n\n    Second.\n\n    - list\n',
  'notes in the line': 'A note^[Inline *note* [@lee2020].] goes on.\n',
  definitions: 'Term\n:   Definition one\n:   Definition two\n\nOther\n\n:   Loose\n',
  'mathematics in the line': 'The sum $a_b^c * d_e$ is *known*.\n',
  'mathematics by itself': '$$\n\\sum_{i=0}^n x_i * y_i\n$$\n',
  'fenced divs': '::: {.note}\nInside\n:::\n',
  'attributes of headings': '# Title {#id .cls}\n',
  'references by name':
    '[a][1] and [b] and ![img][pic]\n\n[1]: https://x.example "T"\n\n[b]: https://y.example\n\n[pic]: p.png\n',
  'titles of links': '[a](https://x.example "A title") ![alt](i.png "t"){width=50%}\n',
  'grid tables': '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n',
  'lines of verse': '| The line one\n|   indented\n',
  'quotations in quotations': '> a\n>\n> > b\n> >\n> > 1. c\n>\n> ```\n> code\n> ```\n',
  'sub- and superscripts': 'H~2~O and x^2^ and ~~gone~~ and [small]{.smallcaps}\n',
  abbreviations: '*[HTML]: A language\n',
  'raw parts for other formats': '`<b>`{=html}\n\n```{=latex}\n\\x\n```\n',
  'other scripts': 'مرحبا **بالعالم** 日本語*強調*です\n',
  'sums of money': 'From US\\$ 40 to $50, or 30\\$ each\n'
}

for (const [what, markdown] of Object.entries(foreign)) {
  test(`${what} stand in the file as before once the note was opened and saved`, () => {
    expect(roundTrip(markdown)).toBe(markdown)
  })
}

test('sums of money, code and letters that were meant as such can still be edited', () => {
  const kinds = (markdown: string) => markdownToEditor(markdown).content?.map(({ type }) => type)
  expect(kinds('From $40 to $50, a ~ b, 2^ and `$x$`\n\nNow \\$x\\$\n')).toEqual(['paragraph', 'paragraph'])
})

test('line ends of other systems are spaces', () => {
  expect(roundTrip('a\r\nb\r\n\r\nc\r\n')).toBe('a b\n\nc\n')
})
