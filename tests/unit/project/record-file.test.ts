import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRecordFile, parseRecordFile, recordFilePieces } from '../../../main/features/project/record-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('what was written is read back, whatever its texts are', () => {
  const record = fc.record({ text: fc.string({ unit: 'grapheme' }), list: fc.array(fc.jsonValue({ maxDepth: 4 })) })
  fc.assert(
    fc.property(fc.dictionary(fc.string(), record, { maxKeys: 8 }), (byId) => {
      const records = Object.entries(byId).map(([id, rest]) => ({ id, ...rest }))
      const read = parseRecordFile(formatRecordFile({ schema: 1, records }), 'x.json')
      const inOrder = records.sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(read.records.map((each) => JSON.parse(JSON.stringify(each)))).toEqual(JSON.parse(JSON.stringify(inOrder)))
    })
  )
})

test('the same records give the same bytes, in whatever order their keys came', () => {
  const one = formatRecordFile({ schema: 1, records: [Object.assign({ id: 'a' }, { b: 1, c: { e: 2, d: 3 } })] })
  const other = formatRecordFile({ schema: 1, records: [Object.assign({ c: { d: 3, e: 2 }, b: 1 }, { id: 'a' })] })
  expect(other).toEqual(one)
})

test('brackets and quotes inside texts do not count as nesting', () => {
  const text = `${'['.repeat(1000)}\\"${'{'.repeat(1000)}\\\\`
  const records = [Object.assign({ id: 'a' }, { text })]
  expect(parseRecordFile(formatRecordFile({ schema: 1, records }), 'x.json').records).toEqual(records)
})

test('two records with one id, a missing id, no schema and bytes that are no UTF-8 are damage', () => {
  const files = [
    bytes('{"schema":1,"records":[{"id":"a"},{"id":"a"}]}'),
    bytes('{"schema":1,"records":[{"name":"a"}]}'),
    bytes('{"records":[]}'),
    bytes('{"schema":-1,"records":[]}'),
    Uint8Array.of(0xff, 0xfe, 0x7b)
  ]
  for (const file of files) expect(() => parseRecordFile(file, 'x.json')).toThrow('project-damaged')
})

test('a byte order mark that an editor put in front does no harm', () => {
  expect(parseRecordFile(bytes('\ufeff{"schema":1,"records":[]}'), 'x.json')).toEqual({ schema: 1, records: [] })
})

test('pieces are the same bytes, with records that are longer than a piece among them', () => {
  const texts = ['short', 'a'.repeat(300_000), 'b'.repeat(2_000_000), 'c'.repeat(400_000), 'last']
  const lists = [[], [record('only')], texts.map(record)]
  for (const records of lists) {
    const pieces = Array.from(recordFilePieces({ schema: 1, records }), (piece) => Buffer.from(piece)) // copied: it is used again
    expect(Buffer.concat(pieces).equals(formatRecordFile({ schema: 1, records }))).toBe(true)
  }

  function record(text: string, i = 0) {
    return Object.assign({ id: `r${i}` }, { text })
  }
})
