import type { Annotation } from '#contract/annotation'
import type { Capture } from '#contract/archive'
import type { Article } from '#contract/article'
import type { LibraryReference } from '#contract/reference'

/** Files of a project as the program writes them, each with one record. */
const made = '2025-01-01T00:00:00.000Z'
const fileOf = (record: object) => JSON.stringify({ schema: 1, records: [record] })

/** Its title is a block of 30 letters or less, and the text a paragraph that begins at 24 at the earliest. */
export function articleFile(id: string, title: string, text: string): string {
  const start = Math.max(24, title.length + 2)
  const article: Article = {
    id,
    addedAt: made,
    versions: [
      {
        hash: '0'.repeat(64),
        textHash: '0'.repeat(64),
        importedAt: made,
        source: { name: 'a.txt', mediaType: 'text/plain', charset: null, bytes: 1, url: null }
      }
    ],
    metadata: {
      title,
      authors: [{ family: 'Ibarra', given: 'Lucía' }],
      organisation: null,
      outlet: null,
      bylines: [],
      category: null,
      language: 'en',
      published: { value: '2022-10-01', approximate: false, raw: '' },
      authorNote: null,
      url: null
    },
    blocks: [
      { id: 'b1', kind: 'title', start: 0, end: title.length, text: title },
      { id: 'b2', kind: 'paragraph', start, end: start + text.length, text },
      { id: 'b3', kind: 'furniture', start: start + text.length + 1, end: start + text.length + 6, text: 'share' }
    ],
    references: [],
    citations: [],
    dismissedFindings: []
  }
  return fileOf(article)
}

export function markFile(id: string, exact: string, comment: string, tags: string[]): string {
  const annotation: Annotation = {
    id,
    kind: 'highlight',
    meaning: 'claim',
    comment,
    tags,
    target: {
      articleId: 'a1',
      scope: 'passage',
      textHash: '',
      blockId: null,
      quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 0, end: 1 }
    },
    standing: null,
    earlier: [],
    replies: [],
    origin: null,
    creator: 'Ana',
    created: made,
    modified: made
  }
  return fileOf(annotation)
}

export function referenceFile(
  id: string,
  title: string,
  given: string,
  family: string,
  year: number,
  articleIds: string[]
): string {
  const reference: LibraryReference = {
    id,
    key: 'key',
    csl: { type: 'report', title, author: [{ given, family }], issued: { 'date-parts': [[year]] } },
    raw: null,
    confidence: {},
    tags: [],
    note: '',
    articleIds,
    addedAt: made,
    changedAt: made
  }
  return fileOf(reference)
}

export function noteFile(title: string, markdown: string): string {
  return `---\nid: n\ntitle: ${title}\ncreated: ${made}\n---\n\n${markdown}\n`
}

export function captureFile(id: string, title: string, referenceId: string): string {
  const capture: Capture = {
    id,
    url: 'https://coast.example.org/f',
    finalUrl: 'https://coast.example.org/f',
    referenceId,
    state: 'captured',
    requestedAt: made,
    capturedAt: made,
    status: 200,
    mediaType: 'text/html',
    bytes: 1,
    title,
    payloadDigest: `sha256:${id}`,
    textHash: null,
    warc: null,
    redirects: [],
    attempts: 1,
    waitUntil: null,
    reason: null,
    verified: null
  }
  return fileOf(capture)
}
