import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '#domain/search/query'

const words = (...list: string[]) => ({
  term: { kind: 'words', phrase: { words: list, isPrefix: false } },
  isNot: false
})
const begun = (...list: string[]) => ({
  term: { kind: 'words', phrase: { words: list, isPrefix: true } },
  isNot: false
})

test('words must all be there, and a phrase as it stands', () => {
  expect(parseQuery('price "of the ferry" Años')).toEqual({
    clauses: [[words('price')], [words('of', 'the', 'ferry')], [words('anos')]],
    unread: []
  })
})

test('OR joins its two neighbours, and a minus takes away', () => {
  expect(parseQuery('ferry boat OR ship -price')).toEqual({
    clauses: [[words('ferry')], [words('boat'), words('ship')], [{ ...words('price'), isNot: true }]],
    unread: []
  })
})

test('an asterisk, and the last word while it is typed, may go on', () => {
  expect(parseQuery('alli* trea').clauses).toEqual([[begun('alli')], [words('trea')]])
  expect(parseQuery('alliance trea', true).clauses).toEqual([[words('alliance')], [begun('trea')]])
  expect(parseQuery('alliance treaty ', true).clauses).toEqual([[words('alliance')], [words('treaty')]])
})

test.each([
  ['kind:reference', { kind: 'kind', value: 'reference' }],
  ['tipo:anotación', { kind: 'kind', value: 'annotation' }],
  ['author:"Coast Office"', { kind: 'author', phrase: { words: ['coast', 'office'], isPrefix: false } }],
  ['year:2020', { kind: 'year', from: '2020', to: '2020' }],
  ['año:2020..2024', { kind: 'year', from: '2020', to: '2024' }],
  ['year:..2024', { kind: 'year', from: '0000', to: '2024' }],
  ['before:2022-05', { kind: 'before', value: '2022-05' }],
  ['después:2021', { kind: 'after', value: '2021' }],
  ['tag:"Air Power"', { kind: 'tag', value: 'air power', isPrefix: false }],
  ['etiqueta:air*', { kind: 'tag', value: 'air', isPrefix: true }],
  ['meaning:claim', { kind: 'meaning', value: 'claim' }],
  ['significado:pregunta', { kind: 'meaning', value: 'question' }],
  ['state:orphaned', { kind: 'state', value: 'orphaned' }],
  ['estado:huérfana', { kind: 'state', value: 'orphaned' }],
  ['in:01HX', { kind: 'in', id: '01HX', phrase: { words: ['01hx'], isPrefix: false } }]
])('%s asks for what it says', (typed, term) => {
  expect(parseQuery(typed)).toEqual({ clauses: [[{ term, isNot: false }]], unread: [] })
})

test('what cannot be understood is looked for as words, and said', () => {
  expect(parseQuery('colour:red year:soon "open end')).toEqual({
    clauses: [[words('colour', 'red')], [words('year', 'soon')], [words('open', 'end')]],
    unread: [
      { text: 'colour:red', reason: 'unknown-operator' },
      { text: 'year:soon', reason: 'unknown-value' },
      { text: 'open end', reason: 'open-quote' }
    ]
  })
})

test('an address is no operator', () => {
  expect(parseQuery('https://coast.example.org/fares')).toEqual({
    clauses: [[words('https', 'coast', 'example', 'org', 'fares')]],
    unread: []
  })
})

test('nothing, operators of the index and signs ask for nothing', () => {
  for (const typed of ['', '   ', '+', '*', '^', '"', '""', '-', '()', '\0', 'OR', 'OR OR'])
    expect(parseQuery(typed).clauses).toEqual([])
})

test('of a query of 100,000 letters the beginning is read, and that is said', () => {
  const { clauses, unread } = parseQuery('ferry '.repeat(20_000))
  expect(clauses.length).toBe(64)
  expect(new Set(unread.map(({ reason }) => reason))).toEqual(new Set(['too-long']))
})

test('whatever is typed is read without an error, and its words have letters and digits only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (typed, isTyping) => {
      const phrases = parseQuery(typed, isTyping).clauses.flatMap((wishes) =>
        wishes.flatMap(({ term }) => ('phrase' in term ? term.phrase.words : []))
      )
      expect(phrases.filter((word) => !/^[\p{L}\p{N}\p{M}]+$/u.test(word))).toEqual([])
    })
  )
})
