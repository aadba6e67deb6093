import type { PartKind } from '#contract/archive-part'
import { distinctParts, type PagePart, type PartsInput } from '#domain/archive/page-part'
import { decodeText } from '../extraction/decode.ts'
import { type DomDocument, type DomElement, parsePage } from '../extraction/dom.ts'
import { pictureAddresses } from '../extraction/picture-element.ts'
import { partAt } from './part-at.ts'
import { partsOfStyle } from './style-parts.ts'

/**
 * What a page loads to be read: style sheets first, then its pictures, then what its own styles name. Of a srcset it is the widest
 * picture that a column shows; scripts, frames, films and icons are not among it.
 */
export function partsOfPage({ bytes, contentType, url }: PartsInput): readonly PagePart[] {
  const document = parsePage(decodeText(bytes, charsetOf(bytes, contentType)).text)
  const base = baseOf(document, url)
  const at = (kind: PartKind) => (address: string) => partAt(address, base, kind) ?? []
  return distinctParts([
    ...sheetsOf(document).flatMap(at('style')),
    ...picturesOf(document).flatMap(at('picture')),
    ...stylesOf(document).flatMap(([css, context]) => partsOfStyle(css, base, context))
  ])
}

function charsetOf(bytes: Uint8Array, contentType: string | null): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return (
    /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ??
    null
  )
}

function baseOf(document: DomDocument, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? ''
  return URL.canParse(href, url) ? new URL(href, url).href : url
}

function sheetsOf(document: DomDocument): string[] {
  return [...document.querySelectorAll('link[href]')].flatMap((link) => {
    const relations = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/)
    const isShown = relations.includes('stylesheet') && !relations.includes('alternate')
    // Sheets that load late say "print" until they are there: their onload gives them away.
    const isPrint = /^\s*print\s*$/i.test(link.getAttribute('media') ?? '') && !link.hasAttribute('onload')
    return isShown && !isPrint ? (link.getAttribute('href') ?? []) : []
  })
}

const elsewhere: readonly (readonly [selector: string, attribute: string])[] = [
  ['video[poster]', 'poster'],
  ['input[type="image"]', 'src'],
  ['body[background], table[background], td[background]', 'background'],
  ['image', 'href'],
  ['image', 'xlink:href']
]

function picturesOf(document: DomDocument): string[] {
  const others = elsewhere.flatMap(([selector, attribute]) => valuesOf(document, selector, attribute))
  return [...[...document.querySelectorAll('img')].flatMap(pictureAddresses), ...others]
}

function stylesOf(document: DomDocument): (readonly [css: string, context: 'stylesheet' | 'declarationList'])[] {
  const sheets = [...document.querySelectorAll('style')].map(
    (style) => [style.textContent ?? '', 'stylesheet'] as const
  )
  const own = valuesOf(document, '[style]', 'style').filter((css) => /url\(|image-set\(/i.test(css))
  return [...sheets, ...own.map((css) => [css, 'declarationList'] as const)]
}

function valuesOf(document: DomElement, selector: string, attribute: string): string[] {
  return [...document.querySelectorAll(selector)].flatMap((element) => element.getAttribute(attribute) ?? [])
}
