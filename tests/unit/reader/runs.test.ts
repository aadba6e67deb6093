import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Citation } from '#contract/article'
import type { Footnote } from '#domain/article/footnotes'
import { citationParts } from '../../../renderer/features/reader/citation-parts.ts'
import type { PlacedAnnotation } from '../../../renderer/features/reader/placed-annotation.ts'
import { groupRuns, type RunGroup } from '../../../renderer/features/reader/runs.ts'

const none = { marks: [], citations: [], annotations: [] }

function annotation(id: string, start: number, end: number): PlacedAnnotation {
  return { id, meaning: 'claim', kind: 'highlight', scope: 'passage', state: 'exact', start, end }
}

function shape(groups: readonly RunGroup[]) {
  return groups.map((group) => [
    group.kind,
    ...group.runs.map((run) => `${run.start}-${run.end}:${run.annotations.map(({ id }) => id).join('+')}`)
  ])
}

test('a bare block is one run', () => {
  expect(shape(groupRuns(10, 30, none))).toEqual([['plain', '10-30:']])
})

test('overlapping highlights are cut where either begins or ends, the one that begins later on top', () => {
  const annotations = [annotation('long', 0, 20), annotation('short', 5, 10), annotation('beyond', 15, 90)]
  expect(shape(groupRuns(0, 30, { ...none, annotations }))).toEqual([
    ['plain', '0-5:long', '5-10:short+long', '10-15:long', '15-20:beyond+long', '20-30:beyond']
  ])
})

test('a highlight that ends inside a citation leaves the citation one link', () => {
  const citation: Citation = { id: 'c1', start: 10, end: 22, text: '(Ledger 2022)', form: 'parenthetical', items: [] }
  const layers = { marks: [], citations: citationParts(citation), annotations: [annotation('a', 4, 15)] }
  expect(shape(groupRuns(0, 30, layers))).toEqual([
    ['plain', '0-4:', '4-10:a'],
    ['citation', '10-15:a', '15-22:'],
    ['plain', '22-30:']
  ])
})

test('two links side by side stay two, and a citation wins over the link it stands in', () => {
  const marks = [
    { kind: 'link' as const, start: 0, end: 4, href: 'http://a.example/' },
    { kind: 'link' as const, start: 4, end: 12, href: 'http://b.example/' }
  ]
  const citation: Citation = { id: 'c1', start: 6, end: 9, text: '[1]', form: 'numeric', items: [] }
  const groups = groupRuns(0, 12, { marks, citations: citationParts(citation), annotations: [] })
  expect(groups.map((group) => group.kind)).toEqual(['link', 'link', 'citation', 'link'])
})

test('a footnote wins over the link it stands in, and a link to nowhere in the text is none', () => {
  const marks = [
    { kind: 'link' as const, start: 4, end: 5, href: '#fn1' },
    { kind: 'superscript' as const, start: 4, end: 5 },
    { kind: 'link' as const, start: 8, end: 9, href: '#top' }
  ]
  const note: Footnote = { key: 'n4', label: '1', mark: { start: 4, end: 5 }, noteBlockIds: ['b9'] }
  const groups = groupRuns(0, 12, { ...none, marks, notes: [note] })
  expect(shape(groups)).toEqual([
    ['plain', '0-4:'],
    ['note', '4-5:'],
    ['plain', '5-8:', '8-9:', '9-12:']
  ])
})

test('whatever lies over a range, its runs cover it exactly, in order and without gaps', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 })
  fc.assert(
    fc.property(spans, fc.nat(30), fc.integer({ min: 1, max: 30 }), (pairs, start, length) => {
      const annotations = pairs.map(([a, b], i) => annotation(`a${i}`, Math.min(a, b), Math.max(a, b)))
      const runs = groupRuns(start, start + length, { ...none, annotations }).flatMap((group) => group.runs)
      expect(runs[0]?.start).toBe(start)
      expect(runs.at(-1)?.end).toBe(start + length)
      for (const [i, run] of runs.entries()) {
        expect(run.end).toBeGreaterThan(run.start)
        if (i > 0) expect(run.start).toBe(runs[i - 1]?.end)
        const over = annotations.filter((a) => a.start <= run.start && a.end >= run.end && a.end > a.start)
        expect(run.annotations.map(({ id }) => id).sort()).toEqual(over.map(({ id }) => id).sort())
      }
    })
  )
})
