/**
 * The bytes that a data: address has in it (RFC 2397); null for any other address. What is longer than `most` comes back cut just
 * behind it, so that whoever checks the length sees that it is too long.
 */
export function bytesOfDataAddress(address: string, most: number): Uint8Array | null {
  const head = /^data:[^,]{0,200},/i.exec(address)?.[0]
  if (head === undefined) return null
  const body = address.slice(head.length, head.length + most * 2)
  if (/;\s*base64\s*,$/i.test(head)) return new Uint8Array(Buffer.from(unescaped(body), 'base64')).slice(0, most + 1)
  return new Uint8Array(Buffer.from(unescaped(body), 'latin1')).slice(0, most + 1)
}

/** One character a byte. */
function unescaped(body: string): string {
  const bytes = Buffer.from(body, 'utf8').toString('latin1')
  return bytes.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
