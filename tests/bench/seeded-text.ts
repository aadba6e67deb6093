/** Mulberry32: the same numbers for the same seed, from 0 to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const syllables = 'ra ten mo sil ka dor ve lin sta per con tri ul es ban for mi gre no tal ex pro si de ar'.split(' ')
const small = 'the of and to in a is that for it as was with be by on not he which are'.split(' ')

/** Sentences of invented words, as often and as long as words are in English prose (Zipf), in paragraphs. */
export function seededText(length: number, random: () => number): string {
  const vocabulary = Array.from({ length: 6000 }, () => word(random))
  const sentences: string[] = []
  for (let size = 0; size < length; ) {
    const next = sentence(vocabulary, random) + (random() < 0.15 ? '\n\n' : ' ')
    sentences.push(next)
    size += next.length
  }
  return sentences.join('')
}

export function sentence(vocabulary: readonly string[], random: () => number): string {
  const words = Array.from({ length: 6 + Math.floor(random() * 24) }, () => {
    if (random() < 0.42) return small[Math.floor(random() ** 2 * small.length)] ?? 'the'
    return vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? 'word'
  })
  const text = words.map((each, i) => (i < words.length - 1 && random() < 0.08 ? `${each},` : each)).join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function word(random: () => number): string {
  const parts = 1 + Math.floor(random() * 4)
  return Array.from({ length: parts }, () => syllables[Math.floor(random() * syllables.length)] ?? '').join('')
}
