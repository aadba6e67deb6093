import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse as parseYaml } from 'yaml'
import type { BlockKind, Mark } from '#contract/article'
import { type ArticleHints, type Draft, noHints } from '#domain/article/draft'
import type { DraftFigure } from '#domain/article/figure'
import { webAddress } from './picture-element.ts'

export interface DraftedMarkdown {
  readonly text: string
  readonly drafts: readonly Draft[]
  readonly figures: readonly DraftFigure[]
  readonly hints: ArticleHints
}

/** The little of mdast that is read here. */
interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly alt?: string | null
  readonly depth?: number
  readonly ordered?: boolean | null
  readonly start?: number | null
  readonly label?: string | null
  readonly identifier?: string
  readonly children?: readonly Node[]
}

/** Reads CommonMark with tables and footnotes; the canonical text is the blocks' plain texts, joined by blank lines. */
export function draftMarkdown(source: string, name: string, url: string | null): DraftedMarkdown {
  const front = frontMatter(source)
  const tree: Node = unified().use(remarkParse).use(remarkGfm).parse(source.slice(front.length))
  const writer = new BlockWriter(tree, url)
  for (const node of tree.children ?? []) writer.block(node, 'paragraph')
  const { drafts, figures } = writer
  return { text: writer.text(), drafts, figures, hints: { ...noHints(name, url), ...front.hints } }
}

interface FrontMatter {
  readonly length: number
  readonly hints: Partial<ArticleHints>
}

function frontMatter(source: string): FrontMatter {
  const found = /^---\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)\n/.exec(source)
  if (found === null) return { length: 0, hints: {} }
  const fields = readYaml(found[1] ?? '')
  if (fields === null) return { length: 0, hints: {} }
  const field = (...keys: string[]) => keys.map((key) => fields[key]).find((value) => value != null)
  const text = (value: unknown) =>
    value instanceof Date ? value.toISOString() : value == null || typeof value === 'object' ? null : String(value)
  const authors = [field('author', 'authors', 'autor')]
    .flat()
    .map((author) => text(isRecord(author) ? author.name : author))
  const hints = {
    title: text(field('title', 'título', 'titulo')),
    authors: authors.filter((author) => author !== null),
    outlet: text(field('outlet', 'source', 'publication', 'site')),
    category: text(field('category', 'section')),
    language: text(field('lang', 'language')),
    published: text(field('date', 'published', 'fecha')),
    ...(field('url', 'canonical', 'link') != null && { url: text(field('url', 'canonical', 'link')) })
  }
  return { length: found[0].length, hints }
}

