import { DOMParser, parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { withoutDeepNesting } from './nesting.ts'

/** The little of the DOM that extraction needs; main has no DOM names of its own. Pages are parsed, never run. */
export interface DomNode {
  readonly nodeType: number
  readonly childNodes: Iterable<DomNode>
  readonly parentNode: DomElement | null
  readonly textContent: string | null
}

export interface DomElement extends DomNode {
  readonly localName: string
  readonly children: Iterable<DomElement>
  innerHTML: string
  readonly outerHTML: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  matches(selector: string): boolean
  querySelector(selector: string): DomElement | null
  querySelectorAll(selector: string): Iterable<DomElement>
  insertBefore(node: DomNode, before: DomNode | null): DomNode
  appendChild(node: DomNode): DomNode
  remove(): void
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
  readonly title: string
  createElement(name: string): DomElement
}

export const elementNode = 1
export const textNode = 3

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === elementNode
}

/** Parses a page or a fragment of one, as the HTML standard has it: with the tags that were left out, and wrong ones put right. */
export function parsePage(html: string): DomDocument {
  const flat = withoutDeepNesting(html)
  // linkedom's own parser knows little of the standard: without a body tag, or with two html tags, it finds no text.
  const whole = flat.length > longestParsed ? flat : serialize(parse(flat))
  // linkedom's document has these members; its types name the DOM library, which main does not load.
  return parseHTML(whole).document as unknown as DomDocument
}

const longestParsed = 20_000_000 // characters: beyond, a second parse would only double the wait

/** Parses XML of the small kinds that packages hold. Entities are not expanded and nothing is loaded. */
export function parseXml(xml: string): DomDocument {
  // As with pages: linkedom's document has these members.
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as DomDocument
}
