import { expect, test } from 'vitest'
import { annotationsOver, file, first } from '../unit/annotation/annotation-over.ts'

const document = (articleId: string) => `urn:sourcebook:article:${articleId}`

function annotation(source: string, selector: unknown, id?: string) {
  return { type: 'Annotation', ...(id === undefined ? {} : { id }), target: { source, selector } }
}

test('selectors with absurd positions, quotes and halves of characters are each reported, kept, and harmless', async () => {
  const { ask, bring, list } = await annotationsOver()
  const articleId = await bring(first)
  const about = document(articleId)
  const quote = (exact: unknown, more = {}) => ({ type: 'TextQuoteSelector', exact, ...more })
  const at = (start: unknown, end: unknown) => ({ type: 'TextPositionSelector', start, end })
  const selectors: readonly (readonly [unknown, readonly string[]])[] = [
    [[quote('paid twice'), at(-5, -1)], ['position-invalid']],
    [[quote('the village'), at(1e15, 1e18)], ['position-invalid']],
    [[quote('autumn'), at('3', null)], ['position-invalid']],
    [
      [quote(''), at(0, 4)],
      ['quote-empty', 'position-unchecked', 'place-not-found']
    ],
    [[at(0, 4)], ['quote-missing', 'position-unchecked', 'place-not-found']],
    [[quote(42)], ['quote-not-text', 'place-not-found']],
    [[quote('half \ud83d of one')], ['surrogate-unpaired', 'place-not-found']],
    [[quote('x '.repeat(500_000))], ['quote-huge', 'place-not-found']],
    [
      [
        quote('twice: once for the wall, and once for the road that goes around the lake', {
          prefix: 'p'.repeat(1_000_000)
        })
      ],
      ['context-shortened']
    ],
    [[{ type: 'XPathSelector', value: '//p' }], ['selector-unknown', 'quote-missing', 'place-not-found']],
    [{ type: 'RangeSelector', refinedBy: quote('the road') }, []]
  ]
  const items = selectors.map(([selector], i) => annotation(about, selector, `https://a.example/${i}`))
  const report = await ask('annotation.import', { source: file('a.json', JSON.stringify(items)) })
  const codes = items.map((_, i) =>
    report.problems.filter(({ index, code }) => index === i && code !== 'meaning-assumed').map(({ code }) => code)
  )
  expect(codes).toEqual(selectors.map(([, expected]) => expected))
  expect(report).toMatchObject({ total: 11, placed: 5, orphaned: 6, aside: 0 })
  const kept = await list(articleId)
  expect(kept).toHaveLength(11)
  const half = kept.find((view) => view.annotation.target.quote.exact.startsWith('half'))
  expect(half?.annotation.target.quote.exact).toBe('half \ud83d of one')
  expect(kept.some((view) => view.annotation.target.quote.exact.length === 1_000_000)).toBe(true)
})

test('a hundred thousand annotations come in, none is lost, and they are there after the next start', async () => {
  const { ask, bring, list } = await annotationsOver()
  const articleId = await bring(first)
  const about = document(articleId)
  const words = first.split(/\s+/).filter((word) => word.length > 3)
  const items = Array.from({ length: 100_000 }, (_, i) =>
    annotation(
      i % 10 === 0 ? 'https://nowhere.example/' : about,
      { type: 'TextQuoteSelector', exact: words[i % words.length] },
      `https://a.example/${i}`
    )
  )
  const source = file('many.json', JSON.stringify({ type: 'AnnotationPage', items }))
  const report = await ask('annotation.import', { source })
  expect(report).toMatchObject({ total: 100_000, aside: 10_000, alreadyThere: 0 })
  expect(report.placed + report.orphaned).toBe(90_000)
  const project = await ask('project.current', {})
  await ask('project.close', {})
  const [recent] = await ask('project.recent', {})
  await ask('project.open', { id: recent?.id ?? project?.id ?? '' })
  expect(await list(articleId)).toHaveLength(90_000)
  expect(await ask('annotation.aside', {})).toHaveLength(10_000)
}, 300_000)

test('names that mean something to the language are only names', async () => {
  const { ask, bring, list } = await annotationsOver()
  const articleId = await bring(first)
  const nasty = `[{"__proto__": {"isAdmin": true}, "constructor": 1, "type": "Annotation", "id": "__proto__",
    "target": {"source": "${document(articleId)}", "selector": {"type": "TextQuoteSelector", "exact": "The dam"}},
    "body": {"type": "TextualBody", "value": "constructor", "purpose": "classifying"}}]`
  const report = await ask('annotation.import', { source: file('a.json', nasty) })
  expect(report.total).toBe(1)
  expect((await list(articleId))[0]?.annotation.tags).toEqual(['constructor'])
  expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false)
})
