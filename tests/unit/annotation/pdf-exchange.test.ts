import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test, vi } from 'vitest'
import { LegendColour } from '#contract/legend'
import { ExpectedFailure } from '#contract/result'
import { plainColours, withColour } from '#domain/annotation/legend'
import { palette } from '#domain/annotation/palette'
import { meaningOf } from '#domain/annotation/pdf-marks'
import { annotatePdf } from '../../../main/platform/pdf/annotate-pdf.ts'
import { readPdfAnnotations } from '../../../main/platform/pdf/read-pdf-annotations.ts'
import { drawPdf, paper } from '../../fixtures/documents/pdf-paper.ts'
import { annotationsOver, file, first } from './annotation-over.ts'

const overTwoLines = 'the keepers of the neighbouring islands lend a hand'

async function withPaper() {
  const over = await annotationsOver()
  const articleId = await bringPdf(over, await paper())
  const take = (base64: string) =>
    over.ask('annotation.import', { source: { kind: 'bytes', name: 'marked.pdf', base64 } })
  return { ...over, articleId, take }
}

async function bringPdf({ ask }: Awaited<ReturnType<typeof annotationsOver>>, bytes: Uint8Array) {
  const base64 = Buffer.from(bytes).toString('base64')
  const [outcome] = await ask('article.import', { sources: [{ kind: 'bytes', name: 'harbour.pdf', base64 }] })
  if (outcome?.kind !== 'imported') throw new Error('not imported')
  return outcome.article.id
}

async function marked() {
  const over = await withPaper()
  const { ask, articleId, mark } = over
  const id = await mark(articleId, overTwoLines, { meaning: 'gap' })
  await ask('annotation.update', { articleId, id, comment: 'Who pays? ¿Quién?' })
  await ask('annotation.update', {
    articleId,
    id: await mark(articleId, 'an office of seven people'),
    kind: 'underline'
  })
  await ask('annotation.create', {
    articleId,
    start: 0,
    end: 0,
    scope: 'article',
    meaning: 'question',
    comment: 'No sums'
  })
  const out = await ask('annotation.export', { format: 'pdf', articleIds: [articleId] })
  return { ...over, out }
}

/** What pdf.js, as a viewer, finds on the pages. */
async function seen(base64: string) {
  const document = await getDocument({ data: new Uint8Array(Buffer.from(base64, 'base64')), verbosity: 0 }).promise
  const all: Record<string, unknown>[] = []
  for (let number = 1; number <= document.numPages; number++) {
    all.push(...(await (await document.getPage(number)).getAnnotations()))
  }
  await document.loadingTask.destroy()
  return all
}

function said(found: Record<string, unknown>) {
  const [contents, title] = [found.contentsObj, found.titleObj].map((one) => Object(one).str)
  return { subtype: found.subtype, contents, title, color: Array.from(Object(found.color)) }
}

test('a PDF goes out with its highlights, underlines and notes, as other viewers show them', async () => {
  const { out, ports } = await marked()
  expect([out.name, out.mediaType]).toEqual(['harbour-annotated.pdf', 'application/pdf'])
  const found = await seen(out.base64)
  const title = ports.places.person
  expect(found.map(said)).toEqual([
    { subtype: 'Highlight', contents: 'Who pays? ¿Quién?', title, color: [242, 152, 140] },
    { subtype: 'Underline', contents: '', title, color: [247, 210, 98] },
    { subtype: 'Text', contents: 'No sums', title, color: [143, 189, 234] }
  ])
  const [highlight] = found
  expect(Array.from(Object(highlight?.quadPoints)).length / 8).toBe(2) // one a line
  expect(highlight?.hasAppearance).toBe(true)
})

