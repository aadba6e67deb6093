import { ExpectedFailure } from '#contract/result'
import { noHints } from '#domain/article/draft'
import { draftPages } from '#domain/article/pdf/draft-pages'
import { draftPlainText } from '#domain/article/plain-text'
import type { ReadSourceInput } from '#domain/article/read-source'
import { openArchive } from './archive-file.ts'
import { decodeText } from './decode.ts'
import type { Drafted } from './drafted.ts'
import { isTextName, kindOfSource, type TextKind } from './kind.ts'
import { draftMarkdown } from './markdown.ts'
import { pageOfMhtml } from './mhtml.ts'
import { draftPage } from './page.ts'

export interface DraftedSource extends Drafted {
  readonly mediaType: string
}

type Source = Pick<ReadSourceInput, 'name' | 'bytes' | 'mediaType' | 'url' | 'password'>

/** Takes a source of any kind apart. Fails with the codes of read-source. */
export async function draftSource(source: Source): Promise<DraftedSource> {
  const kind = await kindOfSource(source.bytes, source.name, source.mediaType)
  switch (kind) {
    case 'pdf':
      return { ...(await draftPdf(source)), mediaType: 'application/pdf' }
    case 'zip':
      return draftZip(source)
    case 'mhtml': {
      const page = pageOfMhtml(source.bytes, source.name)
      const drafted = draftText('html', { ...source, ...page, url: page.url ?? source.url })
      return { ...drafted, pictureAt: page.pictureAt, mediaType: 'multipart/related' }
    }
    case 'text':
    case 'markdown':
    case 'html':
      return draftText(kind, source)
  }
}

// Libraries of the rarer kinds are loaded with the first file of theirs.
async function draftPdf({ bytes, name, password, url }: Source): Promise<Drafted> {
  const { readPdf } = await import('./pdf.ts')
  const { pages, hints } = await readPdf(bytes, name, password ?? null)
  return { ...draftPages(pages), hints: { ...hints, url: hints.url ?? url }, html: null }
}

async function draftZip({ bytes, name }: Source): Promise<DraftedSource> {
  const archive = await openArchive(bytes, name, extensionOf(name)).catch((error: unknown) => {
    const isDamaged = error instanceof ExpectedFailure && error.code === 'file-damaged'
    throw isDamaged && isTextName(name) ? new ExpectedFailure('file-binary', { name }) : error
  })
  if (archive.read('META-INF/container.xml') !== null) {
    const { draftEpub } = await import('./epub.ts')
    return { ...draftEpub(archive, name), mediaType: 'application/epub+zip' }
  }
  if (archive.read('word/document.xml') !== null) {
    const { draftDocx } = await import('./docx.ts')
    return {
      ...(await draftDocx(bytes, archive, name)),
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    }
  }
  throw new ExpectedFailure('file-unsupported', { name, kind: extensionOf(name) })
}

function extensionOf(name: string): string {
  return (/\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? 'zip').toUpperCase()
}

const mediaTypes: Readonly<Record<TextKind, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html'
}

function draftText(kind: TextKind, source: Source): DraftedSource {
  const { text, charset } = decodeText(source.bytes, declaredCharset(source, kind))
  if (text.trim() === '') throw new ExpectedFailure('file-empty', { name: source.name })
  return { ...draftDecoded(kind, text, source), charset, mediaType: mediaTypes[kind] }
}

function draftDecoded(kind: TextKind, text: string, { name, url }: Source): Drafted {
  if (kind === 'html') return draftPage(text, name, url ?? savedFrom(text))
  if (kind === 'markdown') return { ...draftMarkdown(text, name, url), html: null }
  return { text, drafts: draftPlainText(text), hints: noHints(name, url), html: null }
}

/** The comment in which a browser or SingleFile says where a page was saved from. */
function savedFrom(html: string): string | null {
  const start = html.slice(0, 4096)
  return (
    /<!-{2}\s*Page saved with SingleFile\s+url:\s*(https?:\/\/\S+)/i.exec(start)?.[1] ??
    /<!-{2}\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*-->/i.exec(start)?.[1] ??
    null
  )
}

/** The server's word, or the page's own in its first kilobytes, which are ASCII whatever the rest is. */
function declaredCharset({ bytes, mediaType }: Source, kind: TextKind): string | null {
  const said = /charset\s*=\s*["']?([\w-]+)/i.exec(mediaType ?? '')?.[1]
  if (said !== undefined) return said
  if (kind !== 'html') return null
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1] ??
    null
  )
}
