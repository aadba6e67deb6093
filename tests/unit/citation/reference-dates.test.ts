import { describe, expect, test } from 'vitest'
import { parseReference } from '#domain/citation/reference'

const csl = (raw: string, language = 'en') => parseReference(raw, { language }).csl

describe('the year that a work first appeared in', () => {
  test.each([
    ['Morgen, Ansel. (1944) 2004. Theory of Slack Water. Princeton: Quay University Press.', 1944, 2004],
    ['Quill, S. (1999). The interpretation of fog. Oxbow Press. (Original work published 1900)', 1900, 1999],
    ['Tarde, K. (2008). La sal (J. Tula, Trad.). Siglo XXI. (Obra original publicada en 1859)', 1859, 2008],
    ['Hafner, N. (1997) [1984]: Soziale Häfen. Frankfurt a. M.: Suhrkamp.', 1984, 1997],
    ['Hafner, N. [1984] 1997. Social harbours. Oxford: Quay Press.', 1984, 1997],
    ['Weir, M. (1978 [1922]) Economy and tides, Berkeley: Harbour University Press.', 1922, 1978],
    ['Bartle, F. C. (1932/1995). Remembering tides. Cambridge University Press.', 1932, 1995],
    ['Orrel, G. (2000). Homage to harbours. Penguin. First published 1938.', 1938, 2000]
  ])('is kept apart from the edition’s in “%s”', (raw, original, issued) => {
    const record = csl(raw)
    expect([record['original-date'], record.issued]).toEqual([
      { 'date-parts': [[original]] },
      { 'date-parts': [[issued]] }
    ])
  })

  test('leaves the title whole, and the string as it was', () => {
    const raw = 'Morgen, Ansel. (1944) 2004. Theory of Slack Water. Princeton: Quay University Press.'
    expect([csl(raw).title, parseReference(raw).raw]).toEqual(['Theory of Slack Water', raw])
  })

  test('is not made of a school year or of a number in a title', () => {
    expect(csl('Harbour Board. (2019/2020). Annual report. Harbour Board.')).not.toHaveProperty('original-date')
    expect(csl('Dell, R. (2001). Winter of 1947. Gull Press.')).not.toHaveProperty('original-date')
  })
})

describe('the extent of a date', () => {
  test.each([
    ['Dell, W. (ca. 1874). Letters from a lightship. Bell & Son.', { 'date-parts': [[1874]], circa: true }],
    ['Bartle, F. C. (1995). Remembering tides. Gull Press.', { 'date-parts': [[1995]] }],
    [
      'Coastal Economics Group. (Spring 2019). The price of ice. Harbour Quarterly, 7(1), 3-19.',
      { 'date-parts': [[2019]], season: 1 }
    ],
    [
      'Pell, G. (2019, June 12–15). Measuring silt [Paper presentation]. Dredging Society, Rotterdam, Netherlands.',
      {
        'date-parts': [
          [2019, 6, 12],
          [2019, 6, 15]
        ]
      }
    ],
    [
      'Cecil Rand, “Tide Tables and Power,” Foreign Affairs 98, no. 2 (March/April 2019): 33-45.',
      {
        'date-parts': [
          [2019, 3],
          [2019, 4]
        ]
      }
    ]
  ])('is read in “%s”', (raw, issued) => {
    expect(csl(raw).issued).toEqual(issued)
  })

  test('takes no figure that names an issue for a day', () => {
    expect(csl('Quill, A. “Silt.” Foreign Affairs 74, no. 4 (July–August 1995): 12–20.')).toMatchObject({
      issue: '4',
      volume: '74',
      page: '12–20'
    })
  })
})
