import { readByline } from '#domain/article/byline'
import { type DomDocument, type DomElement, type DomNode, isElement } from './dom.ts'

/** From what is meant for machines to what is usual: microdata, rel=author, hCard, then class names of bylines. */
const markups = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.author.fn, .author .fn, .p-author',
  '[class*="byline"] a, [class*="byline-name"], [class*="author-name"], [class*="author_name"]',
  '[class*="byline"]'
]
const ofOthers = /(?:^|[\s_-])(?:comments?|related|sidebar|teasers?|promo|recommended|popular|trending|footer|nav)/i
const mostAuthors = 3 // more are those of other articles that the page leads to

/** Who the markup names as the author of a page whose head says nothing; empty where that is nobody or unclear. */
export function authorsInMarkup(document: DomDocument): readonly string[] {
  for (const markup of markups) {
    const names = [...document.querySelectorAll(markup)].filter((element) => !isOfOthers(element)).flatMap(nameOf)
    const several = [...new Set(names)]
    if (several.length > 0 && several.length <= mostAuthors) return several
  }
  return []
}

function nameOf(element: DomElement): string[] {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const signed = text.replace(/^(?:by|por|par|von|da)\s+/i, '')
  if (signed.length < 3 || signed.length > 80) return []
  const byline = readByline(`By ${signed}`, null)
  if (byline === null || byline.people.length === 0) return []
  return [signed.slice(0, signed.length - byline.rest.length).replace(/[\s,;|·•–—-]+$/u, '')]
}

function isOfOthers(element: DomElement): boolean {
  for (let at: DomNode | null = element; at !== null && isElement(at) && at.localName !== 'body'; at = at.parentNode) {
    if (at.localName === 'aside' || at.localName === 'footer' || at.localName === 'nav') return true
    if (ofOthers.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)) return true
  }
  return false
}
