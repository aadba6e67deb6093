const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g
const isPlain = /^[\0-\x7f]*$/
const noLetter = /[^\p{L}\p{N}\p{M}]/gu

// Letters of their own that nobody can type on another keyboard: normalisation leaves them be.
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ'
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')

/**
 * A word as it is looked for: without case, accents, vowel points and the widths and ligatures of typesetting. The marks
 * that are part of a syllable in Indic scripts and Thai stay.
 */
export function fold(word: string): string {
  return foldText(word).replace(noLetter, '')
}

/** The same of a whole text, whose spaces and signs stay: what is nowhere in it is none of its words. */
export function foldText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(marks, '') // İ becomes i and a dot
    .normalize('NFC')
    .replace(special, (letter) => letters[letter] ?? letter)
}
