import type { Draft } from './draft.ts'

interface Line {
  readonly indent: number // columns of white space before it
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Cuts plain text (line ends \n) into drafts whose ranges are of that very text. Blank lines part chunks; a chunk of
 * hard-wrapped lines is one draft, any other line is a draft of its own.
 */
export function draftPlainText(text: string): Draft[] {
  const chunks = chunksOf(text)
  const isWrappedFile = wrappedShare(chunks.slice(0, 400)) > 0.4
  return chunks.flatMap((chunk) => (isWrapped(chunk, isWrappedFile) ? joined(chunk) : chunk.map(draftOf)))
}

function draftOf({ start, end }: Line): Draft {
  return { start, end, kind: null }
}

function chunksOf(text: string): Line[][] {
  const chunks: Line[][] = []
  let chunk: Line[] = []
  for (let at = 0; at <= text.length; ) {
    const newline = text.indexOf('\n', at)
    const stop = newline === -1 ? text.length : newline
    const line = trimmedLine(text, at, stop)
    if (line !== null) chunk.push(line)
    else if (chunk.length > 0) chunk = startOf(chunks, chunk)
    at = stop + 1
  }
  if (chunk.length > 0) chunks.push(chunk)
  return chunks
}

function startOf(chunks: Line[][], finished: Line[]): Line[] {
  chunks.push(finished)
  return []
}

function trimmedLine(text: string, from: number, to: number): Line | null {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start === end ? null : { indent: start - from, start, end, text: text.slice(start, end) }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x200b
}

/** Share of line ends that break a sentence in two, over all chunks of several lines. */
function wrappedShare(chunks: readonly (readonly Line[])[]): number {
  const several = chunks.filter((chunk) => chunk.length > 1)
  const breaks = several.reduce((sum, chunk) => sum + chunk.length - 1, 0)
  const broken = several.reduce((sum, chunk) => sum + brokenSentences(chunk), 0)
  return breaks < 3 ? 0 : broken / breaks
}

function brokenSentences(chunk: readonly Line[]): number {
  let count = 0
  for (let index = 1; index < chunk.length; index++) {
    const before = chunk[index - 1]?.text ?? ''
    const after = chunk[index]?.text ?? ''
    if (/[\p{L}\p{N},;–—-]$/u.test(before.slice(-1)) && /^[\p{Ll}(“"']/u.test(after)) count++
  }
  return count
}

const longestWrappedLine = 110

function isWrapped(chunk: readonly Line[], isWrappedFile: boolean): boolean {
  if (chunk.length < 2 || chunk.some((line) => line.text.length > longestWrappedLine)) return false
  const share = brokenSentences(chunk) / (chunk.length - 1)
  if (share >= 0.5) return true
  if (isWrappedFile && chunk.some((line) => startsItem.test(line.text))) return true
  if (isHanging(chunk)) return true
  const longest = chunk.reduce((most, line) => Math.max(most, line.text.length), 0)
  const isFilled = chunk.slice(0, -1).every((line) => line.text.length > longest * 0.6)
  return isWrappedFile && isFilled && longest > 45
}

const startsItem = /^(?:[-*•·‣▪–]\s|\[\d{1,3}\]\s|\(?\d{1,3}[.)]\s)/u

/** Entries whose further lines are indented, as reference lists are set. */
function isHanging(chunk: readonly Line[]): boolean {
  const base = chunk[0]?.indent ?? 0
  const isDeeper = chunk.map((line) => line.indent > base)
  return isDeeper.some(Boolean) && chunk.every((line) => line.indent >= base) && !startsItem.test(chunk[0]?.text ?? '')
}

/** Wrapped lines as one draft, a new one for each line that begins a list item or, in a hanging chunk, an entry. */
function joined(chunk: readonly Line[]): Draft[] {
  const drafts: Draft[] = []
  const hangsFrom = isHanging(chunk) ? chunk[0]?.indent : undefined
  for (const line of chunk) {
    const last = drafts.at(-1)
    if (last === undefined || startsItem.test(line.text) || line.indent === hangsFrom) drafts.push(draftOf(line))
    else drafts[drafts.length - 1] = { ...last, end: line.end }
  }
  return drafts
}
