import { expect, test } from 'vitest'
import { fold } from '#domain/search/fold'
import { phraseOf, wordsOf } from '#domain/search/words'

const texts = (text: string) => [...wordsOf(text)].map((word) => word.text)

test('case, accents, ligatures and letters of other keyboards are folded', () => {
  const words = ['Año', 'ŁÓDŹ', 'Straße', 'Æsir', 'Ørsted', 'İstanbul', 'ﬁsh', 'ＮＡＴＯ', 'Σοφός', 'élève', 'Đặng']
  expect(words.map(fold)).toEqual([
    'ano',
    'lodz',
    'strasse',
    'aesir',
    'orsted',
    'istanbul',
    'fish',
    'nato',
    'σοφοσ',
    'eleve',
    'dang'
  ])
})

test('vowel points of Arabic and Hebrew are folded, signs of Hindi are not', () => {
  expect(['مُحَمَّد', 'שָׁלוֹם', 'किताब'].map(fold)).toEqual(['محمد', 'שלום', 'किताब'])
})

test('a word is found where it stands in the text, whatever folding does to its length', () => {
  expect([...wordsOf('Die Straße (Łódź)')]).toEqual([
    { text: 'die', start: 0, end: 3 },
    { text: 'strasse', start: 4, end: 10 },
    { text: 'lodz', start: 12, end: 16 }
  ])
})

test('scripts without spaces are cut into pairs of letters', () => {
  expect(texts('国家安全 NATO条約')).toEqual(['国家', '家安', '安全', '全', 'nato', '条約', '約'])
})

test.each([
  ['安全', '国家安全法', true],
  ['全', '国家安全', true],
  ['国', '国家', true],
  ['全国', '国家安全', false],
  ['国家 安全', '国家 安全', true],
  ['NATO条', 'NATO条約', true],
  ['ไทย', 'ประเทศไทยวันนี้', true],
  ['안보', '국가안보는', true]
])('%s in %s: %s', (wanted, text, isThere) => {
  expect(isIn(wanted, text)).toBe(isThere)
})

test('punctuation alone is no phrase', () => {
  expect(['+', '"', 'NEAR(', '\0', '…'].map((text) => phraseOf(text)?.words ?? null)).toEqual([
    null,
    null,
    ['near'],
    null,
    null
  ])
})

/** As FTS5 finds a phrase: its words one after the other, the last perhaps only begun. */
function isIn(wanted: string, text: string): boolean {
  const phrase = phraseOf(wanted)
  const words = texts(text)
  return words.some((_, at) =>
    phrase?.words.every((word, n) => {
      const found = words[at + n]
      return phrase.isPrefix && n === phrase.words.length - 1 ? found?.startsWith(word) : found === word
    })
  )
}
