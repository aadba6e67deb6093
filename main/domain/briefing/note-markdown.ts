import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { citationFromMarkdown, citationSyntax, citationToMarkdown } from './citation-syntax.ts'
import { spanFromMarkdown, spanSyntax, spanToMarkdown } from './span-syntax.ts'

/** Reads a note's Markdown: CommonMark, tables, strikethrough, footnotes, and Pandoc's citations and bracketed spans. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false }), gfmFootnote(), spanSyntax, citationSyntax],
    mdastExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      spanFromMarkdown,
      citationFromMarkdown
    ]
  })
}

/** Writes a note's tree as Markdown that `parseMarkdown` and Pandoc read as the same. */
export function serialiseMarkdown(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    rule: '*', // Pandoc may take `---` for the beginning of metadata
    fences: true,
    listItemIndent: 'one',
    resourceLink: false,
    extensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmStrikethroughToMarkdown(),
      gfmFootnoteToMarkdown(),
      spanToMarkdown,
      citationToMarkdown,
      pandocLiterals
    ]
  })
}

/** Characters that mean nothing to CommonMark but something to Pandoc: mathematics, superscripts, other lists and divs. */
const pandocLiterals: Options = {
  unsafe: [
    // A formula's end: without it there is none. A digit behind it is no end, unless it may be written as a reference (&#x35;).
    { character: '$', before: '\\S', after: '(?!\\d[\\d\\s.,;:)])', inConstruct: 'phrasing' },
    { character: '^', inConstruct: 'phrasing' },
    { character: '{', inConstruct: 'headingAtx' },
    { atBreak: true, character: ':' },
    { atBreak: true, character: '|' },
    { atBreak: true, before: '\\(?(?:\\d+|[A-Za-z]|[ivxlcIVXLC]+)', character: ')', after: '(?:[ \\t\\r\\n]|$)' },
    { atBreak: true, before: '(?:[A-Za-z]|[ivxlcIVXLC]+|#)', character: '.', after: '(?:[ \\t\\r\\n]|$)' }
  ]
}
