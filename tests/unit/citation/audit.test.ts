import { describe, expect, test } from 'vitest'
import type { ArticleDocument, Block } from '#contract/article'
import { analyseCitations } from '#domain/citation/analyse'
import { auditArticle } from '#domain/citation/audit'
import en from '../../../resources/words/en/findings.json' with { type: 'json' }
import es from '../../../resources/words/es/findings.json' with { type: 'json' }

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

  test('says nothing of a citation that is resolved', () => {
    expect(audit(documentOf('Boats are late (Ferrer, 2018), by hours (Beck, 2011).'))).toEqual([])
  })

  test('points out a figure that neither its sentence nor the next one cites', () => {
    const found = audit(
      documentOf(
        'Some 46% of boats are late. Crews wait. They blame fog (Ferrer, 2018; Beck, 2011).',
        'Tolls cost $50 million (Ferrer, 2018). In 2019 they rose.'
      )
    )
    expect(found.map(({ code, params }) => [code, params.figure])).toEqual([['figure-without-citation', '46%']])
  })

  test('leaves years, dates and small numbers alone', () => {
    expect(
      audit(
        documentOf(
          'On 8 August 2025 three boats left pier 14 (Ferrer, 2018; Beck, 2011).',
          'In 2019 she spent 40 years at sea and 2 at home.'
        )
      )
    ).toEqual([])
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
    expect(Object.keys(es)).toEqual(Object.keys(en))
  })
})
