import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun
} from 'docx'
import type { FootnoteDefinition, PhrasingContent } from 'mdast'
import { type CslRun, splitAddresses } from '#domain/briefing/csl-text'
import type { CitationNode } from '#domain/briefing/note-tree'
import type { SetNote } from '#domain/briefing/setting'
import { footnoteLines } from './footnote-lines.ts'
import type { ListNumbers } from './look.ts'

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style' | 'font'> & { readonly isInNote?: true }

/** Sets the words of one note and gathers what the document keeps apart from them: footnotes and list numbers. */
export type Setter = ReturnType<typeof createSetter>

export function createSetter(note: SetNote, isNote: boolean) {
  const footnotes: Paragraph[][] = []
  const lists: ListNumbers[] = []

  function words(nodes: readonly PhrasingContent[], look: Look = {}): ParagraphChild[] {
    return nodes.flatMap((node) => word(node, look))
  }

  function word(node: PhrasingContent, look: Look): ParagraphChild[] {
    switch (node.type) {
      case 'text':
        return [new TextRun({ ...look, text: xmlText(node.value.replace(/\n/g, ' ')) })]
      case 'strong':
        return words(node.children, { ...look, bold: true })
      case 'emphasis':
        return words(node.children, { ...look, italics: true })
      case 'delete':
        return words(node.children, { ...look, strike: true })
      case 'inlineCode':
        return [new TextRun({ ...look, text: xmlText(node.value), font: 'Courier New' })]
      case 'break':
        return [new TextRun({ break: 1 })]
      case 'link':
        if (!/^(https?|mailto):/i.test(node.url)) return words(node.children, look) // nothing that runs
        return [
          new ExternalHyperlink({ link: node.url, children: words(node.children, { ...look, style: 'Hyperlink' }) })
        ]
      case 'span':
      case 'linkReference':
        return words(node.children, look)
      case 'citation':
        return citation(node, look)
      case 'footnoteReference': {
        if (look.isInNote) return [new TextRun({ text: xmlText(node.label ?? node.identifier), superScript: true })]
        const definition = note.footnote(node.identifier)
        return definition === null ? [] : [footnote(definitionParagraphs(definition))]
      }
      case 'image':
      case 'imageReference':
        return [new TextRun({ ...look, text: xmlText(node.alt ?? '') })]
      case 'html':
        return [new TextRun({ ...look, text: xmlText(node.value) })]
    }
  }

  function citation(node: CitationNode, look: Look): ParagraphChild[] {
    const { lead, runs } = note.citation(node)
    if (!isNote || look.isInNote) return cslRuns(runs, look) // a footnote cannot have footnotes
    const mark = footnote([new Paragraph({ style: 'FootnoteText', children: cslRuns(runs) })])
    return lead === '' ? [mark] : [new TextRun({ ...look, text: xmlText(lead) }), mark]
  }

  function definitionParagraphs({ children }: FootnoteDefinition): Paragraph[] {
    return footnoteLines(children).map(
      ({ lead, nodes }) =>
        new Paragraph({
          style: 'FootnoteText',
          children: [...(lead === '' ? [] : [new TextRun(lead)]), ...words(nodes, { isInNote: true })]
        })
    )
  }

  function footnote(paragraphs: Paragraph[]): ParagraphChild {
    return new FootnoteReferenceRun(footnotes.push(paragraphs))
  }

  return {
    note,
    words,
    cslRuns,
    /** A new ordered list: the name of its numbering. */
    list(start: number): string {
      const reference = `numbers-${lists.length + 1}`
      lists.push({ reference, start })
      return reference
    },
    lists: () => lists,
    footnotes: () => Object.fromEntries(footnotes.map((children, n) => [n + 1, { children }]))
  }
}

function cslRuns(runs: readonly CslRun[], look: Look = {}): ParagraphChild[] {
  return runs.flatMap((run) =>
    splitAddresses(run.text).map(({ text, href }) => {
      if (href !== null)
        return new ExternalHyperlink({
          link: href,
          children: [new TextRun({ text: xmlText(text), style: 'Hyperlink' })]
        })
      return new TextRun({ ...look, ...cslLook(run), text: xmlText(text) })
    })
  )
}

/** XML 1.0 has no place for most control characters and for halves of surrogate pairs: one of them makes the file unreadable. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu, '')
}

function cslLook(run: CslRun): Partial<IRunOptions> {
  return {
    ...(run.italic ? { italics: true } : {}),
    ...(run.bold ? { bold: true } : {}),
    ...(run.smallCaps ? { smallCaps: true } : {}),
    ...(run.underline ? { underline: {} } : {}),
    ...(run.raised ? { superScript: true } : {}),
    ...(run.lowered ? { subScript: true } : {})
  }
}