function readYaml(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = parseYaml(yaml, { maxAliasCount: 10 })
    return isRecord(value) ? value : null
  } catch {
    return null // a thematic break and prose, not front matter
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

class BlockWriter {
  readonly drafts: Draft[] = []
  readonly figures: DraftFigure[] = []
  private readonly parts: string[] = []
  private readonly addresses = new Map<string, string>()
  private at = 0

  private readonly url: string | null

  constructor(tree: Node, url: string | null) {
    this.url = url
    for (const node of tree.children ?? []) {
      if (node.type === 'definition' && node.identifier !== undefined)
        this.addresses.set(node.identifier, node.url ?? '')
    }
  }

  text(): string {
    return this.parts.join('\n\n')
  }

  block(node: Node, kind: BlockKind, list?: { readonly ordered: boolean; readonly marker: string }): void {
    if (node.type === 'heading') this.inline(node, 'heading', { level: node.depth })
    else if (node.type === 'paragraph')
      this.inline(node, kind, list === undefined ? {} : { ordered: list.ordered }, list?.marker)
    else if (node.type === 'code') this.push(node.value ?? '', [], 'code', {})
    else if (node.type === 'table') this.table(node)
    else if (node.type === 'list') this.list(node)
    else if (node.type === 'html') this.push(stripTags(node.value ?? ''), [], 'paragraph', {})
    else if (node.type === 'footnoteDefinition') this.note(node)
    else for (const child of node.children ?? []) this.block(child, node.type === 'blockquote' ? 'quote' : kind, list)
  }

  private list(node: Node): void {
    let number = node.start ?? 1
    for (const item of node.children ?? []) {
      // Numbers are kept as text: a numbered reference list is cited by them.
      const marker = node.ordered ? `${number++}. ` : ''
      for (const [index, child] of (item.children ?? []).entries()) {
        this.block(child, 'list-item', { ordered: node.ordered === true, marker: index === 0 ? marker : '' })
      }
    }
  }

  private note(node: Node): void {
    const label = `${node.label ?? node.identifier ?? ''}. `
    for (const [index, child] of (node.children ?? []).entries()) {
      this.block(child, 'list-item', { ordered: true, marker: index === 0 ? label : '' })
    }
  }

  private table(node: Node): void {
    const rows = (node.children ?? []).map((row) => (row.children ?? []).map((cell) => plainText(cell)).join(' | '))
    this.push(rows.join('\n'), [], 'table', {})
  }

  private inline(node: Node, kind: BlockKind, more: Partial<Draft>, marker = ''): void {
    const marks: Mark[] = []
    const text = writeInline(node.children ?? [], marker, marks, this.addresses)
    this.push(text, marks, kind, more)
    for (const picture of picturesIn(node)) this.figure(picture)
  }

  /** A picture stands behind the block that it is in; alone in its paragraph, behind the one before. */
  private figure(node: Node): void {
    const raw = node.type === 'image' ? node.url : this.addresses.get(node.identifier ?? '')
    if (raw === undefined || raw === '') return
    const alt = (node.alt ?? '').replace(/\s+/g, ' ').trim().slice(0, 2000)
    const addresses = [{ raw, url: webAddress(raw, this.url) }]
    this.figures.push({ at: this.drafts.at(-1)?.end ?? 0, caption: null, alt, addresses })
  }

  private push(raw: string, marks: readonly Mark[], kind: BlockKind, more: Partial<Draft>): void {
    const text = raw.trimEnd()
    if (text.trim() === '') return
    const moved = marks.map(
      (mark): Mark => ({ ...mark, start: mark.start + this.at, end: Math.min(mark.end, text.length) + this.at })
    )
    this.drafts.push({ start: this.at, end: this.at + text.length, kind, marks: moved, ...more })
    this.parts.push(text)
    this.at += text.length + 2
  }
}

const markOf: Readonly<Record<string, 'emphasis' | 'strong'>> = { emphasis: 'emphasis', strong: 'strong' }

/** Writes inline nodes after `text`, noting their marks; answers the longer text. */
function writeInline(
  nodes: readonly Node[],
  text: string,
  marks: Mark[],
  addresses: ReadonlyMap<string, string>
): string {
  let written = text
  for (const node of nodes) {
    const start = written.length
    if (node.type === 'text') written += (node.value ?? '').replace(/\s*\n\s*/g, ' ')
    else if (node.type === 'inlineCode') written += node.value ?? ''
    else if (node.type === 'break') written += '\n'
    else if (node.type === 'footnoteReference') written += node.label ?? node.identifier ?? ''
    else if (node.children !== undefined) written = writeInline(node.children, written, marks, addresses)
    if (written.length === start) continue
    const mark = markFor(node, start, written.length, addresses)
    if (mark !== null) marks.push(mark)
  }
  return written
}

function markFor(node: Node, start: number, end: number, addresses: ReadonlyMap<string, string>): Mark | null {
  const kind = markOf[node.type]
  if (kind !== undefined) return { kind, start, end }
  if (node.type === 'inlineCode') return { kind: 'code', start, end }
  if (node.type === 'footnoteReference') return { kind: 'superscript', start, end }
  const href =
    node.type === 'link' ? node.url : node.type === 'linkReference' ? addresses.get(node.identifier ?? '') : undefined
  return href !== undefined && /^(?:https?|mailto):/i.test(href) ? { kind: 'link', start, end, href } : null
}

function picturesIn(node: Node): readonly Node[] {
  if (node.type === 'image' || node.type === 'imageReference') return [node]
  return (node.children ?? []).flatMap(picturesIn)
}

function plainText(node: Node): string {
  return node.value ?? (node.children ?? []).map(plainText).join('')
}

/** The words of raw HTML inside Markdown; scripts and styles have none. */
function stripTags(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
