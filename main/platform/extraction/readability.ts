import { Readability } from '@mozilla/readability'
import sanitizeHtml from 'sanitize-html'
import type { DomDocument, DomElement } from './dom.ts'
import { idAttribute, pictureAttribute } from './page-blocks.ts'

/** What Readability takes for the article: the ids of its blocks, the keys of its pictures, and its content without scripts, forms or styles. */
export interface ReadableContent {
  readonly ids: ReadonlySet<number>
  readonly pictures: ReadonlySet<number>
  readonly html: string
}

const mostElements = 120_000 // beyond, Readability takes minutes; the markup alone then decides

/** null where Readability finds no article. The document is used up. */
export function readableContent(document: DomDocument): ReadableContent | null {
  let count = 0
  for (const _ of document.querySelectorAll('*')) if (++count > mostElements) return null
  try {
    // Readability asks for the DOM library's Document, which linkedom's is in all that it uses.
    const parsed = new Readability<DomElement>(document as never, {
      disableJSONLD: true,
      serializer: (node) => node as unknown as DomElement
    }).parse()
    return parsed?.content ? contentOf(parsed.content) : null
  } catch (error) {
    if (error instanceof RangeError) return null // nested deeper than its recursion goes
    throw error
  }
}

function contentOf(content: DomElement): ReadableContent {
  const numbers = (attribute: string) =>
    [...content.querySelectorAll(`[${attribute}]`)].map((element) => Number(element.getAttribute(attribute)))
  return {
    ids: new Set(numbers(idAttribute)),
    pictures: new Set(numbers(pictureAttribute)),
    html: sanitise(content.innerHTML)
  }
}

/** Text and its structure only: nothing that could load, run or style. */
export function sanitise(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      ...sanitizeHtml.defaults.allowedTags.filter((tag) => tag !== 'div' && tag !== 'span'),
      'div',
      'span',
      'figure',
      'figcaption'
    ],
    allowedAttributes: {
      a: ['href'],
      ol: ['start'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      li: ['id']
    },
    allowedSchemes: ['http', 'https', 'mailto']
  })
}
