import { expect, test } from 'vitest'
import type { Annotation } from '#contract/annotation'
import type { EditorNode } from '#domain/briefing/editor-document'
import { editorToMarkdown } from '#domain/briefing/from-editor'
import { citationLooks } from '../../../renderer/features/briefing/citation-look.ts'
import { quotationContent } from '../../../renderer/features/briefing/quotation.ts'

const entries = [{ key: 'lee2020', html: '', text: 'Lee, A. (2020). Tides.' }]

test('a chip shows its citation as the style writes it, and its references to the pointer', () => {
  const bibliography = {
    kind: 'in-text' as const,
    citations: ['(Lee, 2020)', '(@gone?)'],
    entries,
    missingKeys: ['gone']
  }
  expect(citationLooks(['[@lee2020]', '[@gone]'], bibliography)).toEqual([
    { label: '(Lee, 2020)', reference: 'Lee, A. (2020). Tides.', isMissing: false, isNote: false },
    { label: '(@gone?)', reference: '@gone', isMissing: true, isNote: false }
  ])
})

test('in a note style a chip says the whole note, for where it is no number', () => {
  const bibliography = { kind: 'note' as const, citations: ['Lee, Tides.', 'Ibid.'], entries, missingKeys: [] }
  expect(citationLooks(['[@lee2020]', '@lee2020'], bibliography)).toMatchObject([
    { label: 'Lee, Tides.', reference: 'Lee, Tides.', isNote: true },
    { label: 'Ibid.', reference: 'Ibid.', isNote: true }
  ])
})

test('a highlight over two paragraphs becomes one quotation, each part with its way back, cited at its end', () => {
  const annotation: Annotation = {
    id: '01A',
    kind: 'highlight',
    meaning: 'claim',
    comment: '',
    tags: [],
    standing: null,
    earlier: [],
    replies: [],
    origin: null,
    creator: 'Ana',
    created: '',
    modified: '',
    target: {
      articleId: '01B',
      scope: 'passage',
      textHash: '',
      blockId: null,
      quote: { type: 'TextQuoteSelector', exact: 'First [part].\n\nSecond @part.', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: 1 }
    }
  }
  const document = { type: 'doc', content: [quotationContent(annotation, 'lee2020')] } as EditorNode // ProseMirror's JSON is open
  expect(editorToMarkdown(document)).toBe(`> [First \\[part\\].]{.quote annotation="01A" article="01B"}
>
> [Second \\@part.]{.quote annotation="01A" article="01B"} [@lee2020]
`)
})