test('annotations of a PDF come back to the same words, with what was written and by whom', async () => {
  const { out, ask, list, articleId } = await marked()
  const before = await list(articleId)
  const other = await withPaper()
  const report = await other.take(out.base64)
  expect(report).toMatchObject({ total: 3, placed: 3, orphaned: 0, aside: 0, problems: [] })
  const told = (views: typeof before) =>
    views
      .map(({ annotation: { kind, meaning, comment, creator, target }, anchor }) => {
        return { kind, meaning, comment, creator, quote: target.quote.exact, state: anchor.state }
      })
      .filter(({ kind }) => kind !== 'note')
  expect(told(await other.list(other.articleId))).toEqual(told(before))
  // Into the project that they went out of, nothing comes twice.
  const again = await ask('annotation.import', {
    source: { kind: 'bytes', name: 'marked.pdf', base64: out.base64 },
    articleId
  })
  expect(again).toMatchObject({ placed: 0, alreadyThere: 3 })
})

test('a PDF that another program marked finds its words in a text that is no PDF', async () => {
  const over = await annotationsOver()
  const articleId = await over.bring(first)
  const bytes = await drawPdf({ margin: 72 }, (page) => {
    page.font('Times-Roman').fontSize(12)
    page.text('The council paid twice: once for the wall, and once for the road', 72, 100, { lineBreak: false })
    page.highlight(72, 98, page.widthOfString('The council paid twice'), 14, { color: '#00ff00' })
    page.underline(72, 400, 80, 14) // where nothing is written
  })
  const source = { kind: 'bytes' as const, name: 'theirs.pdf', base64: Buffer.from(bytes).toString('base64') }
  const report = await over.ask('annotation.import', { source, articleId })
  expect([report.total, report.placed + report.orphaned, report.aside]).toEqual([2, 2, 0])
  const views = await over.list(articleId)
  expect(views.map(({ annotation }) => annotation.target.quote.exact)).toContain('The council paid twice')
  expect(await over.ask('annotation.import', { source })).toMatchObject({ placed: 0, alreadyThere: 2 })
})

test('annotations are not written into what is no PDF, nor taken from a PDF that has none', async () => {
  const { ask, bring, take } = await withPaper()
  const articleId = await bring(first)
  const write = ask('annotation.export', { format: 'pdf', articleIds: [articleId] })
  await expect(write).rejects.toMatchObject({ code: 'pdf-unwritable' })
  const none = Buffer.from(await paper()).toString('base64')
  await expect(take(none)).rejects.toMatchObject({ code: 'annotations-unreadable' })
  const damaged = file('torn.pdf', '%PDF-1.7 and then nothing that could be read')
  await expect(ask('annotation.import', { source: damaged })).rejects.toMatchObject({ code: 'file-damaged' })
})

test('a PDF with damaged bytes is read and written as far as it goes, or refused in words', async () => {
  vi.spyOn(console, 'warn').mockReturnValue() // the library tells of each object that it passes over
  const { out } = await marked()
  const whole = new Uint8Array(Buffer.from(out.base64, 'base64'))
  const bug = (error: unknown) => (error instanceof ExpectedFailure ? null : error)
  for (let seed = 1; seed <= 40; seed++) {
    const bytes = whole.map((byte, i) => ((i * 7919 + seed * 104_729) % 1499 === 0 ? 65 : byte))
    const input = { bytes, name: 'torn.pdf' }
    const map = { pages: [{ page: 1, items: [0, 0, 9, 1, 10, 19] }] }
    expect(await readPdfAnnotations(input).then(() => null, bug)).toBeNull()
    expect(await annotatePdf({ ...input, text: 'x'.repeat(20), map, marks: [mark] }).then(() => null, bug)).toBeNull()
  }
})

const mark = {
  id: '01M8A2PGR314ZWTWRXQPQZX54B',
  kind: 'highlight' as const,
  range: { start: 0, end: 15 },
  colour: [1, 1, 0] as const,
  subject: 'Claim',
  contents: 'Torn',
  creator: 'Ana',
  modified: '2026-01-01T00:00:00.000Z'
}

test('every colour of the palette is read back from a PDF as the meaning that has it', () => {
  for (const colour of LegendColour.options) {
    const legend = withColour(plainColours, 'claim', colour)
    const { pdf } = palette[colour]
    const written = [1, 3, 5].map((at) => Number.parseInt(pdf.slice(at, at + 2), 16) / 255)
    const rounded = written.map((value) => Math.round(value * 50) / 50)
    expect([colour, meaningOf(written, legend), meaningOf(rounded, legend)]).toEqual([colour, 'claim', 'claim'])
  }
})
