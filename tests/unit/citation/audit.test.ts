import { describe, expect, test } from 'vitest'
import type { ArticleDocument, ArticleReference, Block } from '#contract/article'
import type { Csl } from '#contract/reference'
import { analyseCitations } from '#domain/citation/analyse'
import { auditArticle } from '#domain/citation/audit'
import en from '../../../resources/words/en/findings.json' with { type: 'json' }

const LIST =
  'References\n\nFerrer, P. (2018). The last boat. Lantern Books.\nBeck, H. (2011). Hours at sea. https://beck.example.org/hours\n'

function documentOf(...paragraphs: string[]): ArticleDocument {
  const text = `${paragraphs.join('\n\n')}\n\n${LIST}`
  let at = 0
  const blocks = paragraphs.map((paragraph, index): Block => {
    const start = at
    at += paragraph.length + 2
    return { id: `b${index + 1}`, kind: 'paragraph', start, end: start + paragraph.length, text: paragraph }
  })
  const metadata = {
    title: '',
    authors: [],
    organisation: null,
    outlet: null,
    bylines: [],
    category: null,
    language: 'en',
    published: null,
    authorNote: null,
    url: null
  }
  return { text, metadata, blocks, ...analyseCitations({ text, blocks }) }
}

const audit = (
  document: ArticleDocument,
  archived: ReadonlySet<string> | null = null,
  dismissed: readonly string[] = []
) => auditArticle({ document, archived, dismissed: new Set(dismissed) })

