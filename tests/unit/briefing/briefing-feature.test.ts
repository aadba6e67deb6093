import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import type { Csl, LibraryReference } from '#contract/reference'
import { createBriefingFeature } from '../../../main/features/briefing/feature.ts'
import { createProjectFeature } from '../../../main/features/project/feature.ts'
import type { Printer } from '../../../main/ports.ts'
import { portsOver } from '../project/ports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const post: Csl = {
  type: 'article-newspaper',
  title: 'Ferry prices <b>rise</b> & fall',
  author: [{ literal: 'Harbour Post' }],
  'container-title': 'Harbour Post',
  issued: { 'date-parts': [[2025, 8, 8]] },
  URL: 'https://harbour.example/ferry'
}
const lee: Csl = {
  type: 'book',
  title: 'Tides',
  author: [{ family: 'Lee', given: 'Ann' }],
  issued: { 'date-parts': [[2020]] }
}

function record(key: string, csl: Csl): LibraryReference {
  const rest = { raw: null, confidence: {}, tags: [], note: '', articleIds: [], addedAt: '', changedAt: '' }
  return { id: key, key, csl, ...rest }
}

async function start(printer: Printer | null = null) {
  const ports = portsOver(await temporaryFolder(), { printer })
  const project = createProjectFeature(ports)
  const { folder } = await project.handlers['project.create']({ name: 'A' })
  const { handlers } = createBriefingFeature({
    ...ports,
    current: project.current,
    references: async () => [record('post2025', post), record('lee2020', lee)],
    defaultStyle: async () => 'apa'
  })
  return { folder, ports, handlers, project }
}

const text = (base64: string) => Buffer.from(base64, 'base64').toString('utf8')
const markdown = `## Prices

They rose [@post2025, p. 4; @lee2020], as @lee2020 [ch. 2] says.

> [Twice in a year.]{.quote annotation="01" article="02"} [@post2025]

A <script>alert(1)</script> & [bad](javascript:alert(1)) [@gone].
`

async function withNote(style = 'apa', printer: Printer | null = null) {
  const started = await start(printer)
  const made = await started.handlers['briefing.create']({ title: 'Who pays?', language: 'es' })
  const note = await started.handlers['briefing.save']({ slug: made.slug, baseHash: made.hash, style, markdown })
  return { ...started, note }
}

