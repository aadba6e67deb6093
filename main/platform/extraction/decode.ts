import chardet from 'chardet'

export interface Decoded {
  readonly text: string
  readonly charset: string
}

/**
 * Decodes text whose charset nobody vouches for, in the order of trust: byte order mark, what the server or the page
 * says, strict UTF-8, a guess. The mark is dropped and line ends become \n.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): Decoded {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked !== null) return decodeAs(bytes, marked)
  const isDeclared = declared !== null && isKnown(declared)
  // Saved pages are often UTF-8 under their old declaration; a text in an 8-bit charset is never well-formed UTF-8 by chance.
  if (isDeclared && is8Bit(declared)) return multibyteUtf8(bytes) ?? decodeAs(bytes, declared)
  return (
    (isDeclared ? decodeStrictly(bytes, declared) : null) ??
    decodeStrictly(bytes, 'utf-8') ??
    decodeAs(bytes, guessCharset(bytes))
  )
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without its mark: nearly every second byte of western text is zero, always on the same side. */
export function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 8) return null
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  return even > half * 0.6 && odd < half * 0.05 ? 'utf-16be' : null
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== ''
  } catch {
    return false // RangeError: a label nobody defined
  }
}

function is8Bit(charset: string): boolean {
  return /^(?:windows-125\d|iso-8859-\d+|macintosh)$/.test(new TextDecoder(charset).encoding)
}

/** null for what is not UTF-8, and for plain ASCII, which says nothing. */
function multibyteUtf8(bytes: Uint8Array): Decoded | null {
  return bytes.some((byte) => byte > 127) ? decodeStrictly(bytes, 'utf-8') : null
}

function decodeStrictly(bytes: Uint8Array, charset: string): Decoded | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true })
    return { text: withPlainLineEnds(decoder.decode(bytes)), charset: decoder.encoding }
  } catch {
    return null // not what it says it is
  }
}

function decodeAs(bytes: Uint8Array, charset: string): Decoded {
  const decoder = new TextDecoder(charset)
  return { text: withPlainLineEnds(decoder.decode(bytes)), charset: decoder.encoding }
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

const sampleSize = 64 * 1024

/** chardet's guess on the stretch around the first byte that is not ASCII; western Europe where it is unsure. */
function guessCharset(bytes: Uint8Array): string {
  const first = bytes.findIndex((byte) => byte > 127)
  const from = Math.max(0, first - sampleSize / 2)
  const guesses = chardet.analyse(bytes.subarray(from, from + sampleSize))
  const best = guesses[0]
  if (best === undefined || !isKnown(best.name)) return 'windows-1252'
  // The Latin alphabets differ in few bytes: short texts are told apart by chance, and windows-1252 is by far the commonest.
  const isLatinGuess = /^(?:iso-8859-(?:1|2|3|4|9|10|13|14|15|16)|windows-125[0247])$/i.test(best.name)
  const western = guesses.find((guess) => /^(?:iso-8859-1|windows-1252)$/i.test(guess.name))
  const isCloseCall = western !== undefined && western.confidence >= best.confidence - 20
  const isMultibyteByChance = best.confidence < 20
  return (isLatinGuess && isCloseCall) || isMultibyteByChance ? 'windows-1252' : best.name
}
