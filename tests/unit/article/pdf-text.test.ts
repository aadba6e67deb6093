import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftPages } from '#domain/article/pdf/draft-pages'
import { lettersOf } from '#domain/article/pdf/letters'
import { joinLines, vocabularyOf } from '#domain/article/pdf/line-joins'
import type { PageRun, PdfPage } from '#domain/article/pdf/page-run'

function joined(before: string, after: string, ...others: string[]): string {
  const { drop, space } = joinLines(before, after, vocabularyOf(others))
  return `${before.slice(0, before.length - drop)}${space ? ' ' : ''}${after}`
}

describe('letters', () => {
  test('ligatures come apart, and accents drawn on their own go onto their letters', () => {
    expect(lettersOf('e\ufb03cient \ufb01sh, \ufb02our')).toBe('efficient fish, flour')
    expect(lettersOf('M\u00a8uller, Ib\u00b4a\u00f1ez, Fran c\u00b8ois')).toBe(
      'M\u00fcller, Ib\u00e1\u00f1ez, Fran \u00e7ois'
    )
    expect(lettersOf('co\u00adoperate\u200b now')).toBe('cooperate now')
  })

  test('the codes of TeX’s own fonts are their ligatures, dashes and quotation marks', () => {
    expect(lettersOf('the o\x1bset of the coe\x1ecients, 27\x1536')).toBe('the offset of the coefficients, 27–36')
    expect(lettersOf('\x10the \x0crst \x0eve\x11 \x0doors')).toBe('“the first ffive” floors')
  })
})

describe('the end of a line', () => {
  test('a broken word is mended, a compound keeps its hyphen', () => {
    expect(joined('the adminis-', 'tration of')).toBe('the administration of')
    expect(joined('a self-', 'made man')).toBe('a self-made man')
    expect(joined('the cease-', 'fire held', 'a cease-fire was')).toBe('the cease-fire held')
    expect(joined('the cease-', 'fire held', 'the ceasefire was')).toBe('the ceasefire held')
    expect(joined('the Franco-', 'German plan')).toBe('the Franco-German plan')
    expect(joined('pages 12-', '15 of it')).toBe('pages 12-15 of it')
  })

  test('addresses go on where they were cut, and end where they end', () => {
    expect(joined('https://coast.example.org/fares/', 'and-wages')).toBe('https://coast.example.org/fares/and-wages')
    expect(joined('URL https:', '//coast.example.org/fares')).toBe('URL https://coast.example.org/fares')
    expect(joined('https://coast.example.org/fares-', '2021.pdf')).toBe('https://coast.example.org/fares-2021.pdf')
    expect(joined('https://coast.example.org/fares', 'Retrieved May 2')).toBe(
      'https://coast.example.org/fares Retrieved May 2'
    )
    expect(joined('See https://coast.example.org.', 'The office')).toBe('See https://coast.example.org. The office')
  })

  test('other lines are parted by a space, but for dashes that have none', () => {
    expect(joined('one line', 'and the next')).toBe('one line and the next')
    expect(joined('the quay\u2014', 'and the stones')).toBe('the quay\u2014and the stones')
    expect(joined('the quay \u2013', 'and the stones')).toBe('the quay \u2013 and the stones')
  })
})

const run = (index: number, text: string, x: number, y: number, size = 10): PageRun => ({
  ...{ index, text, x, y, size, width: text.length * size * 0.5, font: 'f' },
  ...{ isUpright: true, spaceAfter: false }
})

function page(runs: readonly PageRun[], number = 1): PdfPage {
  return { number, width: 600, height: 800, runs, links: [] }
}

