import { describe, expect, test } from 'vitest'
import { parseReference } from '#domain/citation/reference'

const csl = (raw: string, language = 'en') => parseReference(raw, { language }).csl

describe('what an authority has named or numbered', () => {
  test.each<[string, object]>([
    [
      'Dorn v. Quay Board, 347 U.S. 483 (1954).',
      { type: 'legal_case', title: 'Dorn v. Quay Board', volume: '347', 'container-title': 'U.S.', page: '483' }
    ],
    [
      'Case C-123/19 Port Authority v Commission EU:C:2021:456.',
      { type: 'legal_case', title: 'Port Authority v Commission', number: 'C-123/19' }
    ],
    [
      'Doran v Harbour Master [1932] AC 562 (HL).',
      { type: 'legal_case', title: 'Doran v Harbour Master', 'container-title': 'AC', page: '562' }
    ],
    [
      'Sentencia T-901 de 2016. Corte Constitucional de Colombia (M.P. Ana Ruiz).',
      { type: 'legal_case', title: 'Sentencia T-901 de 2016', authority: 'Corte Constitucional de Colombia' }
    ],
    [
      'Bundesverfassungsgericht, Urteil vom 24. April 2013, 9 BvR 1000/07.',
      { type: 'legal_case', authority: 'Bundesverfassungsgericht', number: '9 BvR 1000/07', genre: 'Urteil' }
    ],
    [
      'Clean Quays Act of 1990, 33 U.S.C. § 2701 (1990).',
      {
        type: 'legislation',
        title: 'Clean Quays Act of 1990',
        volume: '33',
        'container-title': 'U.S.C.',
        section: '2701'
      }
    ],
    [
      'Real Decreto 1049/2021, de 30 de noviembre, sobre la pesca de recreo. Boletín Oficial del Estado, núm. 287, de 1 de diciembre de 2021.',
      {
        type: 'legislation',
        title: 'Real Decreto 1049/2021, de 30 de noviembre, sobre la pesca de recreo',
        'container-title': 'Boletín Oficial del Estado',
        issued: { 'date-parts': [[2021, 12, 1]] }
      }
    ],
    [
      'Decreto Supremo N.º 012-2019-PRODUCE. Reglamento de muelles. Diario Oficial El Peruano, 4 de septiembre de 2019.',
      { type: 'legislation', 'container-title': 'Diario Oficial El Peruano' }
    ],
    ['U.S. Const. art. I, § 9, cl. 6.', { type: 'legislation', title: 'U.S. Const. art. I, § 9, cl. 6' }],
    ['H.R. 1234, 117th Cong. (2021).', { type: 'bill', number: 'H.R. 1234', authority: '117th Cong.' }],
    [
      'Orrin Agreement on Ports, Apr. 15, 1994, 1867 U.N.T.S. 154.',
      { type: 'treaty', title: 'Orrin Agreement on Ports', volume: '1867', page: '154' }
    ],
    [
      'Quill, H. R. (2016). Mooring clamp with passive release (U.S. Patent No. 9,321,456). U.S. Patent and Trademark Office.',
      { type: 'patent', title: 'Mooring clamp with passive release', number: '9,321,456', jurisdiction: 'U.S.' }
    ],
    [
      'Page AC, inventor; Ancel R&D Inc., assignee. Bending grip for tugs. United States patent US 20020103498. 2002 Aug 1.',
      {
        type: 'patent',
        author: [{ family: 'Page', given: 'AC' }],
        title: 'Bending grip for tugs',
        number: 'US 20020103498'
      }
    ],
    [
      'International Organization for Standardization. (2018). Keeping tides (ISO Standard No. 31999:2018). https://iso.example.org/31999',
      { type: 'standard', title: 'Keeping tides', number: 'ISO 31999:2018' }
    ],
    [
      'DIN ISO 699:2013-10: Hafen und Dokumentation – Richtlinien für Listen.',
      { type: 'standard', title: 'Hafen und Dokumentation – Richtlinien für Listen', number: 'DIN ISO 699:2013-10' }
    ],
    [
      'Marl, D. (2020). Testimony before the Committee on Commerce, Science, and Ports, 116th Congress, March 3, 2020.',
      {
        type: 'hearing',
        title: 'Testimony before the Committee on Commerce, Science, and Ports, 116th Congress',
        issued: { 'date-parts': [[2020, 3, 3]] }
      }
    ]
  ])('is read in “%s”', (raw, expected) => {
    expect(csl(raw)).toMatchObject(expected)
  })
})

