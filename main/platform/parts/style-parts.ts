import type { CssNode, Url, WalkContext } from 'css-tree'
import parse from 'css-tree/parser'
import walk from 'css-tree/walker'
import { LARGEST_STYLE } from '#domain/archive/limits'
import { distinctParts, type PagePart, type PartsInput } from '#domain/archive/page-part'
import { decodeText } from '../extraction/decode.ts'
import { partAt } from './part-at.ts'

/** What a style sheet loads: other sheets, pictures, and of each typeface the one file that browsers take today. */
export function partsOfStyleFile({ bytes, contentType, url }: PartsInput): readonly PagePart[] {
  if (bytes.byteLength > LARGEST_STYLE) return []
  const said = /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1]
  const own = /^@charset "([\w-]+)"/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 100)))?.[1]
  return partsOfStyle(decodeText(bytes, said ?? own ?? null).text, url, 'stylesheet')
}

/** @param context what the text is: a sheet, or what stands in a style attribute */
export function partsOfStyle(
  css: string,
  base: string,
  context: 'stylesheet' | 'declarationList'
): readonly PagePart[] {
  const parts: (PagePart | null)[] = []
  try {
    walk(parse(css, { context, parseRulePrelude: false, parseCustomProperty: true }), {
      enter(this: WalkContext, node: CssNode) {
        const named = this.atrule?.name.toLowerCase()
        if (node.type === 'Atrule' && node.name.toLowerCase() === 'import') parts.push(...importedSheet(node, base))
        else if (node.type === 'Declaration' && named === 'font-face') {
          if (node.property.toLowerCase() === 'src') parts.push(...fontFile(node, base))
        } else if (node.type === 'Url' && this.declaration !== null && named !== 'font-face') {
          parts.push(partAt(node.value, base, 'picture'))
        } else if (node.type === 'String' && /^(?:-webkit-)?image-set$/i.test(this.function?.name ?? '')) {
          parts.push(partAt(node.value, base, 'picture'))
        }
      }
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error // nested deeper than the parser goes
  }
  return distinctParts(parts.flatMap((part) => part ?? []))
}

/** The address is a string or url(); what is behind it says for which media. Nobody reads a copy on paper first. */
function importedSheet(node: Extract<CssNode, { type: 'Atrule' }>, base: string): (PagePart | null)[] {
  if (node.prelude?.type !== 'AtrulePrelude') return []
  const [address, ...rest] = node.prelude.children.toArray()
  const isPrint = rest.some((one) => wordsOf(one).join(' ') === 'print')
  if (isPrint || (address?.type !== 'String' && address?.type !== 'Url')) return []
  return [partAt(address.value, base, 'style')]
}

function wordsOf(node: CssNode): string[] {
  const words: string[] = []
  walk(node, (inner) => {
    if (inner.type === 'Identifier') words.push(inner.name)
    else if (inner.type === 'MediaQuery' && inner.mediaType !== null) words.push(inner.mediaType)
  })
  return words
}

/** Of the files of one face: WOFF2 where there is one, else WOFF, else the first that is no format of the past. */
function fontFile(node: Extract<CssNode, { type: 'Declaration' }>, base: string): (PagePart | null)[] {
  const files: Url[] = []
  walk(node, (inner) => {
    if (inner.type === 'Url') files.push(inner)
  })
  const best =
    files.find(({ value }) => /\.woff2\b/i.test(value)) ??
    files.find(({ value }) => /\.woff\b/i.test(value)) ??
    files.find(({ value }) => !/\.(?:eot|svg)\b/i.test(value))
  return best === undefined ? [] : [partAt(best.value, base, 'font')]
}
