import { expect, test } from 'vitest'
import { readByline } from '#domain/article/byline'
import { splitPersonName } from '#domain/article/person-name'

test('a byline gives its people without their offices', () => {
  expect(readByline('Tolu Adeyemi and Karin Brandt', 'en')?.people).toEqual([
    { family: 'Adeyemi', given: 'Tolu' },
    { family: 'Brandt', given: 'Karin' }
  ])
  expect(readByline('By Ana Prieto, senior fellow, Coast Institute', 'en')?.people).toEqual([
    { family: 'Prieto', given: 'Ana' }
  ])
  expect(readByline('Por Inés Montalvo, 20 de junio de 2022', 'es')).toMatchObject({
    people: [{ family: 'Montalvo', given: 'Inés' }],
    rest: '20 de junio de 2022'
  })
  expect(readByline('By Dana Whitlock 20 June 2022', 'en')?.people).toEqual([{ family: 'Whitlock', given: 'Dana' }])
})

test('a name with a nickname in brackets leaves nothing of itself behind', () => {
  expect(readByline('By Dana (D.J.) Whitlock', 'en')).toMatchObject({
    people: [{ family: 'Whitlock', given: 'Dana' }],
    rest: ''
  })
})

test('beside names in capitals, what is in small letters is where they work', () => {
  expect(readByline('DANA WHITLOCK∗ and KARIN BRANDT, Ilse Paris-Rocque, France', 'en')?.people).toEqual([
    { family: 'Whitlock', given: 'Dana' },
    { family: 'Brandt', given: 'Karin' }
  ])
})

test('a name with an office behind it is sure to sign, however uncommon the name', () => {
  for (const line of [
    'Ada Lucía Merrick, senior fellow, THMI for Harbour Notes',
    'Ilse Vantour, directora de Costa Norte'
  ]) {
    expect(readByline(line, 'en')?.isCertain).toBe(true)
  }
  expect(readByline('Ada Merrick, editorial freedom and the coast', 'en')?.isCertain).not.toBe(true)
})

test('an institution that signs is an organisation', () => {
  for (const name of ['Centre for Dry Policy', 'Reuters', 'Ministerio de Obras', 'Valley News Desk']) {
    expect(readByline(`By ${name}`, 'en')).toMatchObject({ people: [], organisation: name })
  }
  expect(readByline('By David Post', 'en')?.people).toEqual([{ family: 'Post', given: 'David' }])
})

test('headings and sentences are no bylines', () => {
  for (const line of [
    'Public Opinion',
    'What comes next',
    'By the end of the year, nobody was left to pay.',
    'Regional Diplomatic Context'
  ]) {
    expect(readByline(line, 'en')?.isCertain ?? false).toBe(false)
  }
})

test('particles go with the family name, and a Spanish name has two surnames', () => {
  expect(splitPersonName('Noor van den Berg', 'en')).toEqual({ family: 'van den Berg', given: 'Noor' })
  expect(splitPersonName('Luis Ibáñez Prieto', 'es')).toEqual({ family: 'Ibáñez Prieto', given: 'Luis' })
  expect(splitPersonName('José Adán Gutiérrez', 'es')).toEqual({ family: 'Gutiérrez', given: 'José Adán' })
  expect(splitPersonName('Dr. Ruth Keller, Ph.D.', 'en')).toEqual({ family: 'Keller', given: 'Ruth' })
})