describe('auditArticle', () => {
  test('tells what is missing, mistaken and never cited, in text order', () => {
    const found = audit(documentOf('Boats are late (Holm, 1987). They were (Ferrer, 2012).'))
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['citation-missing', 'serious'],
      ['year-mismatch', 'warning'],
      ['reference-never-cited', 'warning'],
      ['reference-never-cited', 'warning']
    ])
  })

  test('names what a doubtful citation may mean, each candidate as far as it fits', () => {
    const found = audit(documentOf('They were (Ferrer, 2018; Beck, 2011), and so they are (ibid.).'))
    expect(found.map(({ code, params }) => [code, params.candidates])).toEqual([
      ['citation-ambiguous', LIST.split('\n').slice(2, 4).join(' · ')]
    ])
  })

  test('says nothing of a citation that is resolved', () => {
    expect(audit(documentOf('Boats are late (Ferrer, 2018), by hours (Beck, 2011).'))).toEqual([])
  })

  test('warns of a figure that nothing near it supports, and only notes one beside a citation', () => {
    const found = audit(
      documentOf(
        'Some 46% of boats are late. Crews wait. They blame fog (Ferrer, 2018; Beck, 2011).',
        'Tolls cost $50 million (Ferrer, 2018). In 2019 they took over 400,000 fares. Nobody paid.'
      )
    )
    expect(found.map(({ code, severity, params }) => [code, severity, params.figure])).toEqual([
      ['figure-without-citation', 'warning', '46%'],
      ['figure-without-citation', 'note', '400,000']
    ])
    expect(found[1]?.message).toContain('only beside it: In 2019 they took over 400,000 fares.')
  })

  test('takes a citation after the full stop, and a footnote’s number, for the sentence before them', () => {
    const found = audit(
      documentOf('Some 46% of boats are late. (Ferrer, 2018) Crews wait.', 'They lost 12 million euros. (Beck, 2011)')
    )
    expect(found).toEqual([])
  })

  test('leaves years and small numbers alone, and dates and superlatives beside a citation', () => {
    expect(
      audit(
        documentOf(
          'On 8 August 2025 three boats left the largest pier (Ferrer, 2018; Beck, 2011). It was the longest night.',
          'In 2019 she spent 40 years at sea and 2 at home.',
          'WESTPORT, 14 June 2023 – The boats are back.'
        )
      )
    ).toEqual([])
  })

  test('notes dates and measurable superlatives without a citation, but not opinions', () => {
    const found = audit(
      documentOf(
        'It is the most important harbour. It is the country’s second-largest harbour.',
        'Es el puerto más grande del mar. El barco se hundió el 4 de mayo de 2017.',
        'They like boats (Ferrer, 2018; Beck, 2011).'
      )
    )
    expect(found.map(({ code, severity, params }) => [code, severity, params.words])).toEqual([
      ['superlative-without-citation', 'note', 'country’s second-largest'],
      ['superlative-without-citation', 'note', 'el puerto más grande'],
      ['date-without-citation', 'note', '4 de mayo de 2017']
    ])
  })

  test.each([
    'Norte 112 1.200.000',
    'Findings on the price of 1,400,000 fares .......... 12',
    'Elena Cea was born on 4 July 1951 and sails the largest ferry.',
    'Figure 2 shows the costs of $2.5 million.',
    '21 January 2025: state pledges $2 million'
  ])('asks for no source of “%s”, which states nothing that needs one', (words) => {
    const found = audit(documentOf(words, 'Boats are late (Ferrer, 2018; Beck, 2011).'))
    expect(found.map(({ code }) => code)).toEqual([])
  })

  test('takes a sum whole, whatever its language', () => {
    const found = audit(
      documentOf('Die Kosten der Fähre stiegen auf 2,5 Millionen Euro.', 'Boats are late (Ferrer, 2018; Beck, 2011).')
    )
    expect(found.map(({ params }) => params.figure)).toEqual(['2,5 Millionen'])
  })

  test('doubts no reading of an entry that is nothing but an address', () => {
    const text = 'Boats wait.\n\nSources\n\nhttps://beck.example.org/hours\nhttps://coast.example.org/fog\n'
    const document = { ...documentOf(), text, blocks: [], ...analyseCitations({ text, blocks: [] }) }
    expect(audit(document).map(({ code }) => code)).toEqual(['reference-never-cited', 'reference-never-cited'])
  })

  test('tells sources that are cited at second hand', () => {
    const found = audit(
      documentOf('Boats are late (Beck, 2011, as cited in Ferrer, 2018).', 'So they are, as cited in Beck (2011).')
    )
    expect(found.map(({ code }) => code)).toEqual(['secondary-citation', 'secondary-citation'])
    expect(audit(documentOf('Boats are late, as discussed in Ferrer (2018) and (as reported by Beck, 2011).'))).toEqual(
      []
    )
  })

  test('tells links to front pages, dead links and sources listed twice', () => {
    const document = documentOf('Boats are late (Ferrer, 2018; Beck, 2011).')
    const reference = (id: string, csl: Csl): ArticleReference => {
      const raw = `${csl.title} ${id}`
      return { id, start: 0, end: 1, raw, label: null, csl, confidence: {}, libraryId: `library-${id}` }
    }
    const references = [
      reference('r1', { type: 'webpage', title: 'Front', URL: 'https://front.example.org/' }),
      reference('r2', { type: 'webpage', title: 'Hours', URL: 'https://beck.example.org/hours' }),
      reference('r3', { type: 'webpage', title: 'Hours again', URL: 'http://www.beck.example.org/hours/?utm_source=x' })
    ]
    const found = auditArticle({
      document: { ...document, references, citations: [] },
      archived: new Set(['library-r1']),
      dead: new Map([['library-r2', 410]]),
      dismissed: new Set()
    })
    expect(
      found.filter(({ code }) => code !== 'reference-never-cited').map(({ code, where }) => [code, where.referenceId])
    ).toEqual([
      ['link-front-page', 'r1'],
      ['link-dead', 'r2'],
      ['reference-duplicate', 'r3'],
      ['source-not-archived', 'r3']
    ])
  })

  test('asks for archived copies only inside a project', () => {
    const document = documentOf('Boats are late (Ferrer, 2018; Beck, 2011).')
    expect(audit(document, new Set()).map(({ code }) => code)).toEqual(['source-not-archived'])
    const archived = {
      ...document,
      references: document.references.map((reference) => ({ ...reference, libraryId: `library-${reference.id}` }))
    }
    expect(audit(archived, new Set(['library-r2']))).toEqual([])
  })

  test('keeps ids from one run to the next, and drops what was dismissed', () => {
    const document = documentOf('Boats are late (Holm, 1987).', 'They were (Ferrer, 2018; Beck, 2011).')
    const [first] = audit(document)
    expect(first?.code).toBe('citation-missing')
    expect(audit(document, null, [first?.id ?? ''])).toEqual([])
  })

  test('says in its message what the catalogue says, blanks filled', () => {
    const [first] = audit(documentOf('Boats are late (Holm, 1987).', 'They were (Ferrer, 2018; Beck, 2011).'))
    expect(first?.message).toBe(en['citation-missing'].replace('{{citation}}', 'Holm, 1987'))
  })
})
