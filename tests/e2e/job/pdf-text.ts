import { inflateSync } from 'node:zlib'

interface Objects {
  /** Object by number: its dictionary, and its stream unpacked. */
  get(number: string | undefined): { readonly head: string; readonly stream: string } | undefined
  values(): Iterable<{ readonly head: string; readonly stream: string }>
}

/** The words of a PDF as Chromium writes it, without the spaces: each font names the characters of its glyphs. */
export function pdfText(bytes: Buffer): string {
  const objects = readObjects(bytes.toString('latin1'))
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return pages.map(({ head }) => pageText(head, objects)).join('')
}

function readObjects(text: string): Objects {
  const found = text.matchAll(/(\d+) 0 obj\s*([\s\S]*?)\s*endobj/g)
  return new Map(
    [...found].map(([, number = '', body = '']) => {
      const [head = '', packed] = body.split(/stream\r?\n/)
      return [number, { head, stream: packed === undefined ? '' : unpacked(head, packed) }]
    })
  )
}

function unpacked(head: string, packed: string): string {
  if (!head.includes('/FlateDecode')) return packed
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
}

function pageText(page: string, objects: Objects): string {
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number]) => [name, charactersOf(number, objects)])
  )
  const content = objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1])?.stream ?? ''
  let text = ''
  let characters = new Map<string, string>()
  for (const [token, font, glyphs] of content.matchAll(/\/(F\d+) \S+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? new Map()
    else
      text += (glyphs ?? token)
        .match(/.{4}/g)
        ?.map((glyph) => characters.get(glyph.toUpperCase()) ?? '')
        .join('')
  }
  return text.replace(/\s/g, '')
}

function charactersOf(font: string | undefined, objects: Objects): Map<string, string> {
  const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1])?.stream ?? ''
  const characters = new Map<string, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) characters.set(upper(glyph), decoded(to))
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = Number.parseInt(from, 16)
      for (let glyph = start; glyph <= Number.parseInt(to, 16); glyph++) {
        characters.set(
          upper(glyph.toString(16).padStart(4, '0')),
          String.fromCodePoint(Number.parseInt(first, 16) + glyph - start)
        )
      }
    }
  }
  return characters
}

const upper = (hex: string) => hex.toUpperCase()

function decoded(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
