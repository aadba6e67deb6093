import type { PhrasingContent, RootContent, Table } from 'mdast'
import { escapeHtml, runsToHtml } from './csl-text.ts'
import type { CitationNode } from './note-tree.ts'
import { type NoteToSet, prepareNote, type SetNote } from './setting.ts'
import { isQuotation, quoteLink } from './span.ts'

/**
 * A note as one HTML file that needs nothing else: its own style sheet, for the screen and for paper, no scripts, and nothing
 * of the note's text taken for markup.
 * @param css the style sheet
 */
export function noteToHtml(note: NoteToSet, css: string): string {
  const set = prepareNote(note)
  const notes: string[] = []
  const body = set.tree.children.map((node) => block(node, set, notes, note.rendered.kind === 'note')).join('\n')
  const title = escapeHtml(note.title)
  return `<!doctype html>
<html lang="${escapeHtml(note.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${css}</style>
</head>
<body>
<main>
${set.needsTitle ? `<h1>${title}</h1>\n` : ''}${body}
${footnotes(notes)}${bibliography(note)}</main>
</body>
</html>
`
}

function block(node: RootContent, set: SetNote, notes: string[], isNote: boolean): string {
  const blocks = (nodes: readonly RootContent[]) => nodes.map((child) => block(child, set, notes, isNote)).join('\n')
  const text = (nodes: readonly PhrasingContent[]) => nodes.map((child) => inline(child, set, notes, isNote)).join('')
  switch (node.type) {
    case 'heading':
      return `<h${node.depth}>${text(node.children)}</h${node.depth}>`
    case 'paragraph':
      return `<p>${text(node.children)}</p>`
    case 'blockquote':
      return `<blockquote>${blocks(node.children)}</blockquote>`
    case 'list': {
      const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : ''
      const tag = node.ordered ? 'ol' : 'ul'
      return `<${tag}${start}>${blocks(node.children)}</${tag}>`
    }
    case 'listItem': {
      const [only] = node.children
      if (node.children.length === 1 && only?.type === 'paragraph') return `<li>${text(only.children)}</li>`
      return `<li>${blocks(node.children)}</li>`
    }
    case 'table':
      return table(node, text)
    case 'code':
      return `<pre><code>${escapeHtml(node.value)}</code></pre>`
    case 'thematicBreak':
      return '<hr>'
    case 'html':
      return `<pre>${escapeHtml(node.value)}</pre>`
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
    case 'tableRow':
    case 'tableCell':
      return ''
    default:
      return inline(node, set, notes, isNote)
  }
}

function table(node: Table, text: (nodes: readonly PhrasingContent[]) => string): string {
  const rows = node.children.map((row, n) => {
    const tag = n === 0 ? 'th' : 'td'
    const cells = row.children.map((cell, column) => {
      const align = node.align?.[column]
      return `<${tag}${align ? ` class="${align}"` : ''}>${text(cell.children)}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><thead>${rows[0] ?? ''}</thead><tbody>${rows.slice(1).join('')}</tbody></table>`
}

function inline(node: PhrasingContent, set: SetNote, notes: string[], isNote: boolean): string {
  const inside = (nodes: readonly PhrasingContent[]) => nodes.map((child) => inline(child, set, notes, isNote)).join('')
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value)
    case 'strong':
      return `<strong>${inside(node.children)}</strong>`
    case 'emphasis':
      return `<em>${inside(node.children)}</em>`
    case 'delete':
      return `<del>${inside(node.children)}</del>`
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'break':
      return '<br>'
    case 'link':
      return /^(https?:|mailto:)/i.test(node.url)
        ? `<a href="${escapeHtml(node.url)}" rel="noreferrer">${inside(node.children)}</a>`
        : inside(node.children)
    case 'span':
      return quoteLink(node.attributes) !== null && isQuotation(node.attributes)
        ? `<q>${inside(node.children)}</q>`
        : inside(node.children)
    case 'citation':
      return citation(node, set, notes, isNote)
    case 'footnoteReference': {
      const definition = set.footnote(node.identifier)
      if (definition === null) return `<sup>${escapeHtml(node.label ?? node.identifier)}</sup>`
      const inFootnote = { ...set, footnote: () => null } // a footnote has none of its own, least of all itself
      return noteMark(notes, definition.children.map((child) => block(child, inFootnote, notes, false)).join(''))
    }
    case 'image':
    case 'imageReference':
      return escapeHtml(node.alt ?? '')
    case 'linkReference':
      return inside(node.children)
    case 'html':
      return escapeHtml(node.value)
  }
}

function citation(node: CitationNode, set: SetNote, notes: string[], isNote: boolean): string {
  const { lead, runs } = set.citation(node)
  const text = runsToHtml(runs)
  if (!isNote) return `<span class="citation">${text}</span>`
  return escapeHtml(lead) + noteMark(notes, text)
}

function noteMark(notes: string[], html: string): string {
  const n = notes.push(html)
  return `<sup class="note-mark"><a id="note-${n}-back" href="#note-${n}">${n}</a></sup>`
}

function footnotes(notes: readonly string[]): string {
  if (notes.length === 0) return ''
  const items = notes.map((html, n) => `<li id="note-${n + 1}">${html} <a href="#note-${n + 1}-back">↩</a></li>`)
  return `<section class="footnotes"><ol>\n${items.join('\n')}\n</ol></section>\n`
}

function bibliography({ bibliographyHeading, rendered }: NoteToSet): string {
  if (rendered.entries.length === 0) return ''
  const entries = rendered.entries.map(({ key, runs }) => `<p id="ref-${escapeHtml(key)}">${runsToHtml(runs)}</p>`)
  return `<section class="bibliography"><h2>${escapeHtml(bibliographyHeading)}</h2>\n${entries.join('\n')}\n</section>\n`
}
