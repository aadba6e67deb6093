import sanitizeHtml from 'sanitize-html'
import type { DomElement } from './dom.ts'
import type { DrawingSize } from './drawing-size.ts'
import { ownReferences, type PageStyle, styleText } from './drawing-style.ts'
import { drawingAttributes, drawingElements, labelElements } from './drawing-terms.ts'

const mostElements = 20_000 // beyond, nothing is drawn of it

/**
 * A drawing that stands in a page as a file of its own: its shapes and words as the page's styles have them, and nothing that runs,
 * plays, links or loads. It changes the element. Null where it has more parts than anybody could make out.
 */
export function drawingFile(svg: DomElement, style: PageStyle, { width, height }: DrawingSize): string | null {
  const parts = [...svg.querySelectorAll('*')]
  if (parts.length > mostElements) return null
  const looks = parts.map((part) => styleText(style.of(part)))
  parts.forEach((part, index) => {
    part.setAttribute('style', looks[index] ?? '')
  })
  const own = styleText(placed(new Map([...style.around(svg), ...style.of(svg)])))
  svg.setAttribute('style', withoutUnused(own, looks.join(';')))
  svg.setAttribute('width', String(Math.round(width)))
  svg.setAttribute('height', String(Math.round(height)))
  const drawn = sanitizeHtml(svg.outerHTML.replace(forbidden, ''), rules)
  return /^<svg[\s>]/.test(drawn) ? drawn : null
}

/** Its own size is an attribute; what only places it in its page says nothing of a file. */
function placed(look: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...look].filter(
      ([property]) => !/^(?:width|height|max-width|min-width|margin|overflow|transform|x|y)$/.test(property)
    )
  )
}

/** A page names hundreds of values for its parts; a drawing needs those that it asks for. */
function withoutUnused(style: string, others: string): string {
  const declared = style.split(';')
  let kept = declared.filter((each) => !each.startsWith('--'))
  for (;;) {
    const asked = new Set([others, ...kept].flatMap((text) => text.match(/(?<=var\(\s*)--[\w-]+/g) ?? []))
    const next = declared.filter((each) => !each.startsWith('--') || asked.has(each.slice(0, each.indexOf(':'))))
    if (next.length === kept.length) return next.join(';')
    kept = next
  }
}

/** Control characters, halves of pairs and the two that are none: XML cannot hold them. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

const rules: sanitizeHtml.IOptions = {
  allowedTags: [...drawingElements.values(), ...labelElements],
  allowedAttributes: { '*': [...drawingAttributes] },
  allowedSchemes: ['data'],
  allowProtocolRelative: false,
  parser: { lowerCaseAttributeNames: false },
  selfClosing: ['br'],
  transformTags: {
    '*': (name, attributes) => ({
      tagName: drawingElements.get(name) ?? name,
      attribs: {
        ...namespaceOf(name),
        ...Object.fromEntries(
          Object.entries(attributes).flatMap(([key, value]) => {
            const safe = safeAttribute(name, key, value)
            return safe === null ? [] : [safe]
          })
        )
      }
    })
  }
}

function namespaceOf(name: string): Record<string, string> {
  if (name === 'svg') return { xmlns: 'http://www.w3.org/2000/svg' }
  return labelElements.has(name) ? { xmlns: 'http://www.w3.org/1999/xhtml' } : {}
}

/** Links lead to parts of the drawing itself, and pictures in it are in the file. */
function safeAttribute(element: string, key: string, value: string): [string, string] | null {
  if (value === '' || key === 'xmlns' || key.startsWith('xmlns:')) return null
  if (key !== 'href' && key !== 'xlink:href') {
    if (key === 'style') return [key, value]
    return /url\(/i.test(value) ? own(key, value) : [key, value]
  }
  const isInside = /^#[\w.:-]+$/.test(value) || (element === 'image' && isPicture.test(value))
  return isInside ? ['href', value] : null
}

const isPicture = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i

function own(key: string, value: string): [string, string] | null {
  const references = ownReferences(value)
  return references === null ? null : [key, references]
}
