import type { BlockKind } from '#contract/article'
import { type DomDocument, type DomElement, type DomNode, isElement, textNode } from './dom.ts'
import { type FurnitureBox, isBylineElement, isFurnitureBox, isHiddenElement } from './furniture-boxes.ts'
import { type InlineText, readInline } from './inline-text.ts'

/** One block of a page as its markup has it, before anything is decided. */
export interface PageBlock extends InlineText {
  readonly id: number // also in the element's data-sourcebook attribute: tells what Readability kept
  readonly kind: BlockKind
  readonly level: number | undefined
  readonly ordered: boolean | undefined
  readonly isBare: boolean // no element of its own: text of a div
  readonly isByline: boolean
  readonly boxes: readonly FurnitureBox[] // outermost first
  readonly article: number | null // the <article> or <main> it stands in
  readonly parent: number // blocks of one parent element share it
}

export const idAttribute = 'data-sourcebook'

const blockTags = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup ' +
    'hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption template'
  ).split(' ')
)
const deepest = 300

interface Place {
  readonly boxes: readonly FurnitureBox[]
  readonly article: number | null
  readonly kind: BlockKind
  readonly level: number | undefined
  readonly ordered: boolean | undefined
  readonly isBare: boolean
  readonly isByline: boolean
}

/** Every block of a page in document order. Elements get their block's id as an attribute. */
export function collectPageBlocks(document: DomDocument): PageBlock[] {
  const collector = new Collector(document)
  if (document.body !== null) collector.enter(document.body, outside, 0, 0)
  return collector.blocks
}

const outside: Place = {
  boxes: [],
  article: null,
  kind: 'paragraph',
  level: undefined,
  ordered: undefined,
  isBare: true,
  isByline: false
}

class Collector {
  readonly blocks: PageBlock[] = []
  private keys = 0
  private readonly containsBlock = new Map<DomElement, boolean>()

  private readonly document: DomDocument

  constructor(document: DomDocument) {
    this.document = document
  }

  enter(element: DomElement, outer: Place, depth: number, parent: number): void {
    const place = this.placeOf(element, outer)
    if (element.localName === 'table' && isDataTable(element)) {
      this.pushTable(element, place)
    } else if (!this.hasBlockInside(element, 0) || depth > deepest) {
      this.push([...element.childNodes], element, place, parent, element.localName === 'pre')
    } else this.enterChildren(element, place, depth)
  }

  private enterChildren(element: DomElement, place: Place, depth: number): void {
    const parent = ++this.keys
    let run: DomNode[] = []
    const flush = () => {
      if (run.some((node) => (node.textContent ?? '').trim() !== ''))
        this.push(run, this.wrap(element, run), place, parent, false)
      run = []
    }
    for (const child of [...element.childNodes]) {
      if (isElement(child) && (blockTags.has(child.localName) || this.hasBlockInside(child, 0))) {
        flush()
        this.enter(child, place, depth + 1, parent)
      } else if (isElement(child) || child.nodeType === textNode) run.push(child)
    }
    flush()
  }

  private wrap(element: DomElement, run: readonly DomNode[]): DomElement {
    const span = this.document.createElement('span')
    const first = run[0]
    if (first !== undefined) element.insertBefore(span, first)
    for (const node of run) span.appendChild(node)
    return span
  }

  private placeOf(element: DomElement, outer: Place): Place {
    const tag = element.localName
    const isArticle = tag === 'article' || tag === 'main' || element.getAttribute('role') === 'main'
    const isBox = tag !== 'body' && isFurnitureBox(element, outer.article !== null)
    return {
      ...outer,
      ...kindOfTag(element),
      boxes: isBox ? [...outer.boxes, { key: ++this.keys, isHidden: isHiddenElement(element) }] : outer.boxes,
      article: isArticle && outer.article === null ? ++this.keys : outer.article,
      isByline: outer.isByline || isBylineElement(element)
    }
  }

  private push(
    nodes: readonly DomNode[],
    element: DomElement,
    place: Place,
    parent: number,
    isPreformatted: boolean
  ): void {
    const inline = readInline(nodes, isPreformatted)
    if (inline.text.trim() === '') return
    const id = this.blocks.length + 1
    element.setAttribute(idAttribute, String(id))
    const isByline = place.isByline || nodes.some((node) => isElement(node) && holdsByline(node))
    this.blocks.push({ ...inline, id, parent, ...place, isByline })
  }

  private pushTable(table: DomElement, place: Place): void {
    const caption = table.querySelector('caption')
    if (caption !== null) this.enter(caption, place, deepest, 0)
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => readInline([cell]).text.replace(/\s+/g, ' ')).join(' | ')
    )
    const text = rows.filter((row) => /[\p{L}\p{N}]/u.test(row)).join('\n')
    if (text === '') return
    const id = this.blocks.length + 1
    table.setAttribute(idAttribute, String(id))
    this.blocks.push({ ...place, text, marks: [], linked: 0, id, parent: ++this.keys, kind: 'table' })
  }

  private hasBlockInside(element: DomElement, depth: number): boolean {
    const known = this.containsBlock.get(element)
    if (known !== undefined) return known
    const answer =
      depth < deepest &&
      [...element.children].some((child) => blockTags.has(child.localName) || this.hasBlockInside(child, depth + 1))
    this.containsBlock.set(element, answer)
    return answer
  }
}

/** True where an inline element, or one inside it, holds the author's name. */
function holdsByline(element: DomElement): boolean {
  return isBylineElement(element) || [...element.children].some((child) => isBylineElement(child))
}

function kindOfTag(element: DomElement): Partial<Place> {
  const tag = element.localName
  if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag.slice(1)), isBare: false }
  if (tag === 'li') return { kind: 'list-item', ordered: element.parentNode?.localName === 'ol', isBare: false }
  if (tag === 'blockquote') return { kind: 'quote', isBare: false }
  if (tag === 'figcaption' || tag === 'caption') return { kind: 'caption', isBare: false }
  if (tag === 'pre') return { kind: 'code', isBare: false }
  return tag === 'p' ? { isBare: false } : {}
}

/** A table of rows and cells; one that holds paragraphs or headings is a page's layout. */
function isDataTable(table: DomElement): boolean {
  if (
    table.getAttribute('role') === 'presentation' ||
    table.querySelector('table, h1, h2, h3, article, ul, ol') !== null
  )
    return false
  const cells = [...table.querySelectorAll('td, th')]
  return cells.length > 3 && !cells.some((cell) => (cell.textContent ?? '').length > 600)
}
