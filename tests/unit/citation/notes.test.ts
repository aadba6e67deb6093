import { describe, expect, test } from 'vitest'
import type { Block } from '#contract/article'
import { analyseCitations } from '#domain/citation/analyse'

/** An article whose markers are raised figures, each leading to the note of that number. */
function article(notes: readonly string[], heading = 'Notes', marked = notes.length) {
  const words = Array.from({ length: marked }, (_, at) => `Ferries wait for nobody in the end.${at + 1}`)
  const body = words.join(' ')
  let at = 0
  const marks = words.map((sentence, index) => {
    const end = at + sentence.length
    at = end + 1
    return { kind: 'superscript' as const, start: end - String(index + 1).length, end }
  })
  const block: Block = { id: 'b1', kind: 'paragraph', start: 0, end: body.length, text: body, marks }
  const list = notes.map((note, index) => `${index + 1}. ${note}`).join('\n')
  return analyseCitations({ text: `${body}\n\n${heading}\n\n${list}\n`, blocks: [block] })
}

/** Of each marker what it leads to: the words that a reference begins with, or the state and the candidates; and the locator. */
function leads(notes: readonly string[], heading?: string) {
  const { references, citations } = article(notes, heading)
  const raw = (id: string | null) => references.find((one) => one.id === id)?.raw.split(',')[0]
  return citations.map(({ form, items }) =>
    [
      form,
      ...items.map((item) => raw(item.referenceId) ?? `${item.state} ${item.candidates.map(raw).join('|')}`),
      items.at(-1)?.locator ?? ''
    ]
      .join(' ')
      .trim()
  )
}

const BREAD = 'Delia Marlow, Bread Queues of the North (London: Mole Press, 2001), 12.'
const SALT = 'Joan Reed, “Salt and the Poor,” Harbour Review 4, no. 2 (2007): 33.'
const TIDES = 'Delia Marlow, Tides and Tolls (Bergen: Gull & Sons, 2010), 7.'

describe('notes with full references', () => {
  test('are read as references, each told once, and every marker leads to one', () => {
    expect(
      leads([BREAD, 'Ibid., 45.', SALT, 'Marlow, Bread Queues, 50.', 'Reed, “Salt and the Poor,” 35–36.'])
    ).toEqual([
      'footnote Delia Marlow',
      'footnote Delia Marlow 45',
      'footnote Joan Reed',
      'footnote Delia Marlow 50',
      'footnote Joan Reed 35–36'
    ])
    expect(article([BREAD, 'Ibid., 45.', SALT]).references.map(({ id, label }) => [id, label])).toEqual([
      ['r1', '1'],
      ['r2', '3']
    ])
  })

  test('an ibid. after a note with two works may mean either', () => {
    expect(leads([`${BREAD.slice(0, -1)}; ${SALT}`, 'Ibid.', 'See also ibid., 9.'])).toEqual([
      'footnote Delia Marlow Joan Reed',
      'footnote ambiguous Delia Marlow|Joan Reed',
      'footnote ambiguous Delia Marlow|Joan Reed 9'
    ])
  })

  test('an ibid. inside a note means the work before it in that note', () => {
    expect(leads([BREAD, SALT, 'Marlow, Bread Queues, 3; ibid., 5.'])[2]).toBe('footnote Delia Marlow Delia Marlow 5')
  })

  test.each([
    ['Marlow, op. cit., 60.', 'footnote Delia Marlow 60'],
    ['Vgl. Marlow, a. a. O., S. 60.', 'footnote Delia Marlow S. 60'],
    ['Véase Marlow, ob. cit., pág. 60.', 'footnote Delia Marlow pág. 60'],
    ['Voir Marlow, op. cit., p. 60.', 'footnote Delia Marlow p. 60'],
    ['Marlow, loc. cit.', 'footnote Delia Marlow'],
    ['Marlow (n 1) 60.', 'footnote Delia Marlow 60'],
    ['Marlow, supra note 1, at 60.', 'footnote Delia Marlow 60'],
    ['Marlow (2001), p. 60.', 'footnote Delia Marlow p. 60'],
    ['Marlow, 60.', 'footnote Delia Marlow 60']
  ])('“%s” leads to the work told before', (note, expected) => {
    expect(leads([BREAD, SALT, note])[2]).toBe(expected)
  })

  test('a name alone is ambiguous where two of that author’s works were told, the last one first', () => {
    expect(leads([BREAD, TIDES, SALT, 'Marlow, op. cit., 9.', 'Marlow, Tides and Tolls, 9.'])).toEqual([
      'footnote Delia Marlow',
      'footnote Delia Marlow',
      'footnote Joan Reed',
      'footnote ambiguous Delia Marlow|Delia Marlow 9',
      'footnote Delia Marlow 9'
    ])
  })

  test('point back in a list without a heading of notes too, where one entry does', () => {
    expect(leads([BREAD, 'Ibid., 45.', SALT], 'References')).toEqual([
      'footnote Delia Marlow',
      'footnote Delia Marlow 45',
      'footnote Joan Reed'
    ])
  })

  test('are cited where they stand when no marker leads to them', () => {
    const { citations } = article([BREAD, SALT, 'Ibid., 34.'], 'Notes', 2)
    expect(citations.at(-1)).toMatchObject({
      text: 'Ibid., 34',
      form: 'ibid',
      items: [{ referenceId: 'r2', locator: '34' }]
    })
  })

  test('“ibid.” with a volume and a year is another article of the same journal', () => {
    const list = ['Marlow, D. Harbour Physics 44, 12 (1991).', 'Reed, J. ibid. 45, 199 (1992).', 'ibid. 46, 7 (1993).']
    expect(article(list, 'References').references).toHaveLength(3)
  })

  test('are read without the words that announce them, several in one note, and remarks among them cite nothing', () => {
    const notes = [
      BREAD,
      `See ${SALT.slice(0, -1)}; and ${TIDES}`,
      'Reed, “Salt and the Poor,” 35; cf. Marlow, Tides and Tolls, 9.',
      'The author thanks the crew of the late boat.',
      'Ibid., p. 3.'
    ]
    expect(article(notes).references.map(({ raw }) => raw)).toEqual([BREAD, SALT.slice(0, -1), TIDES])
    expect(leads(notes)).toEqual([
      'footnote Delia Marlow',
      'footnote Joan Reed Delia Marlow',
      'footnote Joan Reed Delia Marlow 9',
      'footnote missing  p. 3'
    ])
  })

  test('keep every offset true to the text', () => {
    const notes = [
      `${BREAD.slice(0, -1)};\n   ${SALT}`,
      'Ibid., 45.',
      'Marlow, Bread Queues, 50; Reed, “Salt and the Poor,” 35.'
    ]
    const list = notes.map((note, index) => `${index + 1}. ${note}`).join('\n')
    const text = `Nothing is marked here.\n\nNotes\n\n${list}\n`
    const { references, citations } = analyseCitations({ text, blocks: [] })
    expect(references.map(({ start, end }) => text.slice(start, end))).toEqual([BREAD.slice(0, -1), SALT])
    expect(citations.map(({ start, end, text: shown }) => text.slice(start, end) === shown && shown)).toEqual([
      'Ibid., 45',
      'Marlow, Bread Queues, 50',
      'Reed, “Salt and the Poor,” 35'
    ])
  })
})

