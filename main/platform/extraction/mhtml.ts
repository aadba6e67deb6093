import { ExpectedFailure } from '#contract/result'
import type { PictureAddress } from '#domain/article/figure'

/** The page inside a saved web archive. */
export interface SavedPage {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly url: string | null
  /** The bytes of a picture saved with the page; null for one that was not. */
  pictureAt(address: PictureAddress): Uint8Array | null
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string // one character a byte
}

const mostParts = 20_000
const deepest = 4 // multiparts inside each other

/** True of a saved web page in one MIME message (.mht, .mhtml). */
export function isMhtml(start: string): boolean {
  const head = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/.exec(start.replace(/\r/g, ''))?.[0] ?? ''
  return /^content-type:\s*multipart\/related/im.test(head) || /^snapshot-content-location:/im.test(head)
}

/** Takes the page out of its MIME message (RFC 2557): the part that `start` names, else the first HTML one. Fails with file-damaged. */
export function pageOfMhtml(bytes: Uint8Array, name: string): SavedPage {
  const message = partOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  const parts = leaves(message, 0).slice(0, mostParts)
  const start = parameter(message.headers.get('content-type') ?? '', 'start')
  const isHtml = ({ headers }: Part) => /^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '')
  const page =
    parts.find((part) => isHtml(part) && start !== null && part.headers.get('content-id') === start) ??
    parts.find(isHtml)
  if (page === undefined) throw new ExpectedFailure('file-damaged', { name, kind: 'MHTML' })
  const url = message.headers.get('snapshot-content-location') ?? page.headers.get('content-location') ?? null
  return {
    bytes: decoded(page),
    mediaType: page.headers.get('content-type') ?? 'text/html',
    url: url !== null && /^https?:/i.test(url) ? url : null,
    pictureAt: pictureFinder(parts)
  }
}

/** Parts are called by their Content-Location, or as cid: by their Content-ID (RFC 2392). */
function pictureFinder(parts: readonly Part[]): SavedPage['pictureAt'] {
  const named = new Map<string, Part>()
  for (const part of parts) {
    if (!/^image\//i.test(part.headers.get('content-type') ?? '')) continue
    const [location, id] = [part.headers.get('content-location'), part.headers.get('content-id')]
    if (location !== undefined) named.set(location, part)
    if (id !== undefined) named.set(`cid:${id.replace(/^<|>$/g, '')}`, part)
  }
  return ({ raw, url }) => {
    const part = named.get(raw) ?? (url === null ? undefined : named.get(url))
    return part === undefined ? null : decoded(part)
  }
}

function leaves(part: Part, depth: number): Part[] {
  const type = part.headers.get('content-type') ?? ''
  const boundary = /^multipart\//i.test(type) ? parameter(type, 'boundary') : null
  if (boundary === null || depth > deepest) return [part]
  const pieces = `\n${part.body}`.split(`\n--${boundary}`).slice(1)
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => leaves(partOf(piece.replace(/^[^\n]*\n/, '')), depth + 1))
}

function partOf(raw: string): Part {
  const end = /\r?\n\r?\n/.exec(raw)
  const head = raw.slice(0, end?.index ?? 0).replace(/\r?\n[ \t]+/g, ' ')
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? raw : raw.slice(end.index + end[0].length) }
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header)
  return found?.[1] ?? found?.[2] ?? null
}

function decoded({ headers, body }: Part): Uint8Array {
  switch ((headers.get('content-transfer-encoding') ?? '').toLowerCase()) {
    case 'base64':
      return new Uint8Array(Buffer.from(body, 'base64'))
    case 'quoted-printable':
      return new Uint8Array(Buffer.from(unquoted(body), 'latin1'))
    default:
      return new Uint8Array(Buffer.from(body, 'latin1'))
  }
}

/** RFC 2045: soft line breaks go, and =3D is a byte. */
function unquoted(body: string): string {
  return body
    .replace(/[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
