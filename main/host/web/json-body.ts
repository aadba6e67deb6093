import type { IncomingMessage } from 'node:http'

/** Room for a 50 MB file in base64 and then some; more is refused before it is read. */
const LIMIT = 128 * 1024 * 1024

export type JsonBody = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: number }

/** Reads a JSON body, and only one that says it is JSON (a form post from elsewhere cannot). */
export async function jsonBody(request: IncomingMessage): Promise<JsonBody> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { ok: false, status: 415 }
  if (Number(request.headers['content-length'] ?? 0) > LIMIT) return { ok: false, status: 413 }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > LIMIT) return { ok: false, status: 413 }
    chunks.push(chunk)
  }
  return parsed(Buffer.concat(chunks).toString('utf8'))
}

function parsed(text: string): JsonBody {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, status: 400 }
  }
}
