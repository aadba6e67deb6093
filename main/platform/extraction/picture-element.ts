import type { PictureAddress } from '#domain/article/figure'
import { isDecoration } from '#domain/article/picture-limits'
import type { DomElement } from './dom.ts'
import { parseSourceSet } from './source-set.ts'

/** What an img element says of its picture. */
export interface PictureElement {
  readonly alt: string
  readonly addresses: readonly PictureAddress[] // the best first
}

/** Where pages put the address that a script would load a picture from as it comes into view. */
const lazyAttributes = ['data-src', 'data-original', 'data-lazy-src', 'data-hi-res-src', 'data-full-src']
const lazySets = ['srcset', 'data-srcset', 'data-lazy-srcset']
const widest = 2048 // pixels: more than a column of text ever shows

/** @param base makes relative addresses absolute; null where nobody knows it. Gives null for what is no figure's picture. */
export function readPicture(element: DomElement, base: string | null): PictureElement | null {
  const [width, height] = [pixels(element, 'width'), pixels(element, 'height')]
  if (isDecoration(width, height) || isOrnament(element)) return null
  const addresses = pictureAddresses(element).map((raw) => ({ raw, url: webAddress(raw, base) }))
  if (addresses.length === 0) return null
  return { alt: (element.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, 2000), addresses }
}

/** By their class: portraits beside names, smileys, signs of the site. */
function isOrnament(element: DomElement): boolean {
  return /(?:^|[\s_-])(?:avatar|gravatar|emoji|icon|logo|sprite)(?:$|[\s_-])/i.test(element.getAttribute('class') ?? '')
}

/** Every address that an img element has for its picture, each once and the best first, as they stand there. */
export function pictureAddresses(element: DomElement): string[] {
  const late = lazyAttributes.flatMap((name) => attributeValue(element, name))
  return [...new Set([...ownSource(element), ...setsOf(element), ...late])]
}

/** A short data: picture is what stands there until a script puts the real one in. */
function ownSource(element: DomElement): string[] {
  const [source] = attributeValue(element, 'src')
  if (source === undefined) return []
  const isPlaceholder = /^data:/i.test(source) && source.length < 1500
  return isPlaceholder && (setsOf(element).length > 0 || lazyAttributes.some((name) => element.hasAttribute(name)))
    ? []
    : [source]
}

function setsOf(element: DomElement): string[] {
  const picture = element.parentNode?.localName === 'picture' ? element.parentNode : null
  const sources = [element, ...(picture?.querySelectorAll('source') ?? [])]
  return sources.flatMap((source) => lazySets.flatMap((name) => widestOf(source.getAttribute(name) ?? '')))
}

/** The widest picture of a srcset that is not wider than anybody needs (HTML, 4.8.4.2.1). */
function widestOf(set: string): string[] {
  const candidates = parseSourceSet(set)
  const fitting = candidates.filter(({ size }) => size <= widest)
  const best = (fitting.length > 0 ? fitting : candidates.slice(0, 1)).sort((a, b) => b.size - a.size)[0]
  return best === undefined ? [] : [best.address]
}

function attributeValue(element: DomElement, name: string): string[] {
  const value = element.getAttribute(name)?.trim()
  return value === undefined || value === '' ? [] : [value]
}

function pixels(element: DomElement, name: string): number | null {
  const value = element.getAttribute(name)?.trim() ?? ''
  return /^\d+(?:px)?$/.test(value) ? Number.parseInt(value, 10) : null
}

/** An http or https address, or null. */
export function webAddress(address: string, base: string | null): string | null {
  const url = URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}
