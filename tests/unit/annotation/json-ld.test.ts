import { createHash } from 'node:crypto'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { annotationContextDocument } from '../../fixtures/annotation-context.ts'
import { paper } from '../../fixtures/documents/pdf-paper.ts'
import { annotationsOver, first } from './annotation-over.ts'

// Checked twice, and by none of our own code: a JSON-LD processor in its safe mode, which refuses every name that no context
// defines, gives the graph that others see; on that graph stand the MUSTs of the Web Annotation Data Model (sections 3 to 5).

test('what goes out is JSON-LD in which every name means something, and has all that the model says it must have', async () => {
  const file = await everyKind()
  const graph = await expanded(file)
  expect(broken(graph)).toEqual([])
  expect(kindsIn(graph)).toEqual([
    'Annotation',
    'CssStylesheet',
    'FragmentSelector',
    'OrderedCollection',
    'OrderedCollectionPage',
    'Person',
    'SpecificResource',
    'TextPositionSelector',
    'TextQuoteSelector',
    'TextualBody'
  ])
})

test('the check finds what is missing, too much, or of the wrong kind', async () => {
  const file = await everyKind()
  const damages: readonly ((annotation: Loose) => unknown)[] = [
    (annotation) => delete annotation.target,
    (annotation) => delete annotation.target.source,
    (annotation) => delete annotation.id,
    (annotation) => delete annotation.target.selector[0].exact,
    (annotation) => delete annotation.body[0].value,
    (annotation) => Object.assign(annotation.target.selector[1], { start: -1 }),
    (annotation) => Object.assign(annotation.target.selector[1], { end: 'far' }),
    (annotation) => Object.assign(annotation, { created: 'yesterday' }),
    (annotation) => Object.assign(annotation, { motivation: 'urn:x:shouting' }),
    (annotation) => Object.assign(annotation, { invented: 'a name that nothing defines' })
  ]
  for (const [i, damage] of damages.entries()) {
    const copy = structuredClone(file)
    damage(copy.first.items[0])
    const found = await expanded(copy).then(broken, (error: unknown) => [String(error)])
    expect([i, found.length > 0]).toEqual([i, true])
  }
})

// biome-ignore lint/suspicious/noExplicitAny: files of others are of any shape, and these are damaged on purpose
type Loose = any

/** A file with every kind of annotation: on words, in the margin, on an article, on an area of a page; answered and related. */
async function everyKind(): Promise<Loose> {
  const { ask, bring, mark } = await annotationsOver()
  const articleId = await bring(first)
  const id = await mark(articleId, 'after four years of work')
  const other = await mark(articleId, 'The council paid twice', { meaning: 'figure' })
  await ask('annotation.update', { articleId, id, comment: 'Who says *so*?', tags: ['dam', 'años'], kind: 'underline' })
  await ask('annotation.reply', { articleId, id, text: 'The chronicle does.' })
  const ends = { from: { articleId, annotationId: id }, to: { articleId, annotationId: other } }
  await ask('annotation.relate', { kind: 'contradicts', ...ends, comment: 'in part' })
  const note = { articleId, start: 0, end: 20, meaning: 'question' as const, comment: 'By whom?' }
  await ask('annotation.create', { ...note, scope: 'margin' })
  await ask('annotation.create', { ...note, scope: 'article' })
  const bytes = await paper()
  const base64 = Buffer.from(bytes).toString('base64')
  const [outcome] = await ask('article.import', { sources: [{ kind: 'bytes', name: 'harbour.pdf', base64 }] })
  if (outcome?.kind !== 'imported') throw new Error('not imported')
  const area = {
    page: 2,
    label: null,
    rectangle: [60, 80, 200, 240],
    sheet: { box: [0, 0, 595, 842], turn: 0 }
  } as const
  await ask('annotation.createArea', {
    articleId: outcome.article.id,
    file: createHash('sha256').update(bytes).digest('hex'),
    meaning: 'gap',
    area: { ...area, rectangle: [...area.rectangle], sheet: { box: [...area.sheet.box], turn: 0 } }
  })
  const out = await ask('annotation.export', { format: 'jsonld' })
  return JSON.parse(Buffer.from(out.base64, 'base64').toString('utf8'))
}

