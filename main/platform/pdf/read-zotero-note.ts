import { createHash } from 'node:crypto'
import { fieldOf, textOf } from '#domain/annotation/loose-json'
import { placesOf, type ZoteroAnnotation } from '#domain/annotation/zotero-annotation'
import { type DomElement, type DomNode, isElement, parsePage } from '../extraction/dom.ts'

/**
 * The annotations in a note that Zotero made of them and that was exported as HTML: each element of theirs has its place as
 * JSON, encoded as in addresses; what follows it in the paragraph, the citation left out, is the comment.
 */
export function readZoteroNote(html: string): ZoteroAnnotation[] {
  return [...parsePage(html).querySelectorAll('[data-annotation]')].map((element) =>
    annotationOf(element, decoded(element.getAttribute('data-annotation') ?? ''))
  )
}

/** Null where it is damaged: the words that it is about are there all the same. */
function decoded(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return null
    throw error
  }
}

function annotationOf(element: DomElement, about: unknown): ZoteroAnnotation {
  const places = placesOf(fieldOf(about, 'position'))
  const attachment = /\/items\/([A-Z0-9]+)/.exec(textOf(fieldOf(about, 'attachmentURI')) ?? '')?.[1] ?? null
  const place = places[0]
  const quote = (element.textContent ?? '').trim().replace(/^[“"«„]\s*|\s*[”"»“]$/g, '')
  const comment = commentAfter(element)
  // A note that its maker cleaned of keys still names each place, or says something, which is enough to know it again.
  const known =
    place === undefined ? hash(`${quote}\n${comment}`) : `${place.page}/${place.rectangles.flat().join(',')}`
  return {
    key: textOf(fieldOf(about, 'annotationKey')) ?? `${attachment}/${known}`,
    kind: kindOf(element),
    quote,
    comment,
    colour: textOf(fieldOf(about, 'color')) ?? '',
    pageLabel: textOf(fieldOf(about, 'pageLabel')) || null,
    places,
    tags: [],
    creator: null,
    created: null,
    modified: null,
    attachment,
    addresses: []
  }
}

function hash(words: string): string {
  return createHash('sha256').update(words, 'utf8').digest('hex')
}

function kindOf(element: DomElement): string {
  if (element.localName === 'img') return 'image'
  return /(?:^|\s)underline/.test(element.getAttribute('class') ?? '') ? 'underline' : 'highlight'
}

function commentAfter(element: DomElement): string {
  const siblings: DomNode[] = [...(element.parentNode?.childNodes ?? [])]
  let comment = ''
  for (const next of siblings.slice(siblings.indexOf(element) + 1)) {
    if (isElement(next)) {
      if (next.getAttribute('data-annotation') !== null || next.querySelector('[data-annotation]') !== null) break
      if (next.getAttribute('data-citation') !== null) continue
    }
    comment += next.textContent ?? ''
  }
  return comment.replace(/\s+/g, ' ').trim()
}
