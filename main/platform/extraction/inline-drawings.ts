import { isDecoration } from '#domain/article/picture-limits'
import type { DomDocument, DomElement } from './dom.ts'
import { drawingFile } from './drawing-file.ts'
import { type DrawingSize, drawingSize } from './drawing-size.ts'
import { type PageStyle, readPageStyle } from './drawing-style.ts'
import { shapes } from './drawing-terms.ts'

/** The bytes of a picture inside a drawing, as a data: address; null where nobody has them. */
export type PictureInDrawing = (address: string) => string | null

const mostDrawings = 200 // as many as a source may have pictures

/**
 * Charts that pages draw in themselves become pictures like all others: each svg element that shows something gives way to an img
 * with the same drawing as a file. Signs and icons stay what they are, and nobody reads those.
 */
export function drawInlinePictures(document: DomDocument, pictureIn: PictureInDrawing = () => null): void {
  const drawings = [...document.querySelectorAll('svg')].filter((svg) => !isInside(svg, outer))
  if (drawings.length === 0) return
  const style = readPageStyle(document)
  let left = mostDrawings
  for (const svg of drawings) {
    if (left === 0) return
    const picture = isInside(svg, controls) ? null : pictureOf(svg, style, pictureIn)
    if (picture === null) continue
    left--
    const image = document.createElement('img')
    for (const [name, value] of Object.entries(picture)) image.setAttribute(name, value)
    svg.parentNode?.insertBefore(image, svg)
    svg.remove()
  }
}

const outer: ReadonlySet<string> = new Set(['svg'])
const controls: ReadonlySet<string> = new Set(['a', 'button', 'nav', 'label', 'noscript'])
const unseen: ReadonlySet<string> = new Set(['defs', 'symbol', 'clippath', 'mask', 'pattern', 'marker'])
const framed: ReadonlySet<string> = new Set(['figure'])
const wordy: ReadonlySet<string> = new Set(['text', 'foreignobject'])

function isInside(element: DomElement, names: ReadonlySet<string>): boolean {
  for (let at = element.parentNode; at !== null; at = at.parentNode) if (names.has(at.localName)) return true
  return false
}

/** The attributes of the img element that takes its place; null of what is no figure. */
function pictureOf(svg: DomElement, style: PageStyle, pictureIn: PictureInDrawing): Record<string, string> | null {
  const [only, second] = [...svg.querySelectorAll('image')]
  const words = { alt: nameOf(svg), class: svg.getAttribute('class') ?? '' }
  if (only !== undefined && second === undefined && !holds(svg, wordy) && !holds(svg, shapes)) {
    return { src: addressOf(only), ...words } // a book's cover
  }
  const look = style.of(svg)
  const size = drawingSize(svg, look)
  if (look.get('display') === 'none' || !isFigure(svg, size)) return null
  for (const image of svg.querySelectorAll('image')) {
    const address = addressOf(image)
    image.setAttribute('href', /^data:/i.test(address) ? address : (pictureIn(address) ?? ''))
  }
  const file = drawingFile(svg, style, size)
  if (file === null) return null
  return { src: `data:image/svg+xml;base64,${Buffer.from(file, 'utf8').toString('base64')}`, ...words }
}

function holds(svg: DomElement, names: ReadonlySet<string>): boolean {
  return [...svg.querySelectorAll('*')].some(({ localName }) => names.has(localName))
}

function addressOf(image: DomElement): string {
  return image.getAttribute('href') ?? image.getAttribute('xlink:href') ?? ''
}

/** A sign is small, or one shape of any scale; a figure has words, many shapes, or a frame that says so. */
function isFigure(svg: DomElement, { width, height, isSaid }: DrawingSize): boolean {
  if (isDecoration(width, height)) return false
  const seen = [...svg.querySelectorAll('*')].filter((part) => !isInside(part, unseen))
  const words = seen.filter(({ localName }) => wordy.has(localName)).length
  const drawn = seen.filter(({ localName }) => shapes.has(localName)).length
  if (words + drawn === 0) return false
  if (isInside(svg, framed)) return true
  return isSaid ? words > 0 || drawn >= 6 : words >= 2 || drawn >= 12
}

/** Its own name, else the first words that stand in it. */
function nameOf(svg: DomElement): string {
  const child = (name: string) =>
    [...svg.children]
      .find(({ localName }) => localName === name)
      ?.textContent?.replace(/\s+/g, ' ')
      .trim() ?? ''
  const named = svg.getAttribute('aria-label')?.trim() || child('title') || child('desc')
  if (named !== '') return named
  const worded = [...svg.querySelectorAll('*')].filter(({ localName }) => wordy.has(localName))
  const labels = worded.map((text) => text.textContent?.replace(/\s+/g, ' ').trim() ?? '')
  return labels
    .filter((label) => /\p{L}{3}/u.test(label))
    .slice(0, 3)
    .join(' · ')
}