async function expanded(file: object): Promise<Loose[]> {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nothing is fetched: ${url}`)
    const document: Loose = structuredClone(annotationContextDocument)
    return { documentUrl: url, document }
  }
  // Its types leave out the option that makes it strict.
  const options = { documentLoader, safe: true } as Parameters<typeof jsonld.expand>[1]
  return jsonld.expand(structuredClone(file) as Parameters<typeof jsonld.expand>[0], options)
}

const oa = 'http://www.w3.org/ns/oa#'
const activity = 'https://www.w3.org/ns/activitystreams#'
const terms = 'http://purl.org/dc/terms/'
const xsd = 'http://www.w3.org/2001/XMLSchema#'

const exactly = (value: z.ZodType) => z.array(value).length(1)
const atMostOne = (value: z.ZodType) => z.array(value).max(1).optional()
const text = z.object({ '@value': z.string() })
const whole = z.object({ '@type': z.literal(`${xsd}nonNegativeInteger`), '@value': z.int().nonnegative() })
const time = z.object({ '@type': z.literal(`${xsd}dateTime`), '@value': z.iso.datetime() })
const node = z.looseObject({ '@id': z.url().optional() })
const iri = z.looseObject({ '@id': z.url() })
const motivations = ['highlighting', 'commenting', 'replying', 'linking', 'classifying', 'tagging'] as const
const motivation = z.object({ '@id': z.enum(motivations.map((each) => `${oa}${each}`)) })

/** What the model says that each kind of thing must have, by its type in the vocabulary. */
const musts: Readonly<Record<string, z.ZodType>> = {
  [`${oa}Annotation`]: z.looseObject({
    '@id': z.url(),
    [`${oa}hasTarget`]: z.array(node).min(1),
    [`${oa}hasBody`]: z.array(node).optional(),
    [`${oa}motivatedBy`]: z.array(motivation).min(1),
    [`${oa}styledBy`]: atMostOne(node),
    [`${terms}created`]: atMostOne(time),
    [`${terms}modified`]: atMostOne(time)
  }),
  [`${oa}TextualBody`]: z.looseObject({
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': exactly(text),
    'http://purl.org/dc/elements/1.1/format': atMostOne(text),
    [`${oa}hasPurpose`]: z.array(motivation).optional()
  }),
  [`${oa}SpecificResource`]: z.looseObject({
    [`${oa}hasSource`]: exactly(iri),
    [`${oa}hasSelector`]: z.array(node).optional(),
    [`${oa}styleClass`]: z.array(text).optional()
  }),
  [`${oa}TextQuoteSelector`]: z.looseObject({
    [`${oa}exact`]: exactly(text),
    [`${oa}prefix`]: atMostOne(text),
    [`${oa}suffix`]: atMostOne(text)
  }),
  [`${oa}TextPositionSelector`]: z.looseObject({ [`${oa}start`]: exactly(whole), [`${oa}end`]: exactly(whole) }),
  [`${oa}FragmentSelector`]: z.looseObject({
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': exactly(text),
    [`${terms}conformsTo`]: atMostOne(iri)
  }),
  [`${oa}CssStylesheet`]: z.looseObject({ 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': atMostOne(text) }),
  [`${activity}OrderedCollection`]: z.looseObject({
    '@id': z.url(),
    [`${activity}totalItems`]: exactly(whole),
    [`${activity}first`]: exactly(iri),
    [`${activity}last`]: exactly(iri)
  }),
  [`${activity}OrderedCollectionPage`]: z.looseObject({
    '@id': z.url(),
    [`${activity}partOf`]: exactly(iri),
    [`${activity}startIndex`]: exactly(whole),
    [`${activity}items`]: exactly(z.object({ '@list': z.array(iri) }))
  }),
  'http://xmlns.com/foaf/0.1/Person': z.looseObject({ 'http://xmlns.com/foaf/0.1/name': z.array(text).min(1) })
}

function broken(graph: readonly Loose[]): string[] {
  const things = [...typedThings(graph)]
  const [collection] = things.filter(({ type }) => type === `${activity}OrderedCollection`)
  const [page] = things.filter(({ type }) => type === `${activity}OrderedCollectionPage`)
  const items = page?.thing[`${activity}items`]?.[0]?.['@list'] ?? []
  const counts = [collection?.thing[`${activity}totalItems`]?.[0]?.['@value'], items.length]
  return [
    ...(counts[0] === counts[1] ? [] : [`a collection of ${counts.join(' and ')} items`]),
    ...(page?.thing[`${activity}partOf`]?.[0]?.['@id'] === collection?.thing['@id'] ? [] : ['a page of no collection']),
    ...items.flatMap((item: Loose) => (item['@type']?.includes(`${oa}Annotation`) ? [] : ['an item that is none'])),
    ...things.flatMap(({ type, thing }) => {
      const result = musts[type]?.safeParse(thing)
      if (result === undefined) return [`a thing of an unknown type, ${type}`]
      return result.error?.issues.map(({ path, message }) => `${type}: ${path.join(' ')}: ${message}`) ?? []
    })
  ]
}

function kindsIn(graph: readonly Loose[]): string[] {
  return [...new Set([...typedThings(graph)].map(({ type }) => type.split(/[#/]/).at(-1) ?? ''))].sort()
}

function* typedThings(value: Loose): Generator<{ readonly type: string; readonly thing: Loose }> {
  if (typeof value !== 'object' || value === null) return
  if (!('@value' in value)) for (const type of value['@type'] ?? []) yield { type, thing: value }
  for (const inner of Object.values(value)) yield* typedThings(inner)
}
