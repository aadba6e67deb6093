import { expect, test } from 'vitest'
import { canonicalDoi, canonicalUrl, normaliseRaw, sourceMarks } from '#domain/library/same-source'

test.each([
  ['https://www.Example.org/a/b/?utm_source=x&b=2&a=1#top', 'example.org/a/b?a=1&b=2'],
  ['http://example.org:80/a', 'example.org/a'],
  ['http://example.org:8080/', 'example.org:8080'],
  ['https://user:secret@example.org/x', 'example.org/x'],
  ['ftp://example.org/x', null],
  ['not an address', null]
])('%s is compared as %s', (url, canonical) => {
  expect(canonicalUrl(url)).toBe(canonical)
})

test('a DOI is known in any dress', () => {
  const dresses = ['10.1000/ABC.12', 'https://doi.org/10.1000/abc.12', 'doi:10.1000/abc.12.', '(10.1000/abc.12)']
  expect(dresses.map(canonicalDoi)).toEqual(dresses.map(() => '10.1000/abc.12'))
  expect(canonicalDoi('version 10.2 of it')).toBeNull()
})

test('a reference string is compared by its letters and digits', () => {
  expect(normaliseRaw('[12]  Post,  H. (2020). “Tides”.')).toBe(normaliseRaw('12. Post, H. (2020) "Tides"'))
})

test('two records with nothing in common share no mark', () => {
  const marks = sourceMarks({ type: 'webpage', URL: 'https://a.example/1' }, 'A. One')
  expect(marks).toEqual(['url:a.example/1', 'raw:a one'])
})
