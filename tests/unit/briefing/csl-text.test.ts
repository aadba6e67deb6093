import { expect, test } from 'vitest'
import { cslRuns, runsToHtml, splitAddresses } from '#domain/briefing/csl-text'

test('the marks of a style become runs, and its entities letters', () => {
  const html =
    '  <div class="csl-left-margin">[1]</div><div class="csl-right-inline">A &#38; B, <i>Tides <b>high</b></i>.</div>\n'
  expect(cslRuns(html)).toEqual([
    { text: '[1]' },
    { text: ' ' },
    { text: 'A & B, ' },
    { text: 'Tides ', italic: true },
    { text: 'high', italic: true, bold: true },
    { text: '.' }
  ])
})

test('whatever a record holds, what comes out is words, known marks and web addresses', () => {
  const html =
    '<img src=x onerror=alert(1)><script>alert(2)</script><a href="javascript:alert(3)">x</a> <i onclick="y">z</i> <'
  const out = runsToHtml(cslRuns(html))
  expect(out.replace(/<\/?i>/g, '')).not.toMatch(/<|javascript:alert\(3\)|onclick/)
})

test('an address is a link without the full stop that ends its sentence', () => {
  expect(splitAddresses('See https://a.example/b_(c). And')).toEqual([
    { text: 'See ', href: null },
    { text: 'https://a.example/b_(c)', href: 'https://a.example/b_(c)' },
    { text: '. And', href: null }
  ])
})
