import { expect, test } from 'vitest'
import { splitPlaces } from '../../../renderer/features/annotation/split-places.ts'

test('words are parted at spaces, and as dictionaries have it where a script writes none', () => {
  expect(splitPlaces('The dam was  finished.\n\nNobody asked.').map(({ part }) => part)).toEqual([
    'The',
    'dam',
    'was',
    'finished.',
    'Nobody',
    'asked.'
  ])
  const chinese = '大坝于1961年完工 in the autumn'
  const places = splitPlaces(chinese)
  expect(places.length).toBeGreaterThan(5)
  expect(places.map(({ part, offset }) => chinese.startsWith(part, offset))).toEqual(places.map(() => true))
})

test('a whole article offers sentences or paragraphs instead of its words', () => {
  const sentence = 'The council paid twice for the wall and once for the road. '
  expect(splitPlaces(sentence.repeat(400)).slice(0, 2)).toEqual([
    { part: sentence.trim(), offset: 0 },
    { part: sentence.trim(), offset: sentence.length }
  ])
  const paragraph = sentence.repeat(20).trim()
  const text = Array.from({ length: 100 }, () => paragraph).join('\n\n')
  const places = splitPlaces(text)
  expect([places.length, places[1]]).toEqual([100, { part: paragraph, offset: paragraph.length + 2 }])
})
