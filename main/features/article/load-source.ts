import type { ImportSource } from '#contract/article'
import { ExpectedFailure } from '#contract/result'
import type { Ports } from '../../ports.ts'
import { fetchPage } from './fetch-page.ts'

/** The bytes of a source as they came, and what is known of them. */
export interface LoadedSource {
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: string | null
  readonly url: string | null
  readonly isFetched?: boolean // its pictures may be fetched as well
  readonly password?: string // opens an encrypted PDF
  readonly path?: string // of a file that the host or the person chose
}

const largestFile = 256 // MB, of any kind; reading has narrower limits for some

const unnamed = { mediaType: null, url: null } // a file says neither

/** What a source is called before it is read, for progress and failures. */
export function nameOfSource(source: ImportSource, grants: Ports['grants']): string {
  switch (source.kind) {
    case 'bytes':
      return source.name
    case 'text':
      return source.title?.trim() || firstLine(source.text)
    case 'html':
      return source.url ?? firstLine(source.html.replace(/<[^>]*>/g, ' '))
    case 'file':
      return (grants.resolve(source.fileId) ?? source.fileId).split(/[\\/]/).at(-1) ?? source.fileId
    case 'url':
      return source.url
  }
}

function firstLine(text: string): string {
  return /\S[^\n]{0,79}/.exec(text.slice(0, 5000))?.[0].replace(/\s+/g, ' ').trim() ?? ''
}

/** Fetches or opens a source. Fails with text-empty, as Files.readChosen does, or as the fetcher does. */
export async function loadSource(
  source: ImportSource,
  { grants, files, fetcher }: Pick<Ports, 'grants' | 'files' | 'fetcher'>,
  options: { readonly signal: AbortSignal; readonly allowedHosts: readonly string[] }
): Promise<LoadedSource> {
  const name = nameOfSource(source, grants)
  switch (source.kind) {
    case 'bytes':
      return { ...unnamed, name, bytes: fromBase64(source.base64, name), password: source.password }
    case 'text':
      return pasted(source.text, name, 'text/plain; charset=utf-8', null)
    case 'html':
      return pasted(source.html, name, 'text/html; charset=utf-8', source.url ?? null)
    case 'file': {
      const path = grants.resolve(source.fileId)
      if (path === null) throw new ExpectedFailure('not-found', { kind: 'file', id: name })
      const bytes = await files.readChosen(path, largestFile)
      return { ...unnamed, name, bytes, password: source.password, path }
    }
    case 'url':
      return fetchPage(source.url, fetcher, options)
  }
}

function fromBase64(base64: string, name: string): Uint8Array {
  if (base64.length > largestFile * 1024 * 1024 * 1.4)
    throw new ExpectedFailure('file-too-large', { name, limit: `${largestFile} MB` })
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

function pasted(text: string, name: string, mediaType: string, url: string | null): LoadedSource {
  if (text.trim() === '') throw new ExpectedFailure('text-empty')
  return { name, bytes: new TextEncoder().encode(text), mediaType, url }
}
