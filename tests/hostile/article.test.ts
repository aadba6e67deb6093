import { expect, test } from 'vitest'
import { readSource } from '../../main/platform/work/read-source.ts'

async function read(content: string | Uint8Array, name: string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const answer = await readSource({ name, bytes, mediaType: null, url: null, readAt: '2026-01-15T12:00:00Z' })
  if (!answer.ok) throw new Error(answer.code)
  return answer
}

const sentence =
  'The lock keeper wrote down every boat that passed and what it carried, and kept the books for forty years. '

test('scripts of a page are never run, and nothing of them reaches text, links or content', async () => {
  const page = `<html><head><title>Locks</title><script>globalThis.wasRun = true</script></head>
    <body onload="globalThis.wasRun = true"><article><h1>Forty years of locks</h1>
    <p>${sentence}<a href="javascript:globalThis.wasRun=true">click</a> <a href="data:text/html,x">or here</a></p>
    <p>${sentence}<img src="x" onerror="globalThis.wasRun = true"></p><svg onload="globalThis.wasRun=true"><script>1</script></svg>
    <p>${sentence}<a href="https://locks.example.org/book">book</a></p>
    <iframe srcdoc="<script>parent.wasRun = true</script>"></iframe></article></body></html>`
  const { document, html } = await read(page, 'locks.html')
  expect(Reflect.get(globalThis, 'wasRun')).toBeUndefined()
  expect(document.text).not.toContain('wasRun')
  expect(html).not.toMatch(/script|onerror|onload|javascript:|data:|iframe|wasRun/)
  const links = document.blocks.flatMap(({ marks = [] }) =>
    marks.flatMap((mark) => (mark.kind === 'link' ? mark.href : []))
  )
  expect(links).toEqual(['https://locks.example.org/book'])
})

test('a page nested fifty thousand elements deep is read in bounded time', async () => {
  const { document } = await read(
    `<html><body>${'<div>'.repeat(50_000)}${sentence.repeat(3)}${'</div>'.repeat(50_000)}`,
    'deep.html'
  )
  expect(document.text).toContain('lock keeper')
}, 120_000)

test('a text of fifty megabytes is read', async () => {
  const paragraph = `${sentence.repeat(4).trim()}\n\n`
  const { document } = await read(paragraph.repeat(Math.ceil(50_000_000 / paragraph.length)), 'long.txt')
  expect(document.text.length).toBeGreaterThan(50_000_000)
  expect(document.blocks.length).toBeGreaterThan(100_000)
}, 300_000)

test('a text beyond the limit is refused before it is decoded', async () => {
  await expect(read(new Uint8Array(65 * 1024 * 1024).fill(97), 'endless.txt')).rejects.toThrow('file-too-large')
})

test('long lines made to exhaust patterns are read', async () => {
  const lines = [
    'a.b '.repeat(30_000),
    `By ${'A'.repeat(60_000)}`,
    `${'x'.repeat(150)} > `.repeat(500),
    'Published '.repeat(9_000)
  ]
  const { document } = await read(
    `A title of no interest\n\n${lines.join('\n\n')}\n\n${sentence.repeat(3)}`,
    'patterns.txt'
  )
  expect(document.metadata.title).toBe('A title of no interest')
}, 60_000)

test('a zip named .txt, an unfinished page and bytes of no kind are refused or read, never a crash', async () => {
  await expect(
    read(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, ...new Array(60).fill(0)]), 'a.txt')
  ).rejects.toThrow('file-binary')
  await expect(read(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 9]), 'a')).rejects.toThrow('file-unsupported')
  expect(
    (await read(`<html><body><p>${sentence}<p>${sentence}<table><tr><td>`, 'cut.html')).document.blocks.length
  ).toBe(2)
})
