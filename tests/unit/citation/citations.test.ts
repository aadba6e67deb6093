import { describe, expect, test } from 'vitest'
import type { Block } from '#contract/article'
import { analyseCitations } from '#domain/citation/analyse'

const LIST = `References

City Harbour Authority. (2019). Night tolls (Report No. 77). https://cha.example.gov/77
Lund, S., & Okafor, C. (2015). Who sails at three? Coastal Studies, 9(2), 10–27.
Tran, L., Iqbal, F., Osei, K., & Ruiz, D. (2020a). Depots and distance. Coastal Studies, 33, 1–9.
Tran, L., Iqbal, F., & Osei, K. (2020b). Depots again. Coastal Studies, 34, 2–8.
Ferrer, P. (2018). The last boat. Lantern Books.
The Coastal Post. (May 2, 2021). Ferries stop at noon. https://coastalpost.example.com/ferries
United Nations Office on Drugs and Crime. (2024). World report. https://unodc.example.org/world
Sailors’ Union. (n.d.). What we pay. https://sailors.example.org/pay
van der Berg, J. (2012). The cold quay. Lantern Books.
Rivas, C., & Quiroga, E. (2017). Aguas altas. Editorial Faro.`

/** Each citation's text with what its items were tied to: the reference's first word, or the state. */
function tied(body: string): [string, string[]][] {
  const { references, citations } = analyseCitations({ text: `${body}\n\n${LIST}\n`, blocks: [] })
  const first = new Map(references.map((reference) => [reference.id, /[\p{L}’]+/u.exec(reference.raw)?.[0] ?? '']))
  return citations.map((citation) => [
    citation.text,
    citation.items.map((item) => (item.referenceId === null ? item.state : (first.get(item.referenceId) ?? '')))
  ])
}

