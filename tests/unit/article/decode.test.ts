import { expect, test } from 'vitest'
import { decodeText } from '../../../main/platform/extraction/decode.ts'

const words = 'El año pasado, “según el órgano”, cayó un 6 % la cosecha: ¿por qué?'
const plain =
  'El año pasado, según el órgano, cayó la cosecha en la región; el señor Muñoz lo explicó así en la reunión.'

function utf16(text: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const units = [...(hasMark ? '\uFEFF' : ''), ...text].join('')
  const bytes = new Uint8Array(units.length * 2)
  for (let index = 0; index < units.length; index++)
    new DataView(bytes.buffer).setUint16(index * 2, units.charCodeAt(index), !isBig)
  return bytes
}

test('text in UTF-8, with or without its mark, is decoded and the mark dropped', () => {
  const bytes = new TextEncoder().encode(words)
  expect(decodeText(bytes, null)).toEqual({ text: words, charset: 'utf-8' })
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]), null)).toEqual({ text: words, charset: 'utf-8' })
})

test('text in UTF-16 is decoded in either order, marked or not', () => {
  expect(decodeText(utf16(words, false, true), null)).toEqual({ text: words, charset: 'utf-16le' })
  expect(decodeText(utf16(words, true, true), null)).toEqual({ text: words, charset: 'utf-16be' })
  expect(decodeText(utf16(plain, false, false), null)).toEqual({ text: plain, charset: 'utf-16le' })
  expect(decodeText(utf16(plain, true, false), null)).toEqual({ text: plain, charset: 'utf-16be' })
})

test('text in Latin-1 is told from UTF-8 and decoded as windows-1252', () => {
  const bytes = Uint8Array.from(plain, (character) => character.charCodeAt(0))
  expect(decodeText(bytes, null)).toEqual({ text: plain, charset: 'windows-1252' })
})

test('what a page declares is believed only where its bytes agree', () => {
  const cyrillic = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
  expect(decodeText(cyrillic, 'windows-1251').text).toBe('Привет')
  expect(decodeText(new TextEncoder().encode(words), 'no-such-charset').text).toBe(words)
  expect(
    decodeText(
      Uint8Array.from(plain, (one) => one.charCodeAt(0)),
      'utf-8'
    ).text
  ).toBe(plain)
})

test('line ends of other systems become plain ones', () => {
  expect(decodeText(new TextEncoder().encode('a\r\nb\rc\n'), null).text).toBe('a\nb\nc\n')
})
