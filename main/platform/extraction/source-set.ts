/** One picture of a srcset. */
interface SourceCandidate {
  readonly address: string
  readonly size: number // pixels across, or for comparing within the set
}

/**
 * Reads a srcset (HTML, 4.8.4.2.1). Addresses may have commas in them: one ends at white space, or with the commas at its end;
 * what is behind it, up to the next comma, says its size. Step by step, because no pattern does it in time that a hostile page
 * cannot stretch.
 */
export function parseSourceSet(set: string): readonly SourceCandidate[] {
  const candidates: SourceCandidate[] = []
  for (let at = 0; at < set.length; ) {
    while (at < set.length && isBetween(set.charAt(at))) at++
    const start = at
    while (at < set.length && !isSpace(set.charAt(at))) at++
    const address = withoutEndCommas(set.slice(start, at))
    const isClosed = address.length < at - start
    const end = isClosed ? at : indexOr(set.indexOf(',', at), set.length)
    if (address !== '') candidates.push({ address, size: sizeOf(set.slice(at, end)) })
    at = end
  }
  return candidates
}

function isSpace(character: string): boolean {
  return ' \t\n\f\r'.includes(character)
}

function isBetween(character: string): boolean {
  return character === ',' || isSpace(character)
}

function withoutEndCommas(address: string): string {
  let end = address.length
  while (end > 0 && address.charAt(end - 1) === ',') end--
  return address.slice(0, end)
}

function indexOr(index: number, otherwise: number): number {
  return index === -1 ? otherwise : index
}

/** Pixels across; of a picture that only says how dense it is, a number for comparing it with the others of its set. */
function sizeOf(descriptor: string): number {
  const [word = '1x'] = descriptor.trim().split(/\s/, 1)
  const number = Number.parseFloat(word) || 1
  return word.endsWith('w') ? number : Math.min(number, 2) * 500
}
