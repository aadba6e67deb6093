import { expect, test } from 'vitest'
import { isolated } from '#contract/isolated'
import { sentence } from '../../../main/sentences.ts'

test('a title that turns the direction of writing is set apart, and any other stays as it is', () => {
  expect(isolated('Water')).toBe('Water')
  expect(isolated('مياه النهر')).toBe('مياه النهر')
  expect(isolated('a\u202egpj.exe')).toBe('\u2068a\u202egpj.exe\u2069')
})

test('it cannot end what sets it apart, and what it leaves open is closed', () => {
  expect(isolated('a\u2069\u2069\u202eb')).toBe('\u2068a\u202eb\u2069')
  expect(isolated('a\u2067b')).toBe('\u2068a\u2067b\u2069\u2069')
  expect(isolated('a\u2067b\u2069')).toBe('\u2068a\u2067b\u2069\u2069')
})

test('it is so in every sentence', () => {
  expect(sentence('errors.file-empty', { name: '\u202egpj.txt' })).toMatch(/^\u2068\u202egpj\.txt\u2069 is empty/)
})
