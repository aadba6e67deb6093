import { expect, test } from 'vitest'
import { categoryText } from '../../../renderer/features/reader/category-text.ts'

test('a category that is the end of an address is shown in words', () => {
  expect(categoryText('politics-and-society')).toBe('Politics and society')
  expect(categoryText('economía_azul')).toBe('Economía azul')
  expect(categoryText('opinion')).toBe('Opinion')
})

test('a category in words stays as it was written', () => {
  expect(categoryText('Politics-Lite')).toBe('Politics-Lite')
  expect(categoryText('Asia & Pacific')).toBe('Asia & Pacific')
  expect(categoryText(null)).toBeNull()
})
