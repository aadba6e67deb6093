import type { BlockKind } from '#contract/article'
import type { PictureAddress } from '#domain/article/figure'
import { type DomDocument, type DomElement, type DomNode, isElement, textNode } from './dom.ts'
import { type FurnitureBox, isBylineElement, isFurnitureBox, isHiddenElement } from './furniture-boxes.ts'
import { type InlineText, readInline } from './inline-text.ts'
import { readPicture } from './picture-element.ts'

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

/** One picture of a page, with where it stands among the blocks. */
export interface PageFigure {
  readonly key: number // also in the element's data-sourcebook-picture attribute: tells what Readability kept
  readonly before: number // index of the block that it stands before
  readonly caption: number | null // a block's id
  readonly alt: string
  readonly addresses: readonly PictureAddress[]
  readonly isInFigure: boolean
  readonly isByline: boolean
  readonly boxes: readonly FurnitureBox[]
  readonly article: number | null
}

export interface PageParts {
  readonly blocks: readonly PageBlock[]
  readonly figures: readonly PageFigure[]
}

export const idAttribute = 'data-sourcebook'
export const pictureAttribute = 'data-sourcebook-picture'

const blockTags = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup ' +
    'hr li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption template'
  ).split(' ')
)
const containers = new Set(['div', 'section', 'article', 'main', 'center', 'body'])
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

/**
 * Every block and picture of a page in document order. Elements get their block's id as an attribute.
 * @param base makes the pictures' addresses absolute; null where nobody knows it
 */
export function collectPageParts(document: DomDocument, base: string | null): PageParts {
  const collector = new Collector(document, base)
  if (document.body !== null) collector.enter(document.body, outside, 0, 0)
  return { blocks: collector.blocks, figures: withCaptionsBelow(collector.figures, collector.blocks) }
}

/** A caption without a figure element around it belongs to the picture it stands under. */
function withCaptionsBelow(figures: readonly PageFigure[], blocks: readonly PageBlock[]): PageFigure[] {
  const taken = new Set(figures.map(({ caption }) => caption))
  return figures.map((figure, index) => {
    const next = blocks[figure.before]
    const isLast = figures[index + 1]?.before !== figure.before
    const isFree = figure.caption === null && isLast && next?.kind === 'caption' && !taken.has(next.id)
    return isFree ? { ...figure, caption: next.id } : figure
  })
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
  readonly figures: PageFigure[] = []
  private keys = 0
  private readonly containsBlock = new Map<DomElement, boolean>()

  private readonly document: DomDocument
  private readonly base: string | null

  constructor(document: DomDocument, base: string | null) {
    this.document = document
    this.base = base
  }

  enter(element: DomElement, outer: Place, depth: number, parent: number): void {
    const place = this.placeOf(element, outer)
    const [firstBlock, firstFigure] = [this.blocks.length, this.figures.length]
    if (element.localName === 'table' && isDataTable(element)) {
      this.pushTable(element, place)
    } else if (!this.hasBlockInside(element, 0) || depth > deepest) {
      const nodes = [...element.childNodes]
      this.push(nodes, this.carrier(element, nodes), place, parent, element.localName === 'pre')
    } else this.enterChildren(element, place, depth)
    if (element.localName === 'figure') this.captionFigures(firstFigure, firstBlock)
  }

  /** The caption of several pictures in one figure stands under the last of them. */
  private captionFigures(firstFigure: number, firstBlock: number): void {
    const caption = this.blocks.slice(firstBlock).find(({ kind }) => kind === 'caption')
    for (let index = firstFigure; index < this.figures.length; index++) {
      const figure = this.figures[index]
      if (figure === undefined || figure.isInFigure) continue
      const isLast = index === this.figures.length - 1
      this.figures[index] = { ...figure, isInFigure: true, caption: isLast ? (caption?.id ?? null) : null }
    }
  }

  private enterChildren(element: DomElement, place: Place, depth: number): void {
    const parent = ++this.keys
    let run: DomNode[] = []
    const flush = () => {
      if (run.some((node) => (node.textContent ?? '').trim() !== ''))
        this.push(run, this.wrap(element, run), place, parent, false)
      else this.notePictures(run, place)
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

  /** Readability puts a paragraph of its own in the place of a container that holds only text: the id goes inside. */
  private carrier(element: DomElement, nodes: readonly DomNode[]): DomElement {
    return containers.has(element.localName) ? this.wrap(element, nodes) : element
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
    const words = nodes.findIndex((node) => (node.textContent ?? '').trim() !== '')
    if (inline.text.trim() === '') {
      this.notePictures(nodes, place)
      return
    }
    this.notePictures(nodes.slice(0, words), place)
    const id = this.blocks.length + 1
    element.setAttribute(idAttribute, String(id))
    const isByline = place.isByline || nodes.some((node) => isElement(node) && holdsByline(node))
    this.blocks.push({ ...inline, id, parent, ...place, isByline })
    this.notePictures(nodes.slice(words), place)
  }

  private notePictures(nodes: readonly DomNode[], { boxes, article, isByline }: Place): void {
    for (const node of nodes) {
      if (!isElement(node)) continue
      for (const element of node.localName === 'img' ? [node] : node.querySelectorAll('img')) {
        const picture = readPicture(element, this.base)
        if (picture === null) continue
        const key = ++this.keys
        element.setAttribute(pictureAttribute, String(key))
        element.setAttribute('src', '') // it may be megabytes of data:, which nobody reads any more
        const before = this.blocks.length
        this.figures.push({ ...picture, key, before, caption: null, isInFigure: false, isByline, boxes, article })
      }
    }
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
