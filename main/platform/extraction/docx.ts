import mammoth from 'mammoth'
import { ExpectedFailure } from '#contract/result'
import { type ArticleHints, noHints } from '#domain/article/draft'
import { isListHeading } from '#domain/citation/reference-list'
import type { ArchiveFile } from './archive-file.ts'
import { draftDocument } from './document.ts'
import { parseXml } from './dom.ts'
import type { Drafted } from './drafted.ts'

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh"
]
const titledStyles = [1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`)

/**
 * Reads a word processor's file: headings, lists, tables, quotations, captions, links, footnotes and endnotes. Tracked
 * deletions and comments are left out, as in print. Fails with file-damaged.
 * @param archive the opened zip, already known to be no bomb
 */
export async function draftDocx(bytes: Uint8Array, archive: ArchiveFile, name: string): Promise<Drafted> {
  const { html, pictures } = await convert(bytes, name, hasTitle(archive))
  return {
    ...draftDocument(withNotesInPlace(withPlainNotes(html)), readCore(archive, name)),
    pictureAt: ({ raw }) => pictures.get(raw) ?? null
  }
}

interface Converted {
  readonly html: string
  readonly pictures: ReadonlyMap<string, Uint8Array> // by what the html has for their address
}

async function convert(bytes: Uint8Array, name: string, isTitled: boolean): Promise<Converted> {
  const pictures = new Map<string, Uint8Array>()
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: isTitled ? [...styles, ...titledStyles] : styles,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const address = `picture:${pictures.size + 1}`
          pictures.set(address, new Uint8Array(await image.readAsArrayBuffer()))
          return { src: address }
        })
      }
    )
    return { html: value, pictures }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new ExpectedFailure('file-damaged', { name, kind: 'DOCX' }, { cause: error })
  }
}

/** True where a paragraph has the style of a title: headings then stand one below it. */
function hasTitle(archive: ArchiveFile): boolean {
  const xml = archive.read('word/document.xml')
  return xml !== null && /<w:pStyle w:val="(?:Title|Titel|Titre|T[ií]tulo)"/.test(new TextDecoder().decode(xml))
}

/** The numbers of notes as they stand in print: raised in the text, before the note, without arrows back. */
function withPlainNotes(html: string): string {
  const shown = labels(html)
  return html
    .replace(/(<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">)\[(\d+)\](<\/a><\/sup>)/g, '<sup>$2</sup>')
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replace(
      /<li id="(?:foot|end)note-(\d+)">(\s*<p>)?/g,
      (_, id: string, p = '') => `<li data-note>${p}${shown.get(id) ?? id}. `
    )
}

/** Notes stand at the end of the text, before its list of references, and not among those. */
function withNotesInPlace(html: string): string {
  const at = html.indexOf('<ol><li data-note>')
  const headings = [...html.matchAll(/<(h[1-6]|p)>(?:<[^>]*>)*([^<]{3,60})(?:<[^>]*>)*<\/\1>/g)]
  const list = headings.findLast((match) => isListHeading(match[2] ?? '') === 'strong')
  if (at === -1 || list === undefined || list.index > at) return html
  return html.slice(0, list.index) + html.slice(at) + html.slice(list.index, at)
}

/** The number that a note's reference shows, by the note's id. */
function labels(html: string): ReadonlyMap<string, string> {
  const shown = [...html.matchAll(/<a href="#(?:foot|end)note-(\d+)" id="[^"]*">\[(\d+)\]/g)]
  return new Map(shown.map(([, id = '', label = '']) => [id, label]))
}

function readCore(archive: ArchiveFile, name: string): ArticleHints {
  const core = archive.read('docProps/core.xml')
  const document = core === null ? null : parseXml(new TextDecoder().decode(core))
  const field = (tag: string) => document?.querySelector(tag)?.textContent?.replace(/\s+/g, ' ').trim() || null
  return {
    ...noHints(name),
    title: field('dc\\:title'),
    authors: (field('dc\\:creator') ?? '').split(/\s*[;,]\s*/).filter((author) => /\S \S/.test(author)),
    language: field('dc\\:language')
  }
}
