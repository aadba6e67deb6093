import type { DomElement } from './dom.ts'

/** An element that by its role or class is the site's; how much of the article it holds decides whether to believe it. */
export interface FurnitureBox {
  readonly key: number
  readonly isHidden: boolean
}

const siteWords = new Set(
  (
    'nav navbar navigation menu submenu breadcrumb breadcrumbs cookie cookies consent gdpr newsletter newsletters subscribe subscription signup share ' +
    'sharing sharebar social socials comments comment disqus related recommended recommendations recirc recirculation trending mostread popular promo ' +
    'promotion advert advertisement advertising ads ad sponsor sponsored banner paywall popup modal overlay sidebar outbrain taboola toolbar skip ' +
    'pagination pager login signin rating feedback widgetarea tags taglist toc compartir relacionados relacionadas boletin comentarios publicidad'
  ).split(' ')
)
const siteRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar'
])
const siteTags = new Set(['nav', 'dialog', 'form', 'menu'])

/** True of an element whose tag, role, class or id says that it is not the article's. */
export function isFurnitureBox(element: DomElement, isInArticle: boolean): boolean {
  const tag = element.localName
  if (siteTags.has(tag)) return true
  if (/^doc-(?:endnotes?|footnote|bibliography|biblioentry)/.test(element.getAttribute('role') ?? '')) return false
  if (tag === 'aside' && !isPartOfText(element)) return true
  if ((tag === 'header' || tag === 'footer') && !isInArticle) return true
  if (siteRoles.has(element.getAttribute('role') ?? '')) return true
  return isHiddenElement(element) || nameWords(element).some((word) => siteWords.has(word))
}

function isPartOfText(element: DomElement): boolean {
  return nameWords(element).some((word) =>
    /^(?:footnotes?|endnotes?|sidenote|pullquote|quote|note|reference|references|box|author|bio)$/.test(word)
  )
}

function nameWords(element: DomElement): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_:-]+/)
}

/** Hidden by an attribute or its own style; style sheets are not looked at. */
export function isHiddenElement(element: DomElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')
  )
}

/** True of an element that holds the author's name. */
export function isBylineElement(element: DomElement): boolean {
  if (element.getAttribute('itemprop') === 'author' || element.getAttribute('rel') === 'author') return true
  return nameWords(element).some((word) =>
    /^(?:byline|bylines|author|authors|autor|autores|writer|contributor|contrib)$/.test(word)
  )
}
