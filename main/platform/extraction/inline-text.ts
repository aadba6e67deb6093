import type { Mark } from '#contract/article'
import { type DomElement, type DomNode, isElement, textNode } from './dom.ts'

/** The text of a run of inline nodes, white space closed up as a browser shows it, and the marks in it. */
export interface InlineText {
  readonly text: string
  readonly marks: readonly Mark[] // ranges of this text
  readonly linked: number // characters inside links
}

const markOf: Readonly<Record<string, 'emphasis' | 'strong' | 'code' | 'superscript'>> = {
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  sup: 'superscript'
}

const deepest = 400 // elements inside each other; what lies deeper is read as bare text

/** @param isPreformatted keeps line ends and spaces, as <pre> does */
export function readInline(nodes: readonly DomNode[], isPreformatted = false): InlineText {
  const writer = new InlineWriter(isPreformatted)
  for (const node of nodes) writer.write(node, 0)
  return writer.finished()
}

class InlineWriter {
  private text = ''
  private marks: Mark[] = []
  private linked = 0

  private readonly isPreformatted: boolean

  constructor(isPreformatted: boolean) {
    this.isPreformatted = isPreformatted
  }

  write(node: DomNode, depth: number): void {
    if (node.nodeType === textNode || depth > deepest) this.writeText(node.textContent ?? '')
    else if (isElement(node)) this.writeElement(node, depth)
  }

  private writeElement(element: DomElement, depth: number): void {
    if (element.localName === 'br') {
      this.text = `${this.text.replace(/ +$/, '')}\n`
      return
    }
    if (isDecoration(element)) return
    const start = this.text.length
    for (const child of element.childNodes) this.write(child, depth + 1)
    this.mark(element, start)
  }

  private mark(element: DomElement, from: number): void {
    const start = from + (/^\s*/.exec(this.text.slice(from))?.[0].length ?? 0)
    const end = this.text.trimEnd().length
    if (end <= start) return
    const kind = markOf[element.localName]
    if (kind !== undefined) this.marks.push({ kind, start, end })
    const href = element.localName === 'a' ? element.getAttribute('href') : null
    if (href === null || href === '') return
    this.linked += end - start
    this.marks.push({ kind: 'link', start, end, href })
  }

  private writeText(raw: string): void {
    if (this.isPreformatted) {
      this.text += raw.replace(/\r\n?/g, '\n')
      return
    }
    const closed = raw.replace(/[\u200b\ufeff\u00ad]/g, '').replace(/[\s\u00a0]+/g, ' ')
    this.text += /(?:^|[\s])$/.test(this.text) ? closed.replace(/^ /, '') : closed
  }

  finished(): InlineText {
    const lead = this.isPreformatted
      ? (/^\n*/.exec(this.text)?.[0].length ?? 0)
      : (/^\s*/.exec(this.text)?.[0].length ?? 0)
    const text = this.text.slice(lead).trimEnd()
    const marks = this.marks
      .map((mark) => ({ ...mark, start: Math.max(0, mark.start - lead), end: Math.min(text.length, mark.end - lead) }))
      .filter((mark) => mark.end > mark.start)
      .sort((a, b) => a.start - b.start || b.end - a.end)
    return { text, marks, linked: this.linked }
  }
}

/** Links by which journals lead from a reference to databases. */
const finder =
  /^\s*\[?(?:google scholar|cross ?ref|pubmed(?: central)?|pmc(?: free article)?|web of science|scopus|view (?:in )?(?:article|source)|cas|ads|mathscinet|go to (?:ref\w*|reference))\]?\s*$/i

/** Arrows back from a note, "edit" links and the like: parts of the page's workings that are no text of the article's. */
function isDecoration(element: DomElement): boolean {
  if (element.getAttribute('role') === 'doc-backlink') return true
  if (element.localName === 'a' && finder.test(element.textContent ?? '')) return true
  const name = element.getAttribute('class') ?? ''
  return /(?:^|\s)(?:mw-editsection|mw-cite-backlink|footnote-backref|footnote-back|reversefootnote|anchorjs-link|header-anchor|headerlink)(?:\s|$)/.test(
    name
  )
}