describe('pages', () => {
  test('an accent that the next run is drawn under goes onto its letter, and one beside it stays', () => {
    const under = [run(0, 'Institut f¨', 60, 100), run(1, 'ur Ufer in M¨', 110, 100), run(2, 'unchen', 170, 100)]
    const cedilla = [run(5, 'Franc', 60, 160), run(6, '¸', 82, 160), run(7, 'ois', 85, 160)]
    const beside = [run(3, 'a sign ¨', 60, 130), run(4, 'under it', 110, 130)]
    const { text, runs } = draftPages([page([...under, ...beside, ...cedilla])])
    expect(text).toContain('Institut für Ufer in München')
    expect(text).toContain('a sign ¨ under it')
    expect(text).toContain('François')
    expect(runs.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Institut f',
      'ür Ufer in M',
      'ünchen',
      'a sign ¨',
      'under it',
      'Franç',
      '',
      'ois'
    ])
  })

  test('a title goes on in another font and behind a colon, and authors side by side are told apart', () => {
    const body = 'The keeper of the light wrote it down in his book, as he did on every day of the year.'
    const { text, drafts } = draftPages([
      page([
        run(0, 'fogbell: A Program', 200, 60, 18),
        { ...run(1, 'for Harbours', 227, 82, 18), font: 'g' },
        run(2, 'Ana Prieto', 150, 110),
        run(3, 'Karin Brandt', 260, 110),
        run(4, 'Dana Whitlock', 390, 110),
        ...Array.from({ length: 12 }, (_, line) => run(5 + line, body, 60, 150 + line * 12))
      ])
    ])
    const read = drafts.slice(0, 2).map(({ start, end }) => text.slice(start, end))
    expect(read).toEqual(['fogbell: A Program for Harbours', 'Ana Prieto\nKarin Brandt\nDana Whitlock'])
  })

  test('text set sideways and what stands at the edge of every page is furniture', () => {
    const body = 'The keeper of the light wrote it down in his book, as he did.'
    const of = (number: number) =>
      page(
        [run(0, `Harbour Review ${number}`, 60, 30), run(1, body, 60, 200), run(2, `${body} Twice.`, 60, 212)],
        number
      )
    const stamp = { ...run(3, 'Draft', 10, 400), isUpright: false }
    const first = of(1)
    const { drafts, text } = draftPages([{ ...first, runs: [...first.runs, stamp] }, of(2), of(3)])
    const furniture = drafts.filter(({ kind }) => kind === 'furniture').map(({ start, end }) => text.slice(start, end))
    expect(furniture.sort()).toEqual(['Draft', 'Harbour Review 1', 'Harbour Review 2', 'Harbour Review 3'])
  })

  test('heads that change from chapter to chapter are furniture where they stand apart on most pages', () => {
    const letter = (at: number) => String.fromCharCode(97 + at).repeat(4)
    const pages = Array.from({ length: 8 }, (_, at) => {
      const body = Array.from({ length: 5 }, (_, line) =>
        run(line + 1, `Leaf ${letter(at)} says in line ${letter(line)} what it says.`, 60, 90 + line * 12)
      )
      return page(
        [run(0, `The ${['ebb', 'flood', 'quay', 'bell'][at % 4]} and what came of it`, 60, 60), ...body],
        at + 1
      )
    })
    const { drafts, text } = draftPages(pages)
    const furniture = drafts.filter(({ kind }) => kind === 'furniture').map(({ start, end }) => text.slice(start, end))
    expect(furniture).toHaveLength(7) // the first page's may be its title
    expect(furniture.every((line) => line.endsWith('and what came of it'))).toBe(true)
  })

  test('the first and last lines of a manuscript whose every line stands apart are text', () => {
    const lines = (number: number) =>
      Array.from({ length: 30 }, (_, line) =>
        run(
          line + 1,
          `Leaf ${'abcdef'.charAt(number)}, line ${'ivxlcdm'.charAt(line % 7)}, says what it says.`,
          60,
          80 + line * 22
        )
      )
    const pages = Array.from({ length: 6 }, (_, at) => page([run(0, String(at + 1), 300, 40), ...lines(at)], at + 1))
    const { drafts, text } = draftPages(pages)
    const furniture = drafts.filter(({ kind }) => kind === 'furniture').map(({ start, end }) => text.slice(start, end))
    expect(furniture).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  test('an entry of a hanging list keeps its address, in whatever letters that is set', () => {
    const body = 'The keeper of the light wrote it down in his book, as he did on every day of the year, and more.'
    const works = [
      'Beck, H. Fogs of the outer islands, and',
      'Prieto, A. Bells of the outer islands,',
      'Tran, L. Quays of the outer islands, a'
    ]
    const entries = works.flatMap((work, at) => [
      run(20 + at * 2, `${work} what came of them in the end, 200${at}. URL`, 60, 400 + at * 40),
      { ...run(21 + at * 2, `https://fog.example.org/${at}.`, 72, 412 + at * 40, 8.8), font: 'm' }
    ])
    const text = Array.from({ length: 12 }, (_, line) => run(line, body, 60, 150 + line * 12))
    const read = draftPages([page([...text, run(19, 'References', 60, 370, 13), ...entries])])
    const last = read.drafts.slice(-3).map(({ start, end }) => read.text.slice(start, end))
    expect(last).toEqual(
      works.map((work, at) => `${work} what came of them in the end, 200${at}. URL https://fog.example.org/${at}.`)
    )
  })

  test('labels at the edge of a column stay with the entries that hang from them', () => {
    const line = (index: number, text: string, x: number, y: number) => ({ ...run(index, text, x, y, 8), width: 200 })
    const left = Array.from({ length: 24 }, (_, at) =>
      line(at, `left line ${'abcdefghijklmnopqrstuvwx'.charAt(at)} of the text`, 40, 100 + at * 12)
    )
    const right = Array.from({ length: 12 }, (_, at) => [
      { ...run(100 + at * 3, `[${at + 1}]`, 320, 100 + at * 24, 8), width: 12 },
      line(101 + at * 3, `BECK, H. Fogs, volume ${at + 1}, and what`, 340, 100 + at * 24),
      line(102 + at * 3, `came of them in the end. Ilse, 20${10 + at}.`, 340, 112 + at * 24)
    ]).flat()
    const { text } = draftPages([page([...left, ...right])])
    const labels = [...text.matchAll(/x of the text|\[\d+\] BECK/g)].map(([found]) => found)
    expect(labels).toEqual(['x of the text', ...Array.from({ length: 12 }, (_, at) => `[${at + 1}] BECK`)])
  })

  test('the numbers beside a manuscript’s lines are no part of them', () => {
    const lines = Array.from({ length: 9 }, (_, line) => [
      run(line * 2, String(41 + line), 40, 100 + line * 14, 7),
      run(
        line * 2 + 1,
        `The keeper of the light wrote ${'ivxlcdmno'.charAt(line)} down in his book, and so`,
        60,
        100 + line * 14
      )
    ])
    const { drafts, text } = draftPages([page(lines.flat())])
    const [first] = drafts.map(({ start, end }) => text.slice(start, end))
    expect(first).toMatch(/^The keeper of the light wrote i down in his book, and so The keeper/)
    expect(first).not.toMatch(/\d/)
  })

  test('entries that space sets apart are whole, however short their lines are', () => {
    const works = [1, 2, 3, 4].map((at) => [
      `BECK, H. Fogs of the outer islands, volume ${at}, and what`,
      `came of them. Ilse, 200${at}.`,
      `Cited on page ${at}.`
    ])
    const runs = works.flatMap((work, at) =>
      work.map((line, index) => run(1 + at * 3 + index, line, 60, 120 + at * 48 + index * 13))
    )
    const wide = run(
      30,
      'A line of the next part that is as wide as the whole page and has nothing to do with the list.',
      60,
      420
    )
    const read = draftPages([page([run(0, 'References', 60, 90, 16), ...runs, run(29, 'Appendix', 60, 390, 16), wide])])
    const entries = read.drafts
      .map(({ start, end }) => read.text.slice(start, end))
      .filter((text) => text.startsWith('BECK'))
    expect(entries).toEqual(works.map((work) => work.join(' ')))
  })

  test('lines in letters of one width are code, line by line', () => {
    const code = (index: number, text: string, y: number) => ({
      ...run(index, text, 60, y),
      font: 'm',
      isMonospace: true
    })
    const prose = 'The keeper of the light wrote down what the machine was told, as follows:'
    const { drafts, text } = draftPages([
      page([
        run(0, prose, 60, 100),
        code(1, 'if (fog) {', 120),
        code(2, 'ring()', 132),
        run(3, `${prose} Again.`, 60, 160)
      ])
    ])
    expect(drafts.filter(({ kind }) => kind === 'code').map(({ start, end }) => text.slice(start, end))).toEqual([
      'if (fog) {\nring()'
    ])
  })

  test('three columns are read one after the other, under what runs across them', () => {
    const column = (name: string, x: number, from: number) =>
      Array.from({ length: 12 }, (_, line) =>
        run(from + line, `${name} line ${line} of the column that is here`, x, 100 + line * 12, 8)
      )
    const runs = [run(0, 'One title over all of the three columns of this page, and some more', 40, 60, 14)]
    const { text } = draftPages([
      page([...runs, ...column('left', 40, 1), ...column('middle', 220, 13), ...column('right', 400, 25)])
    ])
    const order = [...text.matchAll(/left|middle|right/g)].map(([word]) => word)
    expect(order).toEqual(['left', 'middle', 'right'].flatMap((word) => Array.from({ length: 12 }, () => word)))
  })

  test('whatever is drawn wherever, its letters are all in the text, its drafts in order, its runs where they say', () => {
    const anyRun = fc.record({
      text: fc.stringMatching(/^[a-z0-9.,-]{1,12}$/),
      x: fc.integer({ min: 0, max: 580 }),
      y: fc.integer({ min: 0, max: 800 }),
      size: fc.constantFrom(6, 8, 10, 10, 10, 14, 20)
    })
    fc.assert(
      fc.property(fc.array(fc.array(anyRun, { maxLength: 40 }), { minLength: 1, maxLength: 4 }), (sheets) => {
        const pages = sheets.map((runs, at) =>
          page(
            runs.map(({ text, x, y, size }, index) => run(index, text, x, y, size)),
            at + 1
          )
        )
        const { text, drafts, runs } = draftPages(pages)
        const drawn = pages.flatMap((one) => one.runs.map((own) => ({ page: one.number, ...own })))
        for (const placed of runs) {
          const own = drawn.find((one) => one.page === placed.page && one.index === placed.index)
          expect(own?.text.startsWith(text.slice(placed.start, placed.end))).toBe(true)
        }
        for (const [at, draft] of drafts.entries()) expect(draft.start).toBeGreaterThanOrEqual(drafts[at - 1]?.end ?? 0)
        // Only what is drawn twice at one place, and hyphens at the ends of lines, may be gone.
        const kept = new Set(runs.map(({ page: number, index }) => `${number} ${index}`))
        for (const one of drawn) {
          const isTwice = drawn.some(
            (other) => other !== one && other.text === one.text && Math.abs(other.x - one.x) < 4
          )
          expect(isTwice || kept.has(`${one.page} ${one.index}`)).toBe(true)
        }
      }),
      { numRuns: 150 }
    )
  })

  test('ten thousand labels on one page take no longer than a drawing may', () => {
    const runs = Array.from({ length: 10_000 }, (_, index) =>
      run(index, 'x', (index * 7919) % 590, (index * 104729) % 790, 4)
    )
    const before = performance.now()
    expect(draftPages([page(runs)]).runs.length).toBeGreaterThan(5000)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
