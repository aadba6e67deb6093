/** F1 over the words of two texts, each counted as often as it stands there: the measure of the published comparisons. */
export function wordF1(found: string, expected: string): number {
  const [ours, gold] = [counts(found), counts(expected)]
  let common = 0
  for (const [word, count] of ours) common += Math.min(count, gold.get(word) ?? 0)
  const [total, wanted] = [sum(ours), sum(gold)]
  return total + wanted === 0 ? 1 : (2 * common) / (total + wanted)
}

function counts(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

function sum(words: ReadonlyMap<string, number>): number {
  return [...words.values()].reduce((total, count) => total + count, 0)
}
