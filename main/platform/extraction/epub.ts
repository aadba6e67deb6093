import { ExpectedFailure } from '#contract/result'
import { type ArticleHints, noHints } from '#domain/article/draft'
import { LARGEST_DRAWING } from '#domain/article/picture-limits'
import type { ArchiveFile } from './archive-file.ts'
import { decodeText } from './decode.ts'
import { draftDocument } from './document.ts'
import { type DomElement, parsePage, parseXml } from './dom.ts'
import type { Drafted } from './drafted.ts'

/**
 * Reads a book: the pages of its spine, in their order, under its title. Its own table of contents is left out.
 * Fails with file-damaged, or file-encrypted where its pages are locked.
 */
export function draftEpub(archive: ArchiveFile, name: string): Drafted {
  const damaged = () => new ExpectedFailure('file-damaged', { name, kind: 'EPUB' })
  const path = packagePath(archive)
  const source = path === null ? null : readText(archive, path)
  if (path === null || source === null) throw damaged()
  const document = parseXml(source)
  const hints = hintsOf(document, name)
  const pages = spineOf(document).flatMap((href) => pageAt(archive, resolved(path, href)))
  if (pages.length === 0) throw damaged()
  if (isLocked(archive)) throw new ExpectedFailure('file-encrypted', { name })
  const title = hints.title === null ? '' : `<h1>${escaped(hints.title)}</h1>`
  const html = `${title}${pages.map((page) => bodyOf(page, title !== '')).join('\n')}`
  const drafted = draftDocument(html, hints, (entry) => pictureIn(archive, entry))
  return { ...drafted, pictureAt: ({ raw }) => archive.read(raw) }
}

function readText(archive: ArchiveFile, path: string): string | null {
  const bytes = archive.read(path)
  return bytes === null ? null : decodeText(bytes, null).text
}

function packagePath(archive: ArchiveFile): string | null {
  const container = readText(archive, 'META-INF/container.xml')
  if (container === null) return null
  return parseXml(container).querySelector('rootfile')?.getAttribute('full-path') ?? null
}

/** Fonts may be scrambled; pages that are make the book unreadable. */
function isLocked(archive: ArchiveFile): boolean {
  const encryption = readText(archive, 'META-INF/encryption.xml') ?? ''
  return /CipherReference[^>]*URI="[^"]+\.x?html?"/i.test(encryption)
}

function spineOf(document: DomElement): string[] {
  const items = new Map([...document.querySelectorAll('manifest item')].map((item) => [item.getAttribute('id'), item]))
  return [...document.querySelectorAll('spine itemref')].flatMap((reference) => {
    const item = items.get(reference.getAttribute('idref'))
    const isContents = /\bnav\b/.test(item?.getAttribute('properties') ?? '')
    const isText = /html/.test(item?.getAttribute('media-type') ?? '')
    return isText && !isContents ? (item?.getAttribute('href') ?? []) : []
  })
}

/** A path inside the zip, from the package's own folder; it only ever names an entry. */
function resolved(base: string, href: string): string {
  const path = new URL(href, `entry:///${base}`).pathname.replace(/^\/+/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a stray per cent sign
  }
}

interface BookPage {
  readonly path: string
  readonly text: string
}

function pageAt(archive: ArchiveFile, path: string): BookPage[] {
  const text = readText(archive, path)
  return text === null ? [] : [{ path, text }]
}

/** One page's content; under the book's title its headings stand one lower. Its pictures are called by their entries' names. */
function bodyOf({ path, text: page }: BookPage, isBelowTitle: boolean): string {
  // As HTML: many books' XHTML is not well formed, and all of it is near enough to HTML.
  const body = parsePage(page.replace(/^\s*<\?xml[^>]*\?>/, '').replace(/<(\w+)([^<>]*)\/>/g, closed)).body
  for (const contents of [...(body?.querySelectorAll('nav, [epub\\:type="toc"]') ?? [])]) contents.remove()
  for (const picture of body?.querySelectorAll('img[src]') ?? []) {
    picture.setAttribute('src', resolved(path, picture.getAttribute('src') ?? ''))
  }
  for (const picture of body?.querySelectorAll('svg image') ?? []) {
    const name = picture.hasAttribute('href') ? 'href' : 'xlink:href'
    picture.setAttribute(name, resolved(path, picture.getAttribute(name) ?? ''))
  }
  const html = body?.innerHTML ?? ''
  const lower = (_: string, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + 1)}`
  return `<section>${isBelowTitle ? html.replace(/<(\/?)h([1-5])(?=[\s>])/g, lower) : html}</section>`
}

/** An entry as a data: address, where it is a picture as drawings hold them. */
function pictureIn(archive: ArchiveFile, entry: string): string | null {
  const ending = /\.(png|jpe?g|gif|webp|avif)$/i.exec(entry)?.[1]?.toLowerCase()
  const bytes = ending === undefined ? null : archive.read(entry)
  if (bytes === null || bytes.byteLength > LARGEST_DRAWING) return null
  return `data:image/${ending === 'jpg' ? 'jpeg' : ending};base64,${Buffer.from(bytes).toString('base64')}`
}

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

function closed(tag: string, name: string, attributes: string): string {
  return voids.test(name) ? tag : `<${name}${attributes}></${name}>`
}

function hintsOf(document: DomElement, name: string): ArticleHints {
  const fields = (tag: string) =>
    [...document.querySelectorAll(`dc\\:${tag}`)].flatMap(
      (element) => element.textContent?.replace(/\s+/g, ' ').trim() || []
    )
  return {
    ...noHints(name),
    title: fields('title')[0] ?? null,
    authors: fields('creator'),
    outlet: fields('publisher')[0] ?? null,
    language: fields('language')[0] ?? null,
    published: fields('date')[0] ?? null
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