test('a note is a Markdown file that its owner can read, listed with its words and citations', async () => {
  const { folder, handlers, note } = await withNote()
  expect(note).toMatchObject({ slug: 'who-pays', title: 'Who pays?', style: 'apa', language: 'es', markdown })
  const file = await readFile(join(folder, 'notes', 'who-pays.md'), 'utf8')
  expect(file).toMatch(/^---\nid: \w{26}\ntitle: Who pays\?\nstyle: apa\nlang: es\ncreated: .*\n---\n\n## Prices\n/)
  expect(await handlers['briefing.list']({})).toMatchObject([
    { slug: 'who-pays', title: 'Who pays?', words: 13, citations: 4 }
  ])
})

test('a save that is based on another version than the file’s changes nothing', async () => {
  const { folder, handlers, note } = await withNote()
  const file = join(folder, 'notes', 'who-pays.md')
  await writeFile(file, 'By another hand\n')
  const save = handlers['briefing.save']({ slug: note.slug, baseHash: note.hash, markdown: 'Mine' })
  await expect(save).rejects.toMatchObject({ code: 'changed-elsewhere' })
  expect(await readFile(file, 'utf8')).toBe('By another hand\n')
})

test('a removed note lies in the trash by its title, and comes back whole', async () => {
  const { folder, handlers, project, note } = await withNote()
  const path = join(folder, 'notes', `${note.slug}.md`)
  const before = await readFile(path, 'utf8')
  await handlers['briefing.remove']({ slug: note.slug })
  expect(await handlers['briefing.list']({})).toEqual([])
  const [entry] = await project.handlers['project.trash']({})
  expect(entry).toMatchObject({ label: 'note-remove', title: note.title, count: 1 })
  await project.handlers['project.restore']({ id: entry?.id ?? '' })
  expect(await readFile(path, 'utf8')).toBe(before)
  expect(await project.handlers['project.trash']({})).toEqual([])
})

test('making, renaming and removing a note are undone and redone', async () => {
  const { handlers, project, note } = await withNote()
  const save = { slug: note.slug, baseHash: note.hash, markdown: note.markdown, title: 'Another title', style: 'ieee' }
  await handlers['briefing.save'](save)
  await handlers['briefing.remove']({ slug: note.slug })
  const undone = [await project.handlers['project.undo']({}), await project.handlers['project.undo']({})]
  expect(undone.map(({ label }) => label)).toEqual(['note-remove', 'note-update'])
  expect(await handlers['briefing.get']({ slug: note.slug })).toEqual(note)
  await project.handlers['project.redo']({})
  expect(await handlers['briefing.get']({ slug: note.slug })).toMatchObject({ title: 'Another title', style: 'ieee' })
})

test('a title is taken back although the text was written on meanwhile, and the text stays', async () => {
  const { handlers, project, note } = await withNote()
  const input = { slug: note.slug, markdown: note.markdown, title: 'Another title' }
  const renamed = await handlers['briefing.save']({ ...input, baseHash: note.hash })
  await handlers['briefing.save']({ slug: note.slug, baseHash: renamed.hash, markdown: 'Written on.' })
  await project.handlers['project.undo']({})
  expect(await handlers['briefing.get']({ slug: note.slug })).toMatchObject({
    title: note.title,
    markdown: expect.stringContaining('Written on.')
  })
})

test('a note without front matter is read by its first heading, and paths lead nowhere', async () => {
  const { folder, handlers } = await start()
  await mkdir(join(folder, 'notes'), { recursive: true })
  await writeFile(join(folder, 'notes', 'by-hand.md'), '# By *hand*\n\nText.\n')
  expect(await handlers['briefing.get']({ slug: 'by-hand' })).toMatchObject({ title: 'By hand', style: 'apa' })
  for (const slug of ['../project', '..', 'a/b', 'absent']) {
    await expect(handlers['briefing.get']({ slug })).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('citations and bibliography come out in the style and language asked for; a missing source is said', async () => {
  const { handlers } = await start()
  expect(await handlers['briefing.bibliography']({ markdown, style: 'apa' })).toEqual({
    kind: 'in-text',
    citations: ['(Harbour Post, 2025, p. 4; Lee, 2020)', 'Lee (2020, Chapter 2)', '(Harbour Post, 2025)', '(@gone?)'],
    entries: [
      {
        key: 'post2025',
        html: 'Harbour Post. (2025, August 8). Ferry prices <b>rise</b> &amp; fall. <i>Harbour Post</i>. <a href="https://harbour.example/ferry" rel="noreferrer">https://harbour.example/ferry</a>',
        text: 'Harbour Post. (2025, August 8). Ferry prices rise & fall. Harbour Post. https://harbour.example/ferry'
      },
      { key: 'lee2020', html: 'Lee, A. (2020). <i>Tides</i>.', text: 'Lee, A. (2020). Tides.' }
    ],
    missingKeys: ['gone']
  })
  const spanish = await handlers['briefing.bibliography']({ markdown, style: 'apa', language: 'es' })
  expect(spanish.entries[0]?.text).toContain('agosto')
  const numbers = await handlers['briefing.bibliography']({ markdown, style: 'ieee' })
  expect(numbers.citations).toEqual(['[1, p. 4], [2]', 'Lee [2, Ch. 2]', '[1]', '(@gone?)'])
})

test('a record that was edited is rendered as it is now', async () => {
  const { ports } = await start()
  const run = (title: string) =>
    ports.workers.run('bibliography', {
      style: 'apa',
      language: 'en',
      items: [{ ...lee, id: 'lee2020', title }],
      requests: [
        {
          isNarrative: false,
          items: [{ id: 'lee2020', prefix: '', suffix: '', locator: null, label: null, suppressAuthor: false }],
          missing: []
        }
      ]
    })
  await run('Before')
  expect(JSON.stringify(await run('After'))).toContain('After')
})

test('an unknown style is said to be unknown; thousands of known ones are listed', async () => {
  const { handlers } = await start()
  const unknown = handlers['briefing.bibliography']({ markdown: '[@lee2020]', style: 'no-such-style' })
  await expect(unknown).rejects.toMatchObject({ code: 'style-unknown' })
  const styles = await handlers['briefing.styles']({})
  expect(styles.length).toBeGreaterThan(2500)
  expect(styles).toContainEqual({ id: 'apa', title: 'American Psychological Association 7th edition' })
})

test('HTML stands alone: no scripts, no addresses that run, the bibliography under its Spanish heading', async () => {
  const { handlers, note } = await withNote()
  const html = text((await handlers['briefing.export']({ slug: note.slug, format: 'html' })).base64)
  expect(html).not.toMatch(/<script|javascript:|<link|src=/i)
  expect(html).toContain('<h1>Who pays?</h1>')
  expect(html).toContain(
    '<blockquote><p><q>Twice in a year.</q> <span class="citation">(Harbour Post, 2025)</span></p></blockquote>'
  )
  expect(html).toContain('&lt;script&gt;')
  expect(html).toMatch(/<h2>Referencias<\/h2>\n<p id="ref-post2025">Harbour Post\. \(2025, agosto 8\)/)
})

test('in a note style the citations are numbered notes behind the punctuation', async () => {
  const { handlers, note } = await withNote('chicago-fullnote-bibliography')
  const html = text((await handlers['briefing.export']({ slug: note.slug, format: 'html' })).base64)
  expect(html).toContain('They rose,<sup class="note-mark"><a id="note-1-back" href="#note-1">1</a></sup> as Lee<sup')
  expect(html.match(/<li id="note-\d">/g)).toHaveLength(4)
})

test('Markdown goes out with the references that Pandoc needs', async () => {
  const { handlers, note } = await withNote()
  const file = text((await handlers['briefing.export']({ slug: note.slug, format: 'md' })).base64)
  const front = parseDocument(file.split('---\n')[1] ?? '').toJS()
  expect(front.references).toEqual([
    { ...post, id: 'post2025' },
    { ...lee, id: 'lee2020' }
  ])
  expect(file.endsWith(markdown)).toBe(true)
})

test('DOCX has real styles, lists, links and, in a note style, real footnotes', async () => {
  const { handlers, note } = await withNote('chicago-fullnote-bibliography')
  const { base64 } = await handlers['briefing.export']({ slug: note.slug, format: 'docx' })
  const parts = await unzip(Buffer.from(base64, 'base64'))
  const body = parts.get('word/document.xml') ?? ''
  expect(
    ['Heading1', 'Heading2', 'Quote', 'Bibliography'].filter((style) => !body.includes(`w:val="${style}"`))
  ).toEqual([])
  expect(body.match(/<w:footnoteReference /g)).toHaveLength(4)
  expect(parts.get('word/footnotes.xml')).toContain('Harbour Post')
})

test('a PDF is what the host prints of the HTML, or is said to need a printer', async () => {
  const pages: string[] = []
  const printer: Printer = {
    printPdf: async (html) => {
      pages.push(html)
      return new TextEncoder().encode('%PDF')
    }
  }
  const { handlers, note } = await withNote('apa', printer)
  expect(text((await handlers['briefing.export']({ slug: note.slug, format: 'pdf' })).base64)).toBe('%PDF')
  expect(pages[0]).toContain('Referencias')
  const without = await withNote()
  const failed = async () => without.handlers['briefing.export']({ slug: without.note.slug, format: 'pdf' })
  await expect(failed()).rejects.toMatchObject({ code: 'printer-missing' })
})

test('a citation inside a footnote is no footnote of a footnote', async () => {
  const { handlers, note } = await withNote('chicago-fullnote-bibliography')
  const withFootnote = 'Text.[^1]\n\n[^1]: See [@lee2020].\n'
  await handlers['briefing.save']({ slug: note.slug, baseHash: note.hash, markdown: withFootnote })
  const { base64 } = await handlers['briefing.export']({ slug: note.slug, format: 'docx' })
  const parts = await unzip(Buffer.from(base64, 'base64'))
  expect(parts.get('word/document.xml')?.match(/<w:footnoteReference /g)).toHaveLength(1)
  expect(parts.get('word/footnotes.xml')).not.toContain('<w:footnoteReference ')
  expect(parts.get('word/footnotes.xml')).toContain('Tides')
})

test('a long note is counted as a short one is, and again when it was changed', async () => {
  const { handlers, note } = await withNote()
  const count = async () => (await handlers['briefing.list']({})).map(({ words, citations }) => ({ words, citations }))
  const long = 'One two three [@lee2020].\n\n'.repeat(1_000)
  const saved = await handlers['briefing.save']({ slug: note.slug, baseHash: note.hash, markdown: long })
  expect(await count()).toEqual([{ words: 3_000, citations: 1_000 }])
  await handlers['briefing.save']({ slug: note.slug, baseHash: saved.hash, markdown: `${long}Four.\n` })
  expect(await count()).toEqual([{ words: 3_001, citations: 1_000 }])
})

test('all blocks of a footnote are handed over, and one that refers to itself comes to an end', async () => {
  const { handlers, note } = await withNote()
  const withFootnote =
    'Text.[^1]\n\n[^1]: First.\n\n    > Quoted.\n\n    3. Listed [^1]\n\n    | A | B |\n    | - | - |\n    | C | D |\n'
  await handlers['briefing.save']({ slug: note.slug, baseHash: note.hash, markdown: withFootnote })
  const docx = await handlers['briefing.export']({ slug: note.slug, format: 'docx' })
  const footnotes = (await unzip(Buffer.from(docx.base64, 'base64'))).get('word/footnotes.xml') ?? ''
  const lines = footnotes
    .split('</w:p>')
    .map((line) => [...line.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join(''))
  expect(lines.filter((line) => line !== '')).toEqual(['First.', 'Quoted.', '3. Listed 1', 'A | B', 'C | D'])
  const html = text((await handlers['briefing.export']({ slug: note.slug, format: 'html' })).base64)
  expect(html).toContain('<li>Listed <sup>1</sup></li>')
  expect(html).toContain('<td>D</td>')
})

test('characters that XML has no place for, and links that run, do not get into a DOCX', async () => {
  const { handlers, note } = await withNote()
  const odd = 'Bell \u0007, half \ud83d, [run](javascript:alert(1)) and 😀.\n'
  await handlers['briefing.save']({ slug: note.slug, baseHash: note.hash, markdown: odd })
  const { base64 } = await handlers['briefing.export']({ slug: note.slug, format: 'docx' })
  const parts = await unzip(Buffer.from(base64, 'base64'))
  expect(parts.get('word/document.xml')).toContain('😀')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(parts.get('word/document.xml')).not.toMatch(/\u0007/)
  expect(parts.get('word/_rels/document.xml.rels')).not.toContain('javascript')
})

async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const { fromBufferPromise } = await import('yauzl')
  const archive = await fromBufferPromise(bytes, { lazyEntries: true })
  const parts = new Map<string, string>()
  for await (const entry of archive.eachEntry()) {
    const stream = await archive.openReadStreamPromise(entry)
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(Buffer.from(chunk))
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
  }
  return parts
}
