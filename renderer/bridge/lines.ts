/** Splits streamed text into its whole lines (empty ones, kept as heartbeats, left out) and the unfinished rest. */
export function splitLines(text: string): { readonly lines: readonly string[]; readonly tail: string } {
  const parts = text.split('\n')
  const tail = parts.pop() ?? ''
  return { lines: parts.filter((line) => line.trim() !== ''), tail }
}
