import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pfb': 'application/x-font-type1', // the standard fonts of PDF
  '.bcmap': 'application/octet-stream', // character maps of PDF
  '.wasm': 'application/wasm'
}

export interface BundledFile {
  readonly bytes: Buffer
  readonly mediaType: string
}

/** The built renderer, beside the running file. */
export const rendererFolder = join(import.meta.dirname, '../renderer')

/** One file of the built renderer for a URL's path, or null: never anything outside it, never a kind we do not ship. */
export async function bundledFile(pathname: string, folder = rendererFolder): Promise<BundledFile | null> {
  const path = normalize(join(folder, decoded(pathname === '/' ? '/index.html' : pathname)))
  const mediaType = mediaTypes[extname(path)]
  if (mediaType === undefined || !path.startsWith(folder + sep)) return null
  return readFile(path).then(
    (bytes) => ({ bytes, mediaType }),
    () => null // missing, or a folder: either way there is no such file to serve
  )
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll('\0', '')
  } catch {
    return '/' // not valid percent-encoding
  }
}
