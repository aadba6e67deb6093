import { DOMParser, parseHTML } from 'linkedom'
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
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
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

/** Parses a page or a fragment of one. */
export function parsePage(html: string): DomDocument {
  // linkedom's document has these members; its types name the DOM library, which main does not load.
  return parseHTML(withoutDeepNesting(withBody(html))).document as unknown as DomDocument
}

/** What stands before a body that has no tag of its own. */
const headParts =
  /^(?:\s|<!-{2}[\s\S]*?-->|<(?:meta|link|base)\b[^>]*>|<title\b[^>]*>[\s\S]*?<\/title>|<(script|style|noscript|template)\b[^>]*>[\s\S]*?<\/\1>)*/i

/** The tags of html, head and body may be left out, and linkedom does not put them in as browsers do. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html) && /<html[\s>]/i.test(html.slice(0, 20_000))) return html
  const attributes = /<html\b([^>]*)>/i.exec(html.slice(0, 20_000))?.[1] ?? ''
  const bare = html.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, '')
  const head = headParts.exec(bare)?.[0] ?? ''
  return `<!doctype html><html${attributes}><head>${head}</head><body>${bare.slice(head.length)}</body></html>`
}

/** Parses XML of the small kinds that packages hold. Entities are not expanded and nothing is loaded. */
export function parseXml(xml: string): DomDocument {
  // As with pages: linkedom's document has these members.
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as DomDocument
}
