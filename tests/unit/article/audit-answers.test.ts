import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { articlesOver, ferry, file } from './article-over.ts'

// "Harbour Post" is not in the list, and "(Pier Nine, 2019)" is no citation.
const doubtful = ferry.replace('(Coast Office, 2021)', '(Harbour Post, 2020), as drawn (Pier Nine, 2019)')

async function imported(text = doubtful) {
  const over = await articlesOver(await temporaryFolder())
  await over.handlers['article.import']({ sources: [file('ferry.txt', text)] })
  const id = (await over.handlers['article.list']({}))[0]?.id ?? ''
  return { ...over, id, view: () => over.handlers['article.get']({ id }) }
}

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

test('a citation that is linked by hand is resolved, and says so; undo brings the doubt back', async () => {
  const { handlers, project, id, view } = await imported()
  const before = await view()
  const citation = before.article.citations[0]
  expect([citation?.text, citation?.items[0]?.state]).toEqual(['(Harbour Post, 2020)', 'missing'])
  const start = citation?.start ?? -1
  const after = await handlers['article.linkCitation']({
    id,
    start,
    item: 0,
    to: { kind: 'reference', referenceId: 'r2' }
  })
  expect(after.article.citations[0]?.items[0]).toEqual({
    ...citation?.items[0],
    referenceId: 'r2',
    state: 'resolved',
    byHand: true
  })
  expect(after.findings.filter(({ where }) => where.citationId === citation?.id)).toEqual([])
  await project.handlers['project.undo']({})
  expect(await view()).toEqual(before)
  const again = await handlers['article.linkCitation']({ id, start, item: 0, to: { kind: 'automatic' } })
  expect(again.article.citations).toEqual(before.article.citations)
})

test('what is said to be no citation is none, until that is taken back', async () => {
  const { handlers, id, view } = await imported()
  const before = await view()
  const start = before.article.citations.find(({ text }) => text === '(Pier Nine, 2019)')?.start ?? -1
  const after = await handlers['article.linkCitation']({ id, start, item: 0, to: { kind: 'not-a-citation' } })
  expect(after.article.citations.map(({ text }) => text)).toEqual(['(Harbour Post, 2020)', '(Harbour News, 2020)'])
  const again = await handlers['article.linkCitation']({ id, start, item: 0, to: { kind: 'automatic' } })
  expect(again.article.citations).toEqual(before.article.citations)
})

test('links and reasons hold in a new version, where the same words stand elsewhere', async () => {
  const { handlers, id, view } = await imported()
  const { article, findings } = await view()
  const start = article.citations[0]?.start ?? -1
  await handlers['article.linkCitation']({ id, start, item: 0, to: { kind: 'reference', referenceId: 'r2' } })
  const figure = findings.find(({ params }) => params.citation === 'Pier Nine, 2019')?.id ?? ''
  await handlers['article.dismissFindings']({
    id,
    findingIds: [figure],
    dismissed: true,
    reason: 'known',
    note: 'A picture.'
  })
  const text = doubtful
    .replace('Nobody has said why', 'To this day nobody has said why')
    .replace('The ferry costs', 'Today the ferry costs')
  const { article: newer } = await handlers['article.newVersion']({ id, source: file('ferry.txt', text) })
  expect(newer.article.citations[0]).toMatchObject({ start: start + 6, items: [{ referenceId: 'r2', byHand: true }] })
  expect(newer.dismissed.map(({ finding, dismissal }) => [finding.code, dismissal.reason, dismissal.note])).toEqual([
    ['citation-missing', 'known', 'A picture.']
  ])
})

test('a dismissed finding is listed with its reason, by whom and when, and comes back', async () => {
  const { handlers, ports, id, view } = await imported()
  const before = await view()
  const finding = before.findings.find(({ code }) => code === 'source-not-archived')
  const findingId = finding?.id ?? ''
  const after = await handlers['article.dismissFindings']({
    id,
    findingIds: [findingId],
    dismissed: true,
    reason: 'other',
    note: ' Lost. '
  })
  expect(after.findings).toEqual(before.findings.filter((one) => one.id !== findingId))
  expect(after.dismissed).toMatchObject([
    {
      finding,
      dismissal: { reason: 'other', note: 'Lost.', by: ports.places.person, at: expect.stringMatching(/^\d{4}-/) }
    }
  ])
  const restored = await handlers['article.dismissFindings']({ id, findingIds: [findingId], dismissed: false })
  expect([restored.findings, restored.dismissed]).toEqual([before.findings, []])
})

test('what is not of the article cannot be linked or dismissed', async () => {
  const { handlers, id, view } = await imported()
  const start = (await view()).article.citations[0]?.start ?? -1
  const to = { kind: 'reference' as const, referenceId: 'r9' }
  const refused = { code: 'not-found' }
  await expect(handlers['article.linkCitation']({ id, start, item: 0, to })).rejects.toMatchObject(refused)
  await expect(handlers['article.linkCitation']({ id, start: 1, item: 0, to })).rejects.toMatchObject(refused)
  await expect(handlers['article.dismissFindings']({ id, findingIds: ['x'], dismissed: true })).rejects.toMatchObject(
    refused
  )
})

test('an edited record is what the audit then speaks of', async () => {
  const { handlers, library, id, view } = await imported(ferry)
  const reference = (await view()).article.references[0]
  const csl = { ...reference?.csl, type: 'webpage', URL: 'https://coast.example.org/' }
  await library.handlers['library.update']({ id: reference?.libraryId ?? '', csl })
  expect(codes((await view()).findings)).toContain('link-front-page')
  const { base64 } = await handlers['article.exportAudit']({ id, format: 'csv' })
  expect(Buffer.from(base64, 'base64').toString()).toContain('https://coast.example.org/')
})

test.each(['html', 'md', 'csv', 'json'] as const)('an audit is handed over as %s', async (format) => {
  const { handlers, id, view } = await imported()
  const { name, base64 } = await handlers['article.exportAudit']({ id, format, language: 'en' })
  expect(name).toBe(`the-price-of-the-ferry-audit.${format}`)
  const text = Buffer.from(base64, 'base64').toString()
  for (const { code, params } of (await view()).findings)
    if (code === 'citation-missing') expect(text).toContain(String(params.citation))
})

test('a whole group is put away with one reason, and comes back in one step', async () => {
  const { handlers, project, id, view } = await imported()
  const before = await view()
  const findingIds = before.findings.filter(({ code }) => code === 'citation-missing').map((one) => one.id)
  expect(findingIds).toHaveLength(2)
  const after = await handlers['article.dismissFindings']({
    id,
    findingIds,
    dismissed: true,
    reason: 'known',
    note: 'Asked.'
  })
  expect(after.dismissed.map(({ finding, dismissal }) => [finding.id, dismissal.reason, dismissal.note])).toEqual(
    findingIds.map((one) => [one, 'known', 'Asked.'])
  )
  expect(codes(after.findings)).toEqual(codes(before.findings.filter((one) => !findingIds.includes(one.id))))
  await project.handlers['project.undo']({})
  expect(await view()).toEqual(before)
})

test('of a group with one finding that is not the article’s none is put away', async () => {
  const { handlers, id, view } = await imported()
  const before = await view()
  const findingIds = [before.findings[0]?.id ?? '', 'x']
  await expect(handlers['article.dismissFindings']({ id, findingIds, dismissed: true })).rejects.toMatchObject({
    code: 'not-found'
  })
  expect(await view()).toEqual(before)
})
