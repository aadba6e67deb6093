import type { WarcExchange } from '#domain/archive/warc-jobs'

/**
 * Status line and headers of an answer as a WARC block's beginning. The body is kept with its transfer coding undone, so a
 * Transfer-Encoding line would make readers undo it twice: it is kept under X-Orig-, as other archivers do.
 */
export function responseHead({ status, statusText, responseHeaders }: WarcExchange): Uint8Array {
  const lines = responseHeaders.map(([name, value]) =>
    name.toLowerCase() === 'transfer-encoding' ? `X-Orig-${name}: ${value}` : `${name}: ${value}`
  )
  return head([`HTTP/1.1 ${status} ${statusText}`, ...lines])
}

/** A GET as it was sent. */
export function requestBlock({ url, requestHeaders }: WarcExchange): Uint8Array {
  const { pathname, search } = new URL(url)
  return head([`GET ${pathname}${search} HTTP/1.1`, ...requestHeaders.map(([name, value]) => `${name}: ${value}`)])
}

/** HTTP/1.1 header bytes are Latin-1, in which undici reads them. */
function head(lines: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'))
}

/** Where the head of an HTTP message ends and its body begins; the message's length where there is no empty line. */
export function bodyStart(block: Uint8Array): number {
  for (let place = 0; place + 3 < block.byteLength; place++) {
    if (block[place] === 13 && block[place + 1] === 10 && block[place + 2] === 13 && block[place + 3] === 10) {
      return place + 4
    }
  }
  return block.byteLength
}

/** The header lines of an HTTP message's head. */
export function headerLines(block: Uint8Array): (readonly [string, string])[] {
  const text = Buffer.from(block.subarray(0, bodyStart(block))).toString('latin1')
  return text
    .split('\r\n')
    .slice(1)
    .flatMap((line) => {
      const colon = line.indexOf(':')
      return colon <= 0 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()] as const]
    })
}
