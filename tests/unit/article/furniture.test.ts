import { expect, test } from 'vitest'
import { isFurnitureLine } from '#domain/article/furniture'

test.each([
  'Get island news alerts to your inbox',
  'The best of the week, straight into your inbox every Friday',
  'Disminuye el tamaño del texto',
  'Larger text',
  'Increase font size',
  'The morning boat is late again, and nobody says why. Read More »'
])('a line of the site’s is told by its words: %s', (line) => {
  expect(isFurnitureLine(line)).toBe(true)
})

test.each([
  'The letter was in my inbox on Friday.',
  'Increase the tariff, and the boat goes empty.',
  'To read more than one paper a day was the custom of the house.',
  'Reducir el déficit es la tarea del consejo.'
])('a sentence of an article is not: %s', (line) => {
  expect(isFurnitureLine(line)).toBe(false)
})
