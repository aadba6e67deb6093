import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type ArticleHints, noHints } from '#domain/article/draft'

/** What a PDF says of itself in its information dictionary and its XMP packet, less what programs write there unasked. */
export async function readPdfHints(document: PDFDocumentProxy, name: string): Promise<ArticleHints> {
  const { info, metadata } = await document.getMetadata()
  const field = (key: string) => text(Object.entries(info).find(([own]) => own === key)?.[1])
  const xmp = (key: string) => text(metadata?.get(key))
  const title = [xmp('dc:title'), field('Title')].find((one) => one !== null && !isProgramTitle(one)) ?? null
  const authors = (field('Author') ?? xmp('dc:creator') ?? '').split(
    /\s*[;\n]\s*|,\s+(?=\p{Lu}\S* \p{Lu})|\s+(?:and|&|y|und)\s+/u
  )
  return {
    ...noHints(name),
    title,
    authors: authors.filter(isAuthor),
    outlet: xmp('prism:publicationname'),
    language: field('Language'),
    published: xmp('prism:publicationdate') ?? xmp('prism:coverdate'),
    url: xmp('prism:url')
  }
}

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value.join('; '))
  const clean = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return clean === '' ? null : clean
}

/** "Microsoft Word - draft3.docx", "untitled", "10.1000/abc123", "Layout 1". */
function isProgramTitle(title: string): boolean {
  return (
    /^(?:microsoft \w+ -|untitled|sin título|document\d*$|layout \d|print|doi:|10\.\d{4})/i.test(title) ||
    /\.(?:docx?|pdf|indd|tex|rtf|odt|qxd|pptx?|xlsx?|dvi)$/i.test(title) ||
    !/\p{L}{2}.*\s|\p{L}{6}/u.test(title)
  )
}

/** Names of people and institutions have a space; accounts of a machine have none. */
function isAuthor(name: string): boolean {
  return (
    name.length < 100 &&
    /\p{L}{2,}\.? \S/u.test(name) &&
    !/[\\/@]|^(?:unknown|anonymous|default|admin|user|owner)/i.test(name)
  )
}
