import { describe, expect, test } from 'vitest'
import { findReferenceList } from '#domain/citation/reference-list'

const raws = (text: string): string[] => findReferenceList(text)?.entries.map((entry) => entry.raw) ?? []
const A = 'Varga, P. (2015). Tides and timetables. Gull & Sons.'
const B = 'Harbour Tribune. (May 2, 2021). Dockers vote. https://harbourtribune.example.com/dockers'
const C = 'Rural Housing Office. (2020). Roofs and rents (Report No. 7). https://rho.example.org/7'

describe('findReferenceList', () => {
  test.each([
    'References',
    'REFERENCES',
    '7. References',
    '## Sources',
    'Bibliography',
    'Works Cited',
    'Referencias bibliográficas',
    'Bibliografía',
    'Fuentes',
    'Referências',
    'Références',
    'Literatur',
    'Literaturverzeichnis',
    'Quellen',
    'Bibliografia',
    'Notes',
    'Further reading'
  ])('finds the list under “%s”', (heading) => {
    expect(raws(`The ferry was late (Varga, 2015).\n\n${heading}\n\n${A}\n${B}\n${C}\n`)).toEqual([A, B, C])
  })

  test('finds a list that has no heading', () => {
    expect(
      raws(
        `A first paragraph about ferries that says little.\n\nA second one, which says less and ends.\n\n${A}\n\n${B}\n\n${C}\n`
      )
    ).toEqual([A, B, C])
  })

  test('finds a list that has no heading and whose entries wrap', () => {
    const wrapped = [A, B, C].map((entry) => entry.replace(/^(.{34,46}) /, '$1\n'))
    const body = 'A first paragraph about ferries, which says little and takes its time over it.'
    expect(raws(`${body}\n\n${body}\n\n${body}\n\n${wrapped.join('\n')}\n`)).toEqual([A, B, C])
  })

  test('takes no legends of pictures for a list', () => {
    const legends = [
      'Figure 1. Quays (2015), after Varga, 12–14.',
      'Figure 2. Tolls (2016), after Beck, 3–9.',
      'Table 1. Fares (2017), after Lund, 2–8.'
    ]
    expect(findReferenceList(`Text.\n\n${legends.join('\n\n')}\n`)).toBeNull()
  })

  test('ends before the author’s note and the site’s furniture', () => {
    const note =
      'Petra Olin writes about harbours and has worked in three of them. She speaks four languages and keeps bees.'
    expect(raws(`Text.\n\nReferences\n\n${A}\n\n${B}\n\n${C}\n\n${note}\n\nTotal Views: 8\n\nComments\n`)).toEqual([
      A,
      B,
      C
    ])
  })

  test('joins the lines of numbered entries and takes their labels', () => {
    const list = findReferenceList(
      'Text [1].\n\nReferences\n\n[1] Varga, P. (2015). Tides and\ntimetables. Gull & Sons.\n[2] Lindqvist, E. Fog. Coastal\nStudies, 12(3), 44–59, 2016.\n[3] Beck, H. (2011). Hours. Mole.\n'
    )
    expect(list?.entries.map(({ label, raw }) => [label, raw])).toEqual([
      ['1', 'Varga, P. (2015). Tides and timetables. Gull & Sons.'],
      ['2', 'Lindqvist, E. Fog. Coastal Studies, 12(3), 44–59, 2016.'],
      ['3', 'Beck, H. (2011). Hours. Mole.']
    ])
  })

  test('joins lines that a hanging indent sets in', () => {
    expect(
      raws(
        'Text.\n\nReferences\n\nVarga, P. (2015). Tides and\n   timetables. Gull & Sons.\nLindqvist, E. (2016). Fog and\n   ferries. Mole.\nBeck, H. (2011). Hours at\n   sea. Mole.\n'
      )
    ).toEqual([A, 'Lindqvist, E. (2016). Fog and ferries. Mole.', 'Beck, H. (2011). Hours at sea. Mole.'])
  })

  test('tells the place of every entry in the text', () => {
    const text = `Text.\n\nReferences\n\n${A}\n${B}\n`
    for (const entry of findReferenceList(text)?.entries ?? [])
      expect(text.slice(entry.start, entry.end)).toBe(entry.raw)
  })

  test('survives lines that are no references', () => {
    expect(raws(`Text.\n\nReferences\n\n${A}\n@@@ ###\n12\n${B}\n${C}\n`)).toContain(C)
  })

  test('finds none in a text without one', () => {
    expect(findReferenceList('A short note.\n\nIt cites nobody.\n')).toBeNull()
  })
})
