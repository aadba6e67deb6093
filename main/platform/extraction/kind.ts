import { fileTypeFromBuffer } from 'file-type'
import { ExpectedFailure } from '#contract/result'
import { unmarkedUtf16 } from './decode.ts'
import { isMhtml } from './mhtml.ts'

export type TextKind = 'text' | 'markdown' | 'html'
export type SourceKind = TextKind | 'pdf' | 'zip' | 'mhtml'

const megabyte = 1024 * 1024
const limits: Readonly<Record<SourceKind, number>> = {
  text: 64,
  markdown: 16,
  html: 50,
  pdf: 512,
  zip: 512,
  mhtml: 128
}

/**
 * What a source is, by its content first and its name after it. Fails with file-empty, file-binary, file-unsupported or
 * file-too-large.
 * @param mediaType as a server or the clipboard said it, or null
 */
export async function kindOfSource(bytes: Uint8Array, name: string, mediaType: string | null): Promise<SourceKind> {
  if (bytes.length === 0) throw new ExpectedFailure('file-empty', { name })
  const kind = await kindOf(bytes, name, mediaType)
  if (bytes.length > limits[kind] * megabyte)
    throw new ExpectedFailure('file-too-large', { name, limit: `${limits[kind]} MB` })
  return kind
}

async function kindOf(bytes: Uint8Array, name: string, mediaType: string | null): Promise<SourceKind> {
  const start = bytes.subarray(0, 8192)
  const packed = packedKind(start)
  if (packed !== null) return packed
  await refuseKnownFormats(start, name)
  if (isBinary(bytes))
    throw new ExpectedFailure(isTextName(name) ? 'file-binary' : 'file-unsupported', {
      name,
      kind: extensionOf(name) || 'binary'
    })
  return kindOfText(latin(start), name, mediaType)
}

/** Formats that begin with bytes of their own. A PDF may have others before them, within its first kilobyte. */
function packedKind(start: Uint8Array): SourceKind | null {
  const text = new TextDecoder('latin1').decode(start)
  if (text.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (text.startsWith('PK\x03\x04')) return 'zip'
  return isMhtml(text) ? 'mhtml' : null
}

async function refuseKnownFormats(start: Uint8Array, name: string): Promise<void> {
  const found = await fileTypeFromBuffer(start)
  const isText = found === undefined || /^(?:text\/|application\/(?:xml|xhtml\+xml)|image\/svg)/.test(found.mime)
  if (isText) return
  if (unmarkedUtf16(start) !== null) return
  if (isTextName(name)) throw new ExpectedFailure('file-binary', { name })
  throw new ExpectedFailure('file-unsupported', { name, kind: found.ext.toUpperCase() })
}

export function isTextName(name: string): boolean {
  return /\.(?:txt|text|md|markdown|html?|xhtml)$/i.test(name)
}

function extensionOf(name: string): string {
  return (/\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? '').toUpperCase()
}

/** Zero bytes outside UTF-16, or many control characters: no text. A few strays are forgiven. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return bytes.length % 2 === 1
  if (unmarkedUtf16(bytes) !== null) return false
  return [bytes.subarray(0, 65_536), bytes.subarray(-65_536)].some(hasControls)
}

function hasControls(sample: Uint8Array): boolean {
  const count = sample.reduce((sum, byte) => (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? sum + 1 : sum), 0)
  return sample.includes(0) || count > sample.length * 0.01
}

function latin(bytes: Uint8Array): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null) ??
    (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null)
  return new TextDecoder(utf16 ?? unmarkedUtf16(bytes) ?? 'latin1').decode(bytes)
}

function kindOfText(start: string, name: string, mediaType: string | null): TextKind {
  const opening = start.replace(/^(?:\uFEFF|ï»¿|\s|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, '')
  if (/^<(?:!doctype html|html|head|body)\b/i.test(opening)) return 'html'
  const said = mediaType?.toLowerCase() ?? ''
  if (/^(?:text\/html|application\/xhtml)/.test(said)) return 'html'
  if (/^text\/(?:x-)?markdown/.test(said)) return 'markdown'
  if (/\.(?:html?|xhtml)$/i.test(name)) return /<[a-z!/]/i.test(start) ? 'html' : 'text'
  if (/\.(?:md|markdown|mkd)$/i.test(name)) return 'markdown'
  return 'text'
}
