import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseReference } from '#domain/citation/reference'

const csl = (raw: string, language?: string): Record<string, unknown> =>
  parseReference(raw, { language: language ?? null }).csl

describe('parseReference', () => {
  test.each<[string, Record<string, unknown>]>([
    [
      'Leto, A. (Ed.). (2012). Soft borders: A reader (2nd ed.). Sage.',
      { type: 'book', editor: [{ family: 'Leto', given: 'A.' }], edition: '2', publisher: 'Sage' }
    ],
    [
      'Thoma, Irmgard (Hrsg.): Handbuch der Fähren. 2. Aufl. Hamburg: Kabel 2005.',
      { editor: [{ family: 'Thoma', given: 'Irmgard' }], title: 'Handbuch der Fähren', 'publisher-place': 'Hamburg' }
    ],
    [
      'Haldane, M. (2019) Tunnel contractor walks away. The Ferrybridge Examiner, 4 November, p. A7.',
      { type: 'article-newspaper', issued: { 'date-parts': [[2019, 11, 4]] }, page: 'A7' }
    ],
    [
      'Quarries Ltd v Dunmore Council, 52 Ardland Law Reports 610 (1994).',
      { type: 'legal_case', title: 'Quarries Ltd v Dunmore Council', volume: '52', page: '610' }
    ],
    ['Inland Waters Protection Act 1996, s 14.', { type: 'legislation', title: 'Inland Waters Protection Act 1996' }],
    [
      'Ocampo, V. (2020). Gauge readings [Data set]. Zenodo. https://doi.org/10.5281/zenodo.9990001',
      { type: 'dataset', publisher: 'Zenodo', title: 'Gauge readings' }
    ],
    [
      '"About the Lantern Prize". lanternprize.example.org. Retrieved 17 July 2022.',
      { title: 'About the Lantern Prize', 'container-title': 'lanternprize.example.org' }
    ],
    [
      'UN Security Council. (2019, March 28). Resolution 2462 on river traffic (S/RES/2462). https://un.example.org/2462',
      { title: 'Resolution 2462 on river traffic', number: 'S/RES/2462' }
    ]
  ])('reads “%s”', (raw, expected) => {
    expect(csl(raw)).toMatchObject(expected)
  })

  // What the trained field alone gets wrong, and why: names that open a string, parts and years that end a title, two dates.
  test.each<[string, Record<string, unknown>]>([
    [
      'Deutsche Welle. 2024. “Dockers announce longest strike yet.” January 22, 2024. https://dw.example.com/strike.',
      {
        author: [{ literal: 'Deutsche Welle' }],
        title: 'Dockers announce longest strike yet',
        issued: { 'date-parts': [[2024, 1, 22]] }
      }
    ],
    [
      'Reuters, Exclusive: Port weighs sale of its piers, 21 November 2023, https://reuters.example.com/port',
      { author: [{ literal: 'Reuters' }], title: 'Exclusive: Port weighs sale of its piers' }
    ],
    [
      'The Wall Street Journal – Inside the plan to rebuild a pier (30 December 2022): https://wsj.example.com/pier',
      { author: [{ literal: 'The Wall Street Journal' }], title: 'Inside the plan to rebuild a pier' }
    ],
    [
      'Transparency International. Corruption Perceptions Index 2024. 11 February 2025. https://ti.example.org/cpi',
      { title: 'Corruption Perceptions Index 2024', issued: { 'date-parts': [[2025, 2, 11]] } }
    ],
    [
      'Al Jazeera. Floods cut off three districts. 03/08/2024. https://aljazeera.example.com/floods',
      { author: [{ literal: 'Al Jazeera' }], title: 'Floods cut off three districts' }
    ],
    [
      'Hormann, L. Tidal operators. I. Acta Harbourica, 127(1):79–183, 1971.',
      { title: 'Tidal operators. I', 'container-title': 'Acta Harbourica' }
    ],
    [
      'MARLOW, D., 2017. Effects of salt on Allium sativum L. Scientia Horticulturae, vol. 217, pp. 285-296.',
      { title: 'Effects of salt on Allium sativum L', 'container-title': 'Scientia Horticulturae' }
    ],
    [
      'Quist, Ruprecht und Maj Lindel. 1983. Struktur einiger Kupferpigmente. Beiträge zur Hafenkunde 102: 77–91.',
      {
        author: [
          { family: 'Quist', given: 'Ruprecht' },
          { family: 'Lindel', given: 'Maj' }
        ]
      }
    ],
    [
      'Glim, J.M. 2017. Bryophyte Ecology. Disponível em https://commons.example.edu/ecology/ Acesso em 18 jan. 2020.',
      { title: 'Bryophyte Ecology' }
    ],
    [
      'Empresa de Pesquisa Costeira e Extensão Rural do Cabo (EPECAB). 2001. Dados e informações da unidade de planejamento. Florianópolis, EPECAB.',
      {
        author: [{ literal: 'Empresa de Pesquisa Costeira e Extensão Rural do Cabo' }],
        title: 'Dados e informações da unidade de planejamento',
        publisher: 'EPECAB'
      }
    ],
    ['Zhan, Y. (2021). Tenants of the quay. Cities, 112 (May), 1-9.', { volume: '112', page: '1-9' }]
  ])('reads whole what “%s” says', (raw, expected) => {
    expect(csl(raw)).toMatchObject(expected)
  })

  test('a month beside the volume is no number of an issue', () => {
    expect(csl('Zhan, Y. (2021). Tenants of the quay. Cities, 112 (May), 1-9.')).not.toHaveProperty('issue')
  })

  test('reads a news item signed by its outlet', () => {
    expect(
      csl(
        'Harbour Tribune. (March 3, 2021). Dockers vote on night shifts. https://harbourtribune.example.com/2021/dockers'
      )
    ).toEqual({
      type: 'article-newspaper',
      author: [{ literal: 'Harbour Tribune' }],
      issued: { 'date-parts': [[2021, 3, 3]] },
      title: 'Dockers vote on night shifts',
      URL: 'https://harbourtribune.example.com/2021/dockers'
    })
  })

  test.each([
    ['(May 2, ...2024)', [2024, 5, 2]],
    ['(May ...2, 2024)', [2024, 5, 2]],
    ['(May 2,2024)', [2024, 5, 2]],
    ['(2024 May 2)', [2024, 5, 2]],
    ['(2024, May 2)', [2024, 5, 2]],
    ['(February 30, 2024)', [2024]],
    ['(2024a)', [2024]]
  ])('reads the odd date %s', (date, parts) => {
    expect(csl(`Valley Ledger. ${date}. The dam holds for now. https://valleyledger.example.com/dam`).issued).toEqual({
      'date-parts': [parts]
    })
  })

  test('keeps a body’s headline whole, and gives a person’s its outlet', () => {
    const headline = 'Navy sends ships near Orrin. Here’s why'
    const link = 'https://news.example.com/a/1'
    expect(csl(`NATO. (2025, August 8). ${headline}. ${link}`).title).toBe(headline)
    expect(csl(`Smith, J. (2025, August 8). What we know about the drills. War on the Rocks. ${link}`)).toMatchObject({
      title: 'What we know about the drills',
      'container-title': 'War on the Rocks'
    })
  })

  test('needs no full stop between the author and the date', () => {
    const record = csl(
      'The Coastal Post (June 12, 2019). Ferries stop at noon. https://coastalpost.example.com/ferries'
    )
    expect([record.author, record.title]).toEqual([[{ literal: 'The Coastal Post' }], 'Ferries stop at noon'])
  })

  test('leaves the acronym out of an organisation’s name', () => {
    expect(csl('Rural Housing Office [RHO]. (2020). Roofs and rents. https://rho.example.org/roofs').author).toEqual([
      { literal: 'Rural Housing Office' }
    ])
  })

  test('gives no date to a work that says it has none, and keeps the date of access apart', () => {
    const record = csl(
      'Cooperativa Río Claro. (s. f.). Nuestras cuentas. Recuperado el 4 de junio de 2021, de https://rioclaro.example.org/cuentas',
      'es'
    )
    expect([record.issued, record.accessed, record.URL]).toEqual([
      undefined,
      { 'date-parts': [[2021, 6, 4]] },
      'https://rioclaro.example.org/cuentas'
    ])
  })

  test('reads a journal article with its DOI', () => {
    expect(
      csl(
        'Varga, P., & Lindqvist, E. (2016). Ferries and fog. Coastal Studies, 12(3), 44–59. https://doi.org/10.5555/CS.2016.12'
      )
    ).toMatchObject({
      type: 'article-journal',
      author: [
        { family: 'Varga', given: 'P.' },
        { family: 'Lindqvist', given: 'E.' }
      ],
      title: 'Ferries and fog',
      'container-title': 'Coastal Studies',
      volume: '12',
      issue: '3',
      page: '44–59',
      DOI: '10.5555/cs.2016.12'
    })
  })

  test('reads a chapter with its editor', () => {
    expect(
      csl('Varga, P. (2015). Who waits at three? In H. Beck (Ed.), Harbours and hours (pp. 3–29). Gull & Sons.')
    ).toMatchObject({
      type: 'chapter',
      title: 'Who waits at three?',
      editor: [{ family: 'Beck', given: 'H.' }],
      'container-title': 'Harbours and hours',
      page: '3–29',
      publisher: 'Gull & Sons'
    })
  })

  test('keeps particles in the family name', () => {
    expect(csl('van der Berg, J. (2012, December 3). The cold quay. The Evening Herald, p. B4.').author).toEqual([
      { family: 'van der Berg', given: 'J.' }
    ])
  })

  test('gives a record for an empty string', () => {
    expect(parseReference('')).toEqual({ raw: '', csl: { type: 'document' }, confidence: {} })
  })

  test('reads a megabyte of garbage in bounded time', () => {
    const raw = 'Smith, J. (2010). '.repeat(60_000)
    const begun = performance.now()
    expect(parseReference(raw).raw).toBe(raw)
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test('never throws, never changes the string, and names only confidences from 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 300 }),
          fc
            .array(
              fc.constantFrom(
                'Smith',
                ', ',
                'J.',
                ' (',
                '2019',
                ')',
                '. ',
                '“',
                '”',
                'In: ',
                'pp. ',
                '3–4',
                'https://a.example/',
                'doi:10.1/x',
                '[',
                ']',
                '—'
              ),
              { maxLength: 60 }
            )
            .map((parts) => parts.join(''))
        ),
        (raw) => {
          const parsed = parseReference(raw)
          expect(parsed.raw).toBe(raw)
          for (const value of Object.values(parsed.confidence)) expect(value >= 0 && value <= 1).toBe(true)
        }
      ),
      { numRuns: 300 }
    )
  })
})

test('a title that opens with a quotation in straight marks keeps both of them', () => {
  const { csl } = parseReference(
    'Valley Herald. (May 27, 2025). "A trapdoor under the river": Farmers read the small print.'
  )
  expect(csl.title).toBe('"A trapdoor under the river": Farmers read the small print')
})