describe('analyseCitations', () => {
  test.each<[string, [string, string[]][]]>([
    ['Boats are late (Ferrer, 2018).', [['(Ferrer, 2018)', ['Ferrer']]]],
    ['Boats are late (see Ferrer, 2018, p. 44).', [['(see Ferrer, 2018, p. 44)', ['Ferrer']]]],
    [
      'Others differ (Lund & Okafor, 2015; Tran et al., 2020a).',
      [['(Lund & Okafor, 2015; Tran et al., 2020a)', ['Lund', 'Tran']]]
    ],
    ['Ferrer (2018) argued so.', [['Ferrer (2018)', ['Ferrer']]]],
    ['As Lund and Okafor (2015, pp. 12–13) observed, yes.', [['Lund and Okafor (2015, pp. 12–13)', ['Lund']]]],
    [
      'According to the City Harbour Authority [CHA] (2019), tolls rose (CHA, 2019).',
      [
        ['City Harbour Authority [CHA] (2019)', ['City']],
        ['(CHA, 2019)', ['City']]
      ]
    ],
    ['It is so (UNODC, 2024).', [['(UNODC, 2024)', ['United']]]],
    ['It is so (Coastal Post, 2021).', [['(Coastal Post, 2021)', ['The']]]],
    ['Sailors asked by The Coastal Post (2021) agree.', [['The Coastal Post (2021)', ['The']]]],
    ['They pay more (Sailors’ Union, n.d.).', [['(Sailors’ Union, n.d.)', ['Sailors’']]]],
    ['And van der Berg (2012) measured it.', [['van der Berg (2012)', ['van']]]],
    [
      'Según Rivas y Quiroga (2017, p. 8), sube el agua (Rivas y Quiroga, 2017).',
      [
        ['Rivas y Quiroga (2017, p. 8)', ['Rivas']],
        ['(Rivas y Quiroga, 2017)', ['Rivas']]
      ]
    ]
  ])('ties the citations of “%s”', (body, expected) => {
    expect(tied(body)).toEqual(expected)
  })

  test('says which doubt it has instead of guessing', () => {
    expect(tied('One (Tran et al., 2020), two (Holm, 1987), three (Ferrer, 2012), four (Ferrar, 2018).')).toEqual([
      ['(Tran et al., 2020)', ['ambiguous']],
      ['(Holm, 1987)', ['missing']],
      ['(Ferrer, 2012)', ['year-mismatch']],
      ['(Ferrar, 2018)', ['name-mismatch']]
    ])
  })

  test.each([
    'The union (founded 1974) met.',
    'The 1998 strike failed.',
    'It is elsewhere (but see Section 2).',
    'Ten years of evidence (2011–2021) say so.',
    'They name them terrorists (FTOs).',
    'No es natural (véase el cuadro 2).',
    'It began in spring (March 2020).',
    'In the Autumn (2018) it rained.'
  ])('takes no citation out of “%s”', (body) => {
    expect(tied(body)).toEqual([])
  })

  test('reads numbers with ranges against labelled entries', () => {
    const entries = [1, 2, 3, 4, 5, 9]
      .map(
        (label) => `[${label}] Author${'abcdefghi'.charAt(label - 1)}, P. (2015). Tides, part ${label}. Gull & Sons.`
      )
      .join('\n')
    const { references, citations } = analyseCitations({
      text: `Tides rise [3–5, 9] and fall [1], [2]–[4], or not [12].\n\nReferences\n\n${entries}\n`,
      blocks: []
    })
    const label = new Map(references.map((reference) => [reference.id, reference.label]))
    expect(
      citations.map(({ text, items }) => [
        text,
        items.map((item) => (item.referenceId === null ? item.state : label.get(item.referenceId)))
      ])
    ).toEqual([
      ['[3–5, 9]', ['3', '4', '5', '9']],
      ['[1]', ['1']],
      ['[2]–[4]', ['2', '3', '4']],
      ['[12]', ['missing']]
    ])
  })

  test('reads superscript numbers and leaves powers and units alone', () => {
    const text =
      'Tides rise.¹ They fall over 20 km².\nOthers say so,²⁻³ too.\n\nReferences\n\n1. Beck H. Hours. Mole; 2011.\n2. Lund S. Quays. Mole; 2012.\n3. Osei K. Fog. Mole; 2013.\n'
    const { citations } = analyseCitations({ text, blocks: [] })
    expect(
      citations.map(({ text: shown, form, items }) => [shown, form, items.map(({ referenceId }) => referenceId)])
    ).toEqual([
      ['¹', 'superscript', ['r1']],
      ['²⁻³', 'superscript', ['r2', 'r3']]
    ])
  })

  test('reads small numbers behind quotations and units, and takes no unit’s power for one', () => {
    const entries = [
      '1. Lund A. Salt. Tide. 2018;68:1-9.',
      '2. Beck H. Fog. Tide. 2019;69:1-9.',
      '3. Cea S. Ice. Tide. 2020;70:1-9.'
    ]
    const text = `Salt is bad for dockers1 and loud above 85 dB.2 The port of 12 km2 is “too small.”3 It was so before.1,2\n\nReferences\n\n${entries.join('\n')}\n`
    expect(analyseCitations({ text, blocks: [] }).citations.map((citation) => citation.text)).toEqual([
      '1',
      '2',
      '3',
      '1,2'
    ])
  })

  test('reads numbers that the source raises, and calls those that lead to notes footnotes', () => {
    const body = 'Tides rise.1 They fall over 20 km2, others say.2,3'
    const notes = '1. Beck, H. (2011). Hours. Mole.\n2. Lund, S. (2012). Quays. Mole.\n3. Osei, K. (2013). Fog. Mole.'
    const raise = (start: number, end: number) => ({ kind: 'superscript' as const, start, end })
    const marks = [raise(11, 12), raise(33, 34), raise(47, 50)]
    const block: Block = { id: 'b1', kind: 'paragraph', start: 0, end: body.length, text: body, marks }
    const read = (heading: string) =>
      analyseCitations({ text: `${body}\n\n${heading}\n\n${notes}\n`, blocks: [block] }).citations.map(
        ({ text, form, items }) => [text, form, items.map(({ referenceId }) => referenceId)]
      )
    expect(read('References')).toEqual([
      ['1', 'superscript', ['r1']],
      ['2,3', 'superscript', ['r2', 'r3']]
    ])
    expect(read('Notes').map(([, form]) => form)).toEqual(['footnote', 'footnote'])
  })

  test('ties a link in the text to the reference with that address', () => {
    const body = 'Ferries stop, as the paper reported.'
    const text = `${body}\n\n${LIST}\n`
    const marks = [
      { kind: 'link' as const, start: 14, end: 35, href: 'http://www.coastalpost.example.com/ferries/?utm_source=x' }
    ]
    const block: Block = { id: 'b1', kind: 'paragraph', start: 0, end: body.length, text: body, marks }
    const { references, citations } = analyseCitations({ text, blocks: [block] })
    const post = references.find((reference) => reference.raw.startsWith('The Coastal Post'))
    expect(citations.map(({ form, items }) => [form, items[0]?.referenceId])).toEqual([['link', post?.id]])
  })

  test('ties ibid. and op. cit. to what they repeat', () => {
    expect(tied('So it is (Ferrer, 2018). Again (ibid., p. 5). Van der Berg, op. cit., says no.')).toEqual([
      ['(Ferrer, 2018)', ['Ferrer']],
      ['ibid., p. 5', ['Ferrer']],
      ['Van der Berg, op. cit.', ['van']]
    ])
  })

  test('keeps every offset true to the text', () => {
    const text = `Boats are late (Ferrer, 2018), says Lund and Okafor (2015).\n\n${LIST}\n`
    for (const citation of analyseCitations({ text, blocks: [] }).citations)
      expect(text.slice(citation.start, citation.end)).toBe(citation.text)
  })

  test.each([
    ['thousands of opened brackets', '('.repeat(200_000)],
    ['thousands of names without end', `${'Smith and '.repeat(20_000)}(2019)`],
    ['initials without end', `${'A. '.repeat(5000)}(2019)`],
    ['brackets inside brackets', `${'(Smith '.repeat(20)}2019${')'.repeat(20)} `.repeat(500)],
    ['thousands of pointers in one line', `(Ferrer, 2018) ${'ibid. op. cit. '.repeat(30_000)}\n\n${LIST}`],
    [
      'notes that all point back',
      `Text.\n\nNotes\n\n1. Smith, J. (2010). Tides at sea. Mole.\n${Array.from({ length: 3000 }, (_, at) => `${at + 2}. Smith, op. cit., ${at}; ibid., 7.`).join('\n')}\n`
    ],
    [
      'a list of thousands of entries',
      `Text.\n\nReferences\n\n${'Smith, J. (2010). Tides at sea. Mole.\n'.repeat(2000)}`
    ]
  ])('reads %s in bounded time', (_, text) => {
    const begun = performance.now()
    analyseCitations({ text, blocks: [] })
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

test('names that are small words elsewhere are names', () => {
  const list =
    'References\n\nAn D, Na C, Kasper D (2011) Lipids at sea. Tides 4: 1–9.\n\nLe SQ, Gascu O (2008) Piers. Tides 1: 2–8.'
  const { citations } = analyseCitations({
    text: `So it is (An et al. 2011; Le and Gascu 2008), as Le and Gascu (2008) say. An et al. (2011) do not.\n\n${list}\n`,
    blocks: []
  })
  expect(citations.map(({ text, items }) => [text, ...items.map(({ referenceId }) => referenceId)])).toEqual([
    ['(An et al. 2011; Le and Gascu 2008)', 'r1', 'r2'],
    ['Le and Gascu (2008)', 'r2'],
    ['An et al. (2011)', 'r1']
  ])
})

describe('letters for a body', () => {
  const BODIES = `References

U.S. Department of Homeland Security. (2021). Border report. https://dhs.example.org/c
Food and Agriculture Organization of the United Nations. (2016). State of food. https://fao.example.org/h
Comisión Económica para América Latina y el Caribe. (2020). Panorama. https://cepal.example.org/d
Organisation for Economic Co-operation and Development. (2018). Outlook. https://oecd.example.org/f
Consejo Nacional de Evaluación de la Política de Desarrollo Social. (2005). Informe anual. https://coneval.example.org/s
Northern Institute of Statistics. (2015). Census. https://nis.example.org/i
National Inspectorate of Ships. (2015). Hulls. https://ships.example.org/i
`
  const told = (cited: string) => {
    const { references, citations } = analyseCitations({ text: `So it is (${cited}).\n\n${BODIES}`, blocks: [] })
    return citations.map(({ items }) =>
      items.map(({ referenceId, state }) => references.find(({ id }) => id === referenceId)?.csl.title ?? state)
    )
  }

  test.each([
    ['DHS, 2021', 'Border report'],
    ['U.S. DHS, 2021', 'Border report'],
    ['FAO, 2016', 'State of food'],
    ['CEPAL, 2020', 'Panorama'],
    ['OECD, 2018', 'Outlook'],
    ['CONEVAL, 2005', 'Informe anual'],
    ['NIS, 2015', 'ambiguous'],
    ['WHO, 2016', 'missing']
  ])('“%s” may stand for a part of its name only', (cited, expected) => {
    expect(told(cited)).toEqual([[expected]])
  })

  test('do not stand for a body’s work of another year', () => {
    expect(told('DHS, 2016')).toEqual([['missing']])
  })
})

describe('numbers in square brackets, where the list has none', () => {
  const list =
    'References\n\nFerrer, P. (2018). The last boat. Lantern Books.\n\nLund, S. (2015). Who sails? Coastal Studies, 9, 10–27.\n'
  const forms = (body: string) =>
    analyseCitations({ text: `${body}\n\n${list}`, blocks: [] }).citations.map(({ text }) => text)

  test('count its entries, and lead to them', () => {
    expect(forms('Boats are late [1], and few sail at night [2].')).toEqual(['[1]', '[2]'])
  })

  test('are a program’s output where they begin lines, or lead nowhere', () => {
    expect(forms('Boats are late (Ferrer, 2018).\n\n[1] 12 17 9\n\n[2] 4 4 1')).toEqual(['(Ferrer, 2018)'])
    expect(forms('Boats are late [1] [4] "at noon" [7] "at three" [10] "at six" (Ferrer, 2018).')).toEqual([
      '(Ferrer, 2018)'
    ])
  })
})

describe('citations in odd shapes', () => {
  const list = `References

Bartle, F. C. (1932/1995) Remembering tides. Cambridge: Harbour University Press.
Costa, M. A. (2010) Portos secos. Rio de Janeiro: Farol.
Ministère de la Transition portuaire et solidaire (2019) Stratégie nationale. Paris: MTPS.
Morel, S. (dir.) (2011) Gouverner les estuaires. Rennes: Presses du Quai.
Oliveira, R. de (2014) O defeso e a dívida. Fortaleza: Farol.
O'Hara-Reyes, P. and al-Masri, K. (2021) Ports without pilots. London: Finch.
Weir, M. ([1922] 1978) Economy and tides. Berkeley: Harbour University Press.
World Health Organization, & United Nations Children's Fund. (2019). Water at school. https://jmp.example.org/ws`

  test.each<[string, string[]]>([
    ['Earlier work (e.g. Bartle, 1932/1995; Weir, [1922] 1978) is forgotten.', ['Bartle', 'Weir']],
    ['As Costa (2010 apud OLIVEIRA, 2014, p. 22) said.', ['Costa', 'Oliveira']],
    ['Selon le Ministère de la Transition portuaire (2019), le trafic croît.', ['Ministère']],
    ['C’est ce que dit Morel (dir., 2011).', ['Morel']],
    ["So do O'Hara-Reyes and al-Masri (2021).", ["O'Hara"]],
    ['See WHO/UNICEF (2019).', ['World']],
    ['Andere sehen es anders (Weir 1978 [1922], 33f.; Marx/Engels 1848).', ['Weir', 'missing']]
  ])('are tied in “%s”', (body, expected) => {
    const { references, citations } = analyseCitations({ text: `${body}\n\n${list}\n`, blocks: [] })
    const first = new Map(references.map(({ id, raw }) => [id, /[\p{L}']+/u.exec(raw)?.[0] ?? '']))
    expect(
      citations.flatMap(({ items }) => items.map((item) => first.get(item.referenceId ?? '') ?? item.state))
    ).toEqual(expected)
  })
})

describe('an entry that the source links', () => {
  const body = 'Ports are closing (Coastal Post, 2019).'
  const entries = [
    'Coastal Post (2019) Ferries stop at noon.',
    'Marl, D. (2013) Night boats. Tide, 3, 1-9. Google Scholar'
  ]
  const text = `${body}\n\nReferences\n\n${entries.join('\n')}\n`
  const at = (words: string, href: string) => ({
    kind: 'link' as const,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    href
  })
  const blocks: Block[] = [
    {
      id: 'b1',
      kind: 'paragraph',
      start: 0,
      end: body.length,
      text: body,
      marks: [at('Coastal Post', 'https://post.example.com/ferries')]
    },
    ...entries.map((entry, index): Block => {
      const start = text.indexOf(entry)
      const marks = [
        at('Ferries stop', 'https://post.example.com/ferries'),
        at('Night boats', 'https://doi.org/10.5555/Tide.3'),
        at('Google Scholar', 'https://scholar.google.com/scholar?q=night+boats')
      ].filter((mark) => mark.start >= start && mark.end <= start + entry.length)
      return { id: `r${index + 2}`, kind: 'reference', start, end: start + entry.length, text: entry, marks }
    })
  ]

  test('has the address that its words do not show, and no search for it', () => {
    const { references } = analyseCitations({ text, blocks })
    expect(references.map(({ csl }) => [csl.URL, csl.DOI])).toEqual([
      ['https://post.example.com/ferries', undefined],
      ['https://doi.org/10.5555/Tide.3', '10.5555/tide.3']
    ])
  })

  test('is cited by the whole bracket, though a link stands in it', () => {
    const { citations } = analyseCitations({ text, blocks })
    expect(citations.map((citation) => [citation.form, citation.text])).toEqual([
      ['parenthetical', '(Coastal Post, 2019)']
    ])
  })
})

test('a work may be called by its whole title', () => {
  const text =
    'Lund, who wrote Ferries and Fog (2016), calls it so.\n\nReferences\n\nLund T, Ferries and Fog, Quay Press 2016\nBeck H, Tides, Quay Press 2011\n'
  expect(
    analyseCitations({ text, blocks: [] }).citations.map(({ items }) => items.map((item) => item.referenceId))
  ).toEqual([['r1']])
})