describe('what American lawyers cite', () => {
  test.each<[string, object]>([
    [
      'The Orrin Mail, 74 U.S. (7 Wall.) 53, 61 (1868).',
      { type: 'legal_case', title: 'The Orrin Mail', volume: '74', page: '53', issued: { 'date-parts': [[1868]] } }
    ],
    [
      'Tug Ocean Dorn, Inc. v. United States, 584 F.2d 1151 (2d Cir. 1978)',
      { type: 'legal_case', title: 'Tug Ocean Dorn, Inc. v. United States', 'container-title': 'F.2d', page: '1151' }
    ],
    [
      'Ruth Aber & John D. Weir, What Pilots Know, 88 J. Mar. L. & Com. 145, 150 (2014)',
      {
        type: 'article-journal',
        author: [
          { family: 'Aber', given: 'Ruth' },
          { family: 'Weir', given: 'John D.' }
        ],
        title: 'What Pilots Know',
        'container-title': 'J. Mar. L. & Com.',
        volume: '88',
        page: '145'
      }
    ],
    [
      'Carla Van Hout, The Ferry Economy 44–45 (2d ed. 2017)',
      {
        type: 'book',
        author: [{ family: 'Van Hout', given: 'Carla' }],
        title: 'The Ferry Economy',
        edition: '2',
        issued: { 'date-parts': [[2017]] }
      }
    ],
    [
      'Joint Committee, Hearing on Maritime Sanctions, 118th Cong., 1st sess., March 7, 2023.',
      { type: 'hearing', author: [{ literal: 'Joint Committee' }], issued: { 'date-parts': [[2023, 3, 7]] } }
    ]
  ])('is read in “%s”', (raw, expected) => {
    expect(csl(raw)).toMatchObject(expected)
  })
})

describe('the number and series of a report', () => {
  test.each<[string, object]>([
    [
      'Department for Rivers, Food and Rural Affairs. (2020, July 14). Basin funding (Publication No. PB-14588). https://www.gov.example.uk/basin',
      { type: 'report', title: 'Basin funding', number: 'PB-14588', genre: 'Publication' }
    ],
    [
      'Library Research Service, “Icebreaker Programs: Background,” LRS Report RL34391, updated July 28, 2023.',
      { type: 'report', title: 'Icebreaker Programs: Background', number: 'RL34391', genre: 'LRS Report' }
    ],
    [
      'European Commission, “Communication on a Ports Strategy,” COM(2021) 240 final, Brussels, May 17, 2021.',
      { type: 'report', number: 'COM(2021) 240 final', 'publisher-place': 'Brussels' }
    ],
    [
      'Defence Committee. In Clear Sight: Harbour Protection. HC 123, 2021–22. London: House of Commons.',
      { type: 'report', number: 'HC 123', publisher: 'House of Commons' }
    ],
    [
      'Asamblea General de las Naciones Unidas. (1982, 10 de diciembre). Convención sobre las Mareas. A/CONF.62/122.',
      { type: 'report', title: 'Convención sobre las Mareas', number: 'A/CONF.62/122' }
    ],
    [
      'Comisión de la Costa [CDC]. (2020). Puertos y pandemia (LC/TS.2020/88). Naciones Unidas. https://cdc.example.org/46000',
      { type: 'report', title: 'Puertos y pandemia', number: 'LC/TS.2020/88', publisher: 'Naciones Unidas' }
    ],
    [
      'Banco Costero (BC). 2019. Infraestructura: lecciones. Washington, D.C.: BC. Nota técnica BC-TN-1701.',
      { type: 'report', number: 'BC-TN-1701', genre: 'Nota técnica' }
    ],
    [
      'Nkem, J. (2024). Who insures the fleet? (arXiv:2403.01234). arXiv. https://doi.org/10.48550/arXiv.2403.01234',
      { type: 'article', title: 'Who insures the fleet?', number: 'arXiv:2403.01234' }
    ]
  ])('is read in “%s”', (raw, expected) => {
    expect(csl(raw)).toMatchObject(expected)
  })
})

