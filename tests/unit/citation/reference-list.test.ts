import { describe, expect, test } from 'vitest'
import type { Block } from '#contract/article'
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
    'Works consulted',
    'Notes and references',
    'Fuentes y bibliografía',
    'Quellen- und Literaturverzeichnis',
    'Sources et bibliographie',
    'Further reading'
  ])('finds the list under “%s”', (heading) => {
    expect(raws(`The ferry was late (Varga, 2015).\n\n${heading}\n\n${A}\n${B}\n${C}\n`)).toEqual([A, B, C])
  })

  test('tells addresses apart that stand one a line, with words in front or without', () => {
    const entries = [
      'https://ledger.example.com/2025/01/20/bridge-shut',
      'https://works.example.gov/2021/bridge.pdf',
      'Emergency fund awards - https://fund.example.gov/awards',
      'Channel 9, "Mayor on bridge" https://channel9.example.com/video/mayor'
    ]
    expect(raws(`The bridge is shut.\n\nSources:\n${entries.join('\n')}\n`)).toEqual(entries)
  })

  test('leaves when somebody looked with the address', () => {
    const entries = [`${B}\nAccessed 4 May 2021.`, `${C}\nAccessed 5 May 2021.`]
    expect(raws(`The ferry was late.\n\nReferences\n\n${entries.join('\n')}\n`)).toEqual(
      entries.map((entry) => entry.replace('\n', ' '))
    )
  })

  test('brings a DOI together again that was broken at its slash', () => {
    const text = `Salt.\n\nReferences\n\n1. Okafor CE. Salt exposure. Occup Med. 2018;68:233-9. doi: 10.5555/occmed/\n   kqy041\n2. ${A}\n`
    expect(raws(text)[0]).toMatch(/doi: 10\.5555\/occmed\/kqy041$/)
  })

  test('passes over running heads between two pages of it, and over figures with the labels of their axes', () => {
    const entries = [
      A,
      B,
      C,
      'Beck, H., & Marlow, D. (2011). Wages of the coast. Gull & Sons.',
      'Prieto, A. (2009). Fog. Quay Press.'
    ]
    const float = [
      '0.5',
      '1.5',
      'Days of fog',
      'Figure 3: Days of fog at the light, by month, as the keeper wrote them down.'
    ]
    const lines = [
      'References',
      A,
      B,
      '15',
      C,
      ...float,
      '16',
      ...entries.slice(3),
      'Appendix',
      'The book of the light.'
    ]
    const text = lines.join('\n\n')
    const furniture = ['15', '16'].map((label): Block => {
      const start = text.indexOf(`\n${label}\n`) + 1
      return { id: label, kind: 'furniture', start, end: start + 2, text: label }
    })
    expect(findReferenceList(text, furniture)?.entries.map(({ raw }) => raw)).toEqual(entries)
  })

  test('joins the rest of an entry that was cut apart, and parts bulleted entries that were set in one paragraph', () => {
    const cut = [
      'H. Beck and D. Marlow. The moving quay, and how it was tested.',
      'Coastal Theory, 11:669–720, 1995.',
      'A. Prieto. Fog and bells. Thesis, Ilse College, 2000. URL http://fog.example.org/~prieto/',
      'papers/prieto-2000.pdf. In German.',
      'A. Prieto and K. Brandt. Bells. Coastal Letters, 44:235–239, 2003.'
    ]
    expect(raws(['References', ...cut].join('\n\n'))).toEqual([`${cut[0]} ${cut[1]}`, `${cut[2]}${cut[3]}`, cut[4]])
    expect(raws(['References', `• ${A} • ${B}`, `• ${C}`].join('\n\n'))).toEqual([A, B, C])
    expect(raws(['References', `[1] ${A} [2] ${C.replace(/\d$/, '7 [3].')}`, `[3] ${B}`].join('\n\n'))).toEqual([
      A,
      C.replace(/\d$/, '7 [3].'),
      B
    ])
  })

  test('takes in the first labels that stand below another column', () => {
    const works = Array.from(
      { length: 9 },
      (_, at) => `H. Beck and D. Marlow, Coastal Letters ${at + 3}, 10${at} (200${at}).`
    )
    const numbered = works.map((raw, at) => `[${at + 1}] ${raw}`)
    const lines = [numbered[0], 'The light was rung.', numbered[1], 'Nobody heard it.', ...numbered.slice(2)]
    expect(raws(lines.join('\n\n'))).toEqual(works)
  })

  test('does not go on behind running text', () => {
    const prose = 'The keeper wrote it down. He did so every day of the year. Nobody read it. '.repeat(6).trim()
    const later = ['Beck, H., & Marlow, D. (2011). Wages. Gull & Sons.', 'Prieto, A. (2009). Fog. Quay Press.']
    expect(raws(['References', A, B, C, prose, prose, prose, ...later].join('\n\n'))).toEqual([A, B, C])
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

  test('finds books without a heading, which have neither pages nor links, an odd one among them', () => {
    const books = [
      'ABRANTES, Ana Cristina (Coord.). A universidade das marés. Coimbra: Universidade do Cais. 2017.',
      'AUSTRO, J. L. Quando navegar é fazer. Trad. D. Marco. Porto Alegre: Artes do Rio, 1990.',
      'RELATÓRIO... Relatório do marquês ao vice-reinado, sem data.',
      'SEARLO, J. R. Expressão e maré. Nova Iorque: Gaivota, 1979.',
      'VOLOCH, V. A palavra no porto. São Paulo: Editora 4, 2013.',
      'XAVIER, P. Barcos. Lisboa: Farol, 2001.'
    ]
    const body = 'Os barcos atrasam-se todos os dias, e ninguém diz porquê. Quem espera não tem abrigo.'
    expect(raws(`${`${body}\n\n`.repeat(6)}${books.join('\n\n')}\n`)).toEqual(books)
  })

  /** Lines as long as they can be, without indents or blank lines between entries. */
  const wrap = (entries: readonly string[], width: number): string =>
    entries
      .flatMap((entry) => [...entry.matchAll(new RegExp(`.{1,${width}}(?:\\s|$)`, 'g'))].map(([line]) => line.trim()))
      .join('\n')

  test.each([60, 72, 90])(
    'cuts wrapped entries of many kinds that nothing sets apart, lines of %i letters',
    (width) => {
      const entries = [
        'Bezerra, A.S., Norn, J.L. & Carval, L.M.D. 2013. Parâmetros da maré e variação do sal em portos do sul. Ciência do Mar 9: 1546-1552.',
        'BFG. 2018. Brazilian tides 2020: Innovation and collaboration to meet Target 1 of the global strategy for piers. Maresia 1513-1527.',
        'Ghizoni-Jr., I.R. 2009. Composição de bandos mistos de barcos no Parque das Ondas, oeste da costa. Biotides, 22(3): 143-148.',
        'Hopp, Z. & Beck, H. 1961. On the lights of silk boats. I. The night test and the counting of the lamps. Harbour Physiol. 324: 71-83.',
        'Huang Y, Shall D, Ronsmans C. Health of crews in western ports: a systematic review. Lancet Harb Health 2018;6:e39-56. doi: 10.5555/S2214-109X(17)30445-X',
        'Yoko AV, Silva AA, Alves RF. Cobertura do cais e fatores associados ao atraso em duas cidades. Cad Maré Publica 2013;29:522-34.',
        'World Harbour Organization. Tolls agenda 2030: a global strategy to leave no boat behind. Available at: https://who.example.org/tolls'
      ]
      const body = 'Boats are late, and nobody says why. Crews wait in the cold for hours and are not paid.'
      expect(raws(`${body}\n\nReferences\n\n${wrap(entries, width)}\n`)).toEqual(entries)
    }
  )

  test('cuts wrapped entries in which initials stand first', () => {
    const entries = [
      'W. Calle Jr. and D.G. Reth, Fundamentos da Engenharia das Marés: Abordagem Integrada (LTC, Rio de Janeiro, 2014).',
      'H. Shira, E.J. Louis, A.G. Macdi, C.K. Chian and A.J. Heger, Journal of the Harbour Society 16, 578 (1977).',
      'C.K. Chian, C.R. Finche, Y.W. Park, A.J. Heger, H. Shira and S.C. Gau, Harb. Rev. Lett. 39, 1098 (1977).',
      'N.S. Sari, L. Smilo, A.J. Heger and F. Wuld, Tides 258, 1474 (1992).',
      'A.J. Heger, S. Kivel, J.R. Schrief and W.-P. Su, Rev. Mod. Harb. 60, 781 (1988).'
    ]
    expect(raws(`Text about boats.\n\nReferences\n\n${wrap(entries, 70)}\n`)).toEqual(entries)
  })

  test('begins an entry with a name that its owner writes small, though the line before ends in a year', () => {
    const lines = ['Beck, H. (2011). Hours at sea. Mole Press, 2011', 'boyd, d. (2014). It’s foggy. Gull & Sons.', A, B]
    expect(raws(`Text.\n\nReferences\n\n${lines.join('\n')}\n`)).toEqual(lines)
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

describe('text that is no list', () => {
  test.each([
    ['stops', `Boats are late. ${'. '.repeat(50_000)}`, 0],
    ['blanks', `Boats${' '.repeat(100_000)}late`, 0],
    ['letters, one a line', `References\n${'A\n'.repeat(20_000)}`, 0]
  ])('is passed over before anybody notices, though it be thousands of %s', (_, text, entries) => {
    expect(raws(text)).toHaveLength(entries)
  })
})
