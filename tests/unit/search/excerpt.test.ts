import { expect, test } from 'vitest'
import { excerptOf, marked } from '#domain/search/excerpt'
import { parseQuery, wantedPhrases } from '#domain/search/query'

const phrases = (typed: string) => wantedPhrases(parseQuery(typed))
const shown = (text: string, typed: string) => {
  const { excerpt, range } = excerptOf(text, phrases(typed))
  const words = excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end))
  return { text: excerpt.text, words, found: range && text.slice(range.start, range.end) }
}

test('a short text is shown whole, with every word that was looked for marked', () => {
  expect(shown('The ferry costs\nmore. Ferries did not.', 'ferr* cost*')).toEqual({
    text: 'The ferry costs more. Ferries did not.',
    words: ['ferry', 'costs', 'Ferries'],
    found: 'ferry costs'
  })
})

test('of a long text the place is shown that has most of the words together', () => {
  const filler = 'Nothing is said here of what was asked. '.repeat(20)
  const text = `The council met. ${filler}The council set the price of the ferry. ${filler}`
  const { words, found, text: excerpt } = shown(text, 'council "the ferry" -tide')
  expect({ words, found }).toEqual({ words: ['council', 'the ferry'], found: 'council set the price of the ferry' })
  expect(excerpt).toMatch(/^… .*The council set the price of the ferry\. .* …$/)
})

test('a text without the words shows its beginning and no place', () => {
  expect(shown('Only the title had it.', 'ferry')).toEqual({ text: 'Only the title had it.', words: [], found: null })
})

test('what is marked is what the letters stand for, and neighbours are one mark', () => {
  const { text, marks } = marked('Año de la Straße 国家安全', phrases('ano strasse 安全 家安'))
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Año', 'Straße', '家安全'])
})

test('places of a text with letters beyond the basic plane are counted as everywhere', () => {
  const text = '𝔘𝔫𝔦𝔬𝔫 🚢 the ferry'
  expect(shown(text, 'ferry').found).toBe('ferry')
  expect(shown(text, 'union').found).toBe('𝔘𝔫𝔦𝔬𝔫')
})

test('words far down a long text are found there, across every place where it is looked at in pieces', () => {
  const text = 'tide and tide again '.repeat(200)
  for (const at of [980, 995, 1000, 1005, 1300, 3999]) {
    const long = `${text.slice(0, at)} the Äußere Hafen ${text}`
    expect(shown(long, '"aussere hafen"').found).toBe('Äußere Hafen')
    const unspaced = `${'潮'.repeat(at)}国家安全${'潮'.repeat(2000)}`
    expect(shown(unspaced, '国家安全').found).toBe('国家安全')
  }
})
