import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCitation, type PandocCitation, parseCitation } from '#domain/briefing/citation'

const plain = { prefix: '', locator: null, suffix: '', suppressAuthor: false }

test.each<[string, PandocCitation]>([
  ['[@lee2020]', { form: 'bracketed', items: [{ ...plain, key: 'lee2020' }] }],
  ['@lee2020', { form: 'narrative', items: [{ ...plain, key: 'lee2020' }] }],
  ['[-@lee2020]', { form: 'bracketed', items: [{ ...plain, key: 'lee2020', suppressAuthor: true }] }],
  [
    '[see @lee2020, pp. 3–4; @post:2021, ch. 2, my emphasis]',
    {
      form: 'bracketed',
      items: [
        { ...plain, key: 'lee2020', prefix: 'see', locator: { label: 'page', value: '3–4', text: 'pp. 3–4' } },
        {
          ...plain,
          key: 'post:2021',
          locator: { label: 'chapter', value: '2', text: 'ch. 2' },
          suffix: ', my emphasis'
        }
      ]
    }
  ],
  [
    '[@lee2020, 33]',
    { form: 'bracketed', items: [{ ...plain, key: 'lee2020', locator: { label: 'page', value: '33', text: '33' } }] }
  ],
  [
    '[@lee2020, págs. 3 y 9]',
    {
      form: 'bracketed',
      items: [{ ...plain, key: 'lee2020', locator: { label: 'page', value: '3 y 9', text: 'págs. 3 y 9' } }]
    }
  ],
  [
    '@lee2020 [p. 5]',
    { form: 'narrative', items: [{ ...plain, key: 'lee2020', locator: { label: 'page', value: '5', text: 'p. 5' } }] }
  ],
  ['[@lee2020 and passim]', { form: 'bracketed', items: [{ ...plain, key: 'lee2020', suffix: 'and passim' }] }],
  ['[@{https://x.example/a}]', { form: 'bracketed', items: [{ ...plain, key: 'https://x.example/a' }] }]
])('%s is read, and written back, as Pandoc means it', (source, citation) => {
  expect(parseCitation(source)).toEqual(citation)
  expect(parseCitation(formatCitation(citation))).toEqual(citation)
})

test.each(['[lee2020]', '[]', '[@]', '[mail a@b.example]', '[@a; b]', '@', '[a [b @c]', 'word'])(
  '%s is no citation',
  (source) => {
    expect(parseCitation(source)).toBeNull()
  }
)

test('a full stop behind a key ends the sentence, not the key', () => {
  expect(parseCitation('[@lee2020.]')?.items[0]).toEqual({ ...plain, key: 'lee2020', suffix: '.' })
})

test('whatever citation a person builds is read back as it was', () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/)
  const item = fc.record({
    key,
    prefix: fc.constantFrom('', 'see', 'see also', 'e.g.,'),
    locator: fc.constantFrom(
      null,
      { label: 'page', value: '4', text: 'p. 4' },
      { label: 'chapter', value: 'ii', text: 'ch. ii' }
    ),
    suffix: fc.constantFrom('', 'and passim', ', emphasis added'),
    suppressAuthor: fc.boolean()
  })
  const citation = fc.record({
    form: fc.constant('bracketed' as const),
    items: fc.array(item, { minLength: 1, maxLength: 4 })
  })
  fc.assert(
    fc.property(citation, (value) => {
      expect(parseCitation(formatCitation(value))).toEqual(value)
    })
  )
})
