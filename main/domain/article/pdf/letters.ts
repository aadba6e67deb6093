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
 * Codes of TeX's own fonts (OT1 up to 0x0f, T1 above) that come through as they are where a PDF does not say what its
 * glyphs mean: ligatures, dashes and quotation marks. Source: The LaTeX encodings guide (encguide).
 */
const texGlyphs: Readonly<Record<string, string>> = {
  '\x0b': 'ff',
  '\x0c': 'fi',
  '\x0d': 'fl',
  '\x0e': 'ffi',
  '\x0f': 'ffl',
  '\x10': '“',
  '\x11': '”',
  '\x12': '„',
  '\x13': '«',
  '\x14': '»',
  '\x15': '–',
  '\x16': '—',
  '\x1b': 'ff',
  '\x1c': 'fi',
  '\x1d': 'fl',
  '\x1e': 'ffi',
  '\x1f': 'ffl'
}

/**
 * The letters that a run of glyphs stands for: ligatures apart, accents on their letters, no soft hyphens but a last one
 * (which breaks a word at the line's end), and none of the characters that have no look.
 */
export function lettersOf(glyphs: string): string {
  if (/^[\x20-\x7e]*$/.test(glyphs)) return glyphs
  return glyphs
    .replace(/\p{Cc}/gu, (code) => texGlyphs[code] ?? code)
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/([´¨ˆ˜ˇ`]) ?(\p{L})/gu, (_, accent: string, letter: string) => composed(letter, accent))
    .replace(/([cCsStT]) ?¸/g, (_, letter: string) => composed(letter, '¸'))
    .replace(/\u00ad(?=.)/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/[\p{Cc}\u200b\u2060\ufeff\ufffe\uffff]/gu, '')
    .normalize('NFC')
}

/** An accent at the end of what is drawn, for the letter that the next run draws under it; null where there is none. */
export function accentAtEnd(text: string): string | null {
  const last = text.at(-1) ?? ''
  return last in accents && last !== '¸' ? last : null
}

export function composed(letter: string, accent: string): string {
  const base = letter === 'ı' ? 'i' : letter
  return `${base}${accents[accent] ?? ''}`.normalize('NFC')
}