describe('works of other kinds', () => {
  test.each<[string, string, object]>([
    [
      'en',
      'Brand, I. (2020). Catch shares, 1980–2015 (Publication No. 28001123) [Doctoral dissertation, University of Tromsund]. ProQuest Dissertations.',
      { type: 'thesis', publisher: 'University of Tromsund', archive: 'ProQuest Dissertations', number: '28001123' }
    ],
    [
      'en',
      'Pell, G. (2019, June 12). Measuring silt [Paper presentation]. Annual Meeting of the Dredging Society, Rotterdam, Netherlands.',
      {
        type: 'speech',
        'event-title': 'Annual Meeting of the Dredging Society',
        'event-place': 'Rotterdam, Netherlands'
      }
    ],
    [
      'es',
      'Radio Faro. (10 de agosto de 2021). El último remolcador [Episodio de pódcast]. Spotify. https://open.example.com/episode/xyz',
      { type: 'broadcast', title: 'El último remolcador' }
    ],
    ['en', 'Coppel, Lena, director. The Salt Road. Meridian Pictures, 2009.', { type: 'motion_picture' }],
    ['en', 'Personal communication with port official, Orrin, 4 May 2022.', { type: 'personal_communication' }],
    [
      'en',
      'Doe J. Harbour seals [Internet]. Tidepool blog; 2019 May 3 [cited 2020 Jan 2]. Available from: http://tidepool.example.org/seals',
      { type: 'post-weblog' }
    ],
    [
      'en',
      'Academies of Sciences, Silt, and Sand. (2021). Ports and climate. Academies Press. https://doi.org/10.5555/25999',
      { type: 'book', publisher: 'Academies Press' }
    ],
    [
      'es',
      'Pérez, Ana; Ochoa, Joan (coords.). Ciudades portuarias. Barcelona: Ediciones del Faro, 2009.',
      { type: 'book', title: 'Ciudades portuarias', publisher: 'Ediciones del Faro' }
    ],
    [
      'pt',
      'BRASIL. Ministério da Pesca. Boletim estatístico da pesca: 2011. Brasília, DF: MPA, 2012. 60 p.',
      {
        author: [{ literal: 'BRASIL. Ministério da Pesca' }],
        title: 'Boletim estatístico da pesca: 2011',
        issued: { 'date-parts': [[2012]] }
      }
    ],
    [
      'fr',
      'Morel S. (dir.), Gouverner les estuaires, Rennes, PUR, 2011.',
      { publisher: 'PUR', 'publisher-place': 'Rennes' }
    ],
    [
      'fr',
      'TOUR A. (2015), La marée et l’impôt, Paris, Presses de Sciences Po, 284 p.',
      { 'number-of-pages': '284', publisher: 'Presses de Sciences Po' }
    ],
    [
      'de',
      'Amt für Statistik (o. J.): Seeverkehr. Online verfügbar unter https://statistik.example.de/see, zuletzt geprüft am 12.03.2021.',
      { title: 'Seeverkehr', accessed: { 'date-parts': [[2021, 3, 12]] } }
    ],
    ['fr', 'Lefèvre, H. (s. d.). Carnet de bord. Repéré à https://carnet.example.fr/bord', { title: 'Carnet de bord' }],
    [
      'en',
      'Stacy, Kim. “Ferry Subsidies Face Review.” The Guardian, 4 Apr. 2023, news.example.com/uk/2023/apr/04/ferry.',
      { type: 'article-newspaper', URL: 'https://news.example.com/uk/2023/apr/04/ferry' }
    ],
    [
      'en',
      'Liu, X., & Chen, L. (2022). Port congestion. Transport Letters, 14, Article e1234.',
      { type: 'article-journal', page: 'e1234' }
    ],
    [
      'en',
      'Okafor CE. Salt exposure at work. Occup Med (Lond). 2018;68(4):233-9.',
      { 'container-title': 'Occup Med (Lond)', page: '233-9' }
    ],
    [
      'es',
      'Ministerio de Comercio Exterior y Turismo (MCET) (2019). Plan portuario. Lima.',
      { author: [{ literal: 'Ministerio de Comercio Exterior y Turismo' }], title: 'Plan portuario' }
    ],
    ['de', 'Hans Müller: Häfen im Wandel, 2. Aufl., Wiesbaden 2016, S. 12 f.', { page: '12', edition: '2' }],
    [
      'en',
      'IMF, World Economic Outlook, October 2023.',
      { author: [{ literal: 'IMF' }], title: 'World Economic Outlook' }
    ],
    [
      'pt',
      'SILVA, João da; SOUZA JÚNIOR, Pedro de. A pesca no litoral norte. Revista de Oceanografia, v. 12, n. 3, p. 45-67, 2015.',
      {
        author: [
          { family: 'SILVA', given: 'João da' },
          { family: 'SOUZA JÚNIOR', given: 'Pedro de' }
        ]
      }
    ],
    [
      'en',
      'Ruiz de Alba, Inés, et al., editors. Atlas of Small Ports. Routledge, 2015.',
      { title: 'Atlas of Small Ports', editor: [{ family: 'Ruiz de Alba', given: 'Inés' }] }
    ]
  ])('are read (%s) in “%s”', (language, raw, expected) => {
    expect(csl(raw, language)).toMatchObject(expected)
  })

  test('a day on which somebody looked is no date of the work', () => {
    expect(
      csl('Peace Institute (PI), PI Arms Database, https://www.pi.example.org/arms (accessed May 1, 2023).')
    ).not.toHaveProperty('issued')
  })

  test.each<[string, object]>([
    ['ISO (2009). Quality and ports. Geneva: ISO.', { type: 'book', author: [{ literal: 'ISO' }] }],
    ['ISO. 2009. Quality and ports. Geneva: ISO.', { type: 'book', author: [{ literal: 'ISO' }] }],
    ['Gray, T. (2005/06). Harbour wages. Labour Bulletin, 31(4), 2-8.', { issued: { 'date-parts': [[2005]] } }],
    [
      'Elbert Cole (@ElbertCole), “The key question is ports,” Twitter, July 8, 2022, https://twitter.com/ElbertCole/status/1.',
      { type: 'post', author: [{ family: 'Cole', given: 'Elbert' }] }
    ],
    [
      '习安平 [Xi Anping], “Report to the Port,” Xinhua, October 16, 2022.',
      { type: 'article-newspaper', author: [{ family: 'Xi', given: 'Anping' }] }
    ],
    [
      '“Joint Statement by Ministers,” Department of Ports, June 11, 2022, https://ports.example.gov/News/.',
      { type: 'webpage', 'container-title': 'Department of Ports' }
    ],
    [
      'Center for Tide Studies, Missile Threat: North Ports, last modified June 14, 2018, https://tides.example.org/north.',
      { title: 'Missile Threat: North Ports', issued: { 'date-parts': [[2018, 6, 14]] } }
    ],
    [
      'Ministry of Tides of Orrin, Tides of Orrin 2022 (Tokyo: Ministry of Tides, 2022), 45.',
      { author: [{ literal: 'Ministry of Tides of Orrin' }], title: 'Tides of Orrin 2022' }
    ],
    [
      'Statport. (2023). Throughput worldwide 2012–2022 [Infographic]. https://statport.example.com/913398/',
      { type: 'graphic', title: 'Throughput worldwide 2012–2022' }
    ]
  ])('are not taken for others in “%s”', (raw, expected) => {
    expect(csl(raw)).toMatchObject(expected)
  })

  test('whose work is reviewed has translated nothing', () => {
    expect(
      csl('Beck, H. (2011). Hours at sea [Review of the book Tides, by P. Cole]. Coastal Studies, 3(1), 88–90.')
    ).not.toHaveProperty('translator')
  })

  test('a slash between words is no address', () => {
    expect(csl('Okafor, B. (2020). U.S./U.K. trade and/or aid. Coastal Studies, 2(1), 4-9.')).toMatchObject({
      title: 'U.S./U.K. trade and/or aid',
      'container-title': 'Coastal Studies'
    })
  })
})