describe('notes beside a bibliography', () => {
  const LIST = `Bibliography

Marlow, Delia. Bread Queues of the North. London: Mole Press, 2001.
Marlow, Delia. Tides and Tolls. Bergen: Gull & Sons, 2010.
Reed, Joan. “Salt and the Poor.” Harbour Review 4, no. 2 (2007): 30–41.
`
  const NOTES = `Notes

1. Delia Marlow, Bread Queues of the North (London: Mole Press, 2001), 12.
2. Ibid., 13.
3. The harbour master was not told of it.
4. Joan Reed, “Salt and the Poor,” Harbour Review 4, no. 2 (2007): 33; Marlow, Tides and Tolls, 8.
5. Marlow, Bread Queues, 44.
`

  test('are tied to its works, and so are the markers that lead to them', () => {
    const body = 'One.¹ Two.² Three.³ Four.⁴ Five.⁵'
    const { references, citations } = analyseCitations({ text: `${body}\n\n${NOTES}\n${LIST}`, blocks: [] })
    const title = (id: string | null) => references.find((one) => one.id === id)?.csl.title
    expect(
      citations.map(({ text, form, items }) => [text, form, ...items.map(({ referenceId }) => title(referenceId))])
    ).toEqual([
      ['¹', 'footnote', 'Bread Queues of the North'],
      ['²', 'footnote', 'Bread Queues of the North'],
      ['⁴', 'footnote', 'Salt and the Poor', 'Tides and Tolls'],
      ['⁵', 'footnote', 'Bread Queues of the North']
    ])
  })

  test('are cited where they stand when the text has no markers', () => {
    const { citations } = analyseCitations({ text: `One. Two.\n\n${NOTES}\n${LIST}`, blocks: [] })
    expect(citations.map(({ text, items }) => [text.slice(0, 12), items[0]?.referenceId, items[0]?.locator])).toEqual([
      ['Delia Marlow', 'r1', '12'],
      ['Ibid., 13', 'r1', '13'],
      ['Joan Reed, “', 'r3', '33'],
      ['Marlow, Tide', 'r2', '8'],
      ['Marlow, Brea', 'r1', '44']
    ])
  })
})
