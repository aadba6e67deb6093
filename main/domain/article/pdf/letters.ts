/** Ligatures that fonts draw as one glyph. Compatibility folding would go further and touch what the author wrote. */
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st'
}

/** Accents drawn as glyphs of their own before or after their letter, as old typesetting has them. */
const accents: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¸': '\u0327',
  ˇ: '\u030c'
}

/**
 * The letters that a run of glyphs stands for: ligatures apart, accents on their letters, no soft hyphens but a last one
 * (which breaks a word at the line's end), and none of the characters that have no look.
 */
export function lettersOf(glyphs: string): string {
  if (/^[\x20-\x7e]*$/.test(glyphs)) return glyphs
  return glyphs
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/([´¨ˆ˜ˇ`]) ?(\p{L})/gu, (_, accent: string, letter: string) => composed(letter, accent))
    .replace(/([cCsStT]) ?¸/g, (_, letter: string) => composed(letter, '¸'))
    .replace(/\u00ad(?=.)/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/[\p{Cc}\u200b\u2060\ufeff\ufffe\uffff]/gu, '')
    .normalize('NFC')
}

function composed(letter: string, accent: string): string {
  const base = letter === 'ı' ? 'i' : letter
  return `${base}${accents[accent] ?? ''}`.normalize('NFC')
}
