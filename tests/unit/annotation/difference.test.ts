import { expect, test } from 'vitest'
import { differenceOf } from '#domain/annotation/difference'

const said = (before: string, after: string) => differenceOf(before, after).map(({ kind, text }) => [kind, text])

test('what became of a passage is told word by word', () => {
  expect(said('The council paid twice for it.', 'The council paid three times for it.')).toEqual([
    ['same', 'The council paid '],
    ['gone', 'twice'],
    ['new', 'three times'],
    ['same', ' for it.']
  ])
  expect(said('paid twice', 'paid twice')).toEqual([['same', 'paid twice']])
  expect(said('', 'paid')).toEqual([['new', 'paid']])
  expect(said('a a', 'a a a')).toEqual([
    ['same', 'a a'],
    ['new', ' a']
  ])
})

test('in a passage as long as an article only what changed is told, however long the rest is', () => {
  const rest = 'The council paid for the wall and for the road. '.repeat(4000)
  expect(said(`${rest}Nobody asked. ${rest}`, `${rest}Everybody asked. ${rest}`)).toEqual([
    ['same', rest],
    ['gone', 'Nobody'],
    ['new', 'Everybody'],
    ['same', ` asked. ${rest}`]
  ])
})
