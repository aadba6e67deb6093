import { type PdfDocument, webFromPdf, wordsOf } from '#domain/annotation/from-pdf'
import { asPdfAnnotation, type WordsAtPlace } from '#domain/annotation/from-zotero'
import { haveSameWords, squashed } from '#domain/annotation/same-words'
import { readZoteroItems, type ZoteroAnnotation } from '#domain/annotation/zotero-annotation'
import type { AnnotationNeeds } from './feature.ts'
import { legendOf } from './legend-of.ts'
import { documentOf } from './pdf-exchange.ts'

/** Zotero's annotations in a JSON file, in the terms of the W3C model, and what cannot be read as it came; null where it holds none. */
export async function webAnnotationsOfZotero(
  needs: AnnotationNeeds,
  file: unknown,
  articleId: string | undefined
): Promise<readonly unknown[] | null> {
  const found = readZoteroItems(file)
  return found === null ? null : [...(await inWebTerms(needs, found.annotations, articleId)), ...found.unread]
}

/** The same of a note that was exported as HTML. */
export async function webAnnotationsOfZoteroNote(
  needs: AnnotationNeeds,
  html: string,
  articleId: string | undefined
): Promise<object[] | null> {
  const found = await needs.workers.run<string, ZoteroAnnotation[]>('zotero-note', html)
  return found.length === 0 ? null : inWebTerms(needs, found, articleId)
}

/** In their order, each file of Zotero's looked for on its own among the documents of the project. */
async function inWebTerms(
  needs: AnnotationNeeds,
  found: readonly ZoteroAnnotation[],
  articleId: string | undefined
): Promise<object[]> {
  const { colours } = await legendOf(needs)
  const attachments = [...new Set(found.map((each) => each.attachment))]
  const made = new Map<ZoteroAnnotation, object>()
  for (const attachment of attachments) {
    const own = found.filter((each) => each.attachment === attachment)
    const id = await documentFor(needs, own, attachments.length === 1 ? articleId : undefined)
    const on = id === null ? null : await documentOf(needs, id)
    const places = on === null ? null : await wordsAt(needs, on, own)
    own.forEach((each, i) => {
      const name = each.addresses[0] ?? `zotero:${attachment ?? ''}`
      made.set(each, webFromPdf(asPdfAnnotation(each, places?.[i] ?? null), on, name, colours))
    })
  }
  return found.flatMap((each) => made.get(each) ?? [])
}

/** The article asked for, else one with an address of theirs, else the one that holds the most of their quotations. */
async function documentFor(
  needs: AnnotationNeeds,
  own: readonly ZoteroAnnotation[],
  articleId: string | undefined
): Promise<string | null> {
  if (articleId !== undefined) return articleId
  const documents = (await needs.documents()).filter(({ id }) => !id.startsWith('capture:'))
  const addresses = new Set(own.flatMap((each) => each.addresses))
  const named = documents.find(({ url }) => url !== null && addresses.has(url))
  if (named !== undefined) return named.id
  const quotes = own.map(({ quote }) => squashed(quote)).filter((quote) => quote.length >= fewestLetters)
  let best: { readonly id: string; readonly hits: number } | null = null
  for (const { id } of documents) {
    const text = squashed((await needs.text(id)).text)
    const hits = quotes.filter((quote) => text.includes(quote)).length
    if (hits > (best?.hits ?? 0)) best = { id, hits }
  }
  return best?.id ?? null
}

const fewestLetters = 12 // a shorter quotation may stand anywhere

/**
 * What our PDF draws where they are. Pages are told only where some quotation was found under its own rectangles: else this may
 * be another file, on which an area without words would mark anything.
 */
async function wordsAt(
  needs: AnnotationNeeds,
  on: PdfDocument,
  own: readonly ZoteroAnnotation[]
): Promise<readonly WordsAtPlace[] | null> {
  if (on.map.pages.length === 0) return null
  const { name, base64 } = await needs.original(on.articleId)
  const wanted = own.map(({ kind, places }) => ({ isBeside: kind === 'note' || kind === 'text', places }))
  const input = { bytes: new Uint8Array(Buffer.from(base64, 'base64')), name, wanted }
  const found = await needs.workers.run<typeof input, WordsAtPlace[]>('pdf-words-at', input)
  const isSameFile = own.some(({ quote }, i) => haveSameWords(quote, wordsOf(found[i] ?? { words: [] })))
  return isSameFile ? found : found.map(({ words }, i) => ({ words: wanted[i]?.isBeside ? [] : words, pageWords: [] }))
}
