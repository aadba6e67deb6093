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

test('what a page says of its pictures, players, counters and feeds is its own, and prose about them is the article’s', () => {
  const lines = [
    'Text Size',
    'Story Tools',
    '[+] Enlarge',
    'Right Click Here To Download',
    'Download audio',
    'blog comments powered by Harbour',
    'Please follow Harbour Notes on Twitter and Facebook.',
    'To view this content, Javascript must be enabled and Adobe Flash Player must be installed.',
    'Questions? Comments? Email us at',
    '17K',
    'Facebook:',
    'MORE COMMENTARY »',
    'Island Council / Getty Images',
    '(Credit: Dana Whitlock/Harbour Notes)',
    'A lire aussi : Le bateau du matin'
  ]
  expect(lines.filter((line) => !isFurnitureLine(line))).toEqual([])
  const prose = [
    'Text size was what the parishes asked about first.',
    'She likes to recommend the morning boat.',
    'Download speeds fell by half.',
    'Either/or was never the question.',
    'More than the boats »',
    'The site asked for JavaScript.'
  ]
  expect(prose.filter((line) => isFurnitureLine(line))).toEqual(['More than the boats »'])
})
