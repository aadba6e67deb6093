import { expect, test } from 'vitest'
import type { Anchor, AnnotationTarget } from '#contract/annotation'
import { anchor, anchorAll } from '#domain/annotation/anchor'
import { describePassage } from '#domain/annotation/describe'

const sentences = [
  'The dam was finished in the autumn of 1961, after four years of work.',
  'Its engineers had promised cheap power to every village in the valley.',
  'What came instead was a lake, a road around it, and a bill for both.',
  'By 1970 a third of the households had left for the towns on the coast.',
  'Those who stayed speak of the water as if it were a landlord.'
]
const text = sentences.join(' ')

function targetFor(words: string, within = text, from = 0): AnnotationTarget {
  const start = within.indexOf(words, from)
  return {
    articleId: 'a',
    scope: 'passage',
    textHash: 'h',
    ...describePassage(within, start, start + words.length, [])
  }
}

function told(now: string, found: Anchor): { state: Anchor['state']; words: string | null } {
  return { state: found.state, words: found.state === 'orphaned' ? null : now.slice(found.start, found.end) }
}

const quote = 'a lake, a road around it'

test('an unchanged text gives the exact place with full score', () => {
  const start = text.indexOf(quote)
  expect(anchor(text, targetFor(quote))).toEqual({ state: 'exact', start, end: start + quote.length, score: 1 })
})

test('a passage that moved is found, and said to have moved', () => {
  const now = `A new first paragraph.\n\n${text}`
  expect(told(now, anchor(now, targetFor(quote)))).toEqual({ state: 'moved', words: quote })
})

test('a passage at its place stays exact when what stands around it was rewritten', () => {
  const long = sentences[1] ?? ''
  const now = `${'x'.repeat(text.indexOf(long) - 1)} ${long} And nothing else is left.`
  expect(told(now, anchor(now, targetFor(long)))).toEqual({ state: 'exact', words: long })
})

test('changed words are found with their own beginning and end, and said to be changed', () => {
  const now = text.replace(quote, 'a lake and a road around it')
  const found = anchor(now, targetFor(quote))
  expect(told(now, found)).toEqual({ state: 'changed', words: 'a lake and a road around it' })
})

test('a first and a last letter that were changed still belong to the passage', () => {
  const now = text.replace('households had left for the towns', 'Xouseholds had left for the townZ')
  expect(told(now, anchor(now, targetFor('households had left for the towns'))).words).toBe(
    'Xouseholds had left for the townZ'
  )
})

test('a passage that is gone is an orphan, although its neighbours are still there', () => {
  const gone = sentences[2] ?? ''
  const now = text.replace(`${gone} `, '')
  expect(anchor(now, targetFor(gone)).state).toBe('orphaned')
})

test('an unrelated text holds no passage of another', () => {
  const other = 'Cheese is made from milk by letting it sour, cutting the curd and pressing out the whey. '.repeat(20)
  expect(sentences.map((sentence) => anchor(other, targetFor(sentence)).state)).toEqual(sentences.map(() => 'orphaned'))
})

test('of a sentence that stands five times, the one with the same context is meant', () => {
  const refrain = 'The minister declined to comment.'
  const repeated = sentences.map((sentence) => `${sentence} ${refrain}`).join(' ')
  const now = `Moved down by this. ${repeated}`
  const starts = [...repeated.matchAll(/The minister/g)].map((match) => match.index)
  const targets = starts.map((start) => targetFor(refrain, repeated, start))
  const found = anchorAll(now, [...targets].reverse()).reverse()
  expect(found.map((each) => (each.state === 'orphaned' ? -1 : each.start))).toEqual(starts.map((start) => start + 20))
})

test('a short word is not found again by itself in another context', () => {
  const now = 'Many years later someone else built a road to the north.'
  expect(anchor(now, targetFor('road')).state).toBe('orphaned')
})

test('answers come in the order of the targets', () => {
  const targets = [targetFor('landlord'), targetFor('1961'), targetFor(quote)]
  expect(anchorAll(text, targets).map((found) => told(text, found).words)).toEqual(['landlord', '1961', quote])
})

test('positions before and after characters of two units lead to the right place', () => {
  const wet = `🌊🌊🌊 ${text} 🌊`
  const found = anchor(wet, targetFor(quote, wet))
  expect(told(wet, found)).toEqual({ state: 'exact', words: quote })
})

test('selectors from elsewhere with absurd positions and empty or broken quotes do no harm', () => {
  const plain = targetFor(quote)
  const at = (start: number, end: number): AnnotationTarget => ({
    ...plain,
    position: { ...plain.position, start, end }
  })
  const saying = (exact: string): AnnotationTarget => ({ ...plain, quote: { ...plain.quote, exact } })
  const bare: AnnotationTarget = {
    ...at(0, 0),
    quote: { ...plain.quote, exact: 'no such words', prefix: '', suffix: '' }
  }
  const states = [at(-5, -1), at(1e15, 2e15), saying(''), saying('\ud800'), bare].map(
    (each) => anchor(text, each).state
  )
  expect(states).toEqual(['moved', 'moved', 'orphaned', 'orphaned', 'orphaned'])
  expect(anchor('', plain).state).toBe('orphaned')
})

test('a quotation of a million characters is anchored by its ends in a text that was edited', () => {
  const words = Array.from({ length: 170_000 }, (_, i) => `w${(i * 7919) % 99991}`)
  const long = words.join(' ').slice(0, 1_000_000)
  const whole = `Before it all stood this sentence. ${long} And this one stood after it.`
  const now = whole.replace('w7919 ', 'w7919 and more ').replace('Before', 'Once before')
  const found = anchor(now, targetFor(long, whole))
  expect(found.state === 'changed' && [found.start, found.end]).toEqual([40, 40 + 1_000_009])
})

test('a quotation of which no run of eight characters is left is found where its neighbours are', () => {
  const filler = (n: number) => `Paragraph ${n} speaks of other things, as paragraphs of that kind are wont to do. `
  const before = `${filler(1)}The wall held, the road did not. ${filler(2)}`
  const now = `${filler(1)}Thee wal held, teh roads did nott. ${filler(2)}`
  const found = anchorAll(now, [
    targetFor('speaks of other things', before),
    targetFor('The wall held, the road did not.', before)
  ])
  expect(told(now, found[1] ?? { state: 'orphaned', score: 0 })).toEqual({
    state: 'changed',
    words: 'Thee wal held, teh roads did nott.'
  })
})
