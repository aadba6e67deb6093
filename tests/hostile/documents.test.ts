import { expect, test } from 'vitest'
import type { ReadSourceOutput } from '#domain/article/read-source'
import { readSource } from '../../main/platform/work/read-source.ts'
import { book } from '../fixtures/documents/book.ts'
import { drawPdf, paper } from '../fixtures/documents/pdf-paper.ts'
import { zipFile } from '../fixtures/documents/zip-file.ts'

const sentence = 'The lock keeper wrote down every boat that passed and what it carried for forty years. '

function read(bytes: Uint8Array, name: string, password?: string): Promise<ReadSourceOutput> {
  return readSource({ name, bytes, mediaType: null, url: null, readAt: '2026-01-15T12:00:00Z', password })
}

async function outcome(bytes: Uint8Array, name: string, password?: string): Promise<string> {
  const answer = await read(bytes, name, password)
  return answer.ok ? `read ${answer.document.blocks.length}` : answer.code
}

test('an encrypted PDF asks for its password, refuses a wrong one, and opens with the right one', async () => {
  const locked = await drawPdf({ userPassword: 'flood', pdfVersion: '1.7' }, (page) => page.text(sentence.repeat(3)))
  expect(await outcome(locked, 'locked.pdf')).toBe('file-encrypted')
  expect(await outcome(locked, 'locked.pdf', 'ebb')).toBe('password-wrong')
  expect(await outcome(locked, 'locked.pdf', 'flood')).toBe('read 1')
})

test('a PDF with broken cross-references is read all the same, and one cut short is read or called damaged', async () => {
  const whole = await paper()
  const broken = Buffer.from(whole)
    .toString('latin1')
    .replace(/startxref\s+\d+/, 'startxref\n999999999')
  expect(await outcome(Buffer.from(broken, 'latin1'), 'broken.pdf')).toMatch(/^read \d+/)
  for (const share of [0.02, 0.3, 0.6, 0.95]) {
    const cut = whole.slice(0, Math.floor(whole.length * share))
    expect(await outcome(cut, 'cut.pdf')).toMatch(/^(?:read \d+|file-damaged|file-scanned|file-empty)$/)
  }
  const noise = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 251)
  expect(await outcome(Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]), 'noise.pdf')).toBe('file-damaged')
})

test('scripts and actions of a PDF are not run and leave nothing in its text', async () => {
  const bytes = await drawPdf({}, (page) => {
    page.text(sentence.repeat(2))
    page.text('open', { link: 'javascript:globalThis.wasRun = true' })
  })
  const answer = await read(bytes, 'actions.pdf')
  expect(Reflect.get(globalThis, 'wasRun')).toBeUndefined()
  expect(answer.ok && answer.document.blocks.flatMap(({ marks = [] }) => marks)).toEqual([])
})

test('zip bombs are stopped before they are unpacked, as DOCX and as EPUB', async () => {
  const zeros = new Uint8Array(48 * 1024 * 1024)
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
  const docx = await zipFile({ '[Content_Types].xml': types, 'word/document.xml': zeros })
  expect(docx.length).toBeLessThan(100_000)
  const before = process.memoryUsage().arrayBuffers
  expect(await outcome(docx, 'bomb.docx')).toBe('file-too-complex')
  expect(await outcome(await book({ 'OPS/text/a.xhtml': zeros }), 'bomb.epub')).toBe('file-too-complex')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(80 * 1024 * 1024)
})

test('an archive that says less of its sizes than is true is damaged', async () => {
  const bytes = Buffer.from(await book({ 'OPS/x.txt': 'a'.repeat(90_000) }))
  const name = Buffer.from('OPS/x.txt')
  for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1)) {
    const isCentral = bytes.readUInt32LE(at - 46) === 0x02014b50
    bytes.writeUInt32LE(10, isCentral ? at - 46 + 24 : at - 30 + 22)
  }
  expect(await outcome(bytes, 'lies.epub')).toBe('file-damaged')
})

test('twenty thousand and one entries, and paths leading out, are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`a/${index}`, '']))
  expect(await outcome(await zipFile(many, false), 'many.docx')).toBe('file-too-complex')
  const out = Buffer.from(await book({ 'OPS/zz/escape.txt': 'x' }))
  for (let at = out.indexOf('OPS/zz/'); at !== -1; at = out.indexOf('OPS/zz/')) out.write('../../x', at)
  expect(await outcome(out, 'out.epub')).toBe('file-damaged')
})

test('a zip of another kind, an empty one and a cut one each get their sentence', async () => {
  expect(await outcome(await zipFile({ 'notes.txt': 'a' }), 'notes.zip')).toBe('file-unsupported')
  expect(await outcome((await book()).slice(0, 900), 'cut.epub')).toBe('file-damaged')
  expect(await outcome(await zipFile({ 'word/document.xml': 'no xml at all' }), 'a.docx')).toBe('file-damaged')
  expect(await outcome(await zipFile({ 'META-INF/container.xml': '<container/>' }), 'a.epub')).toBe('file-damaged')
})

test('entities that unfold a thousandfold stay folded', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, index) => `<!ENTITY ${'abcdefghijklm'[index + 1]} "${`&${'abcdefghijklm'[index]};`.repeat(10)}">`).join('')}]>`
  const opf = `${laughs}<package><metadata><dc:title>&m;</dc:title></metadata><manifest/><spine/></package>`
  expect(await outcome(await book({ 'OPS/book.opf': opf }), 'laughs.epub')).toBe('file-damaged')
})

test('a MIME message without a page, or with parts inside parts inside parts, ends', async () => {
  const head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
  const text = (source: string) => outcome(new TextEncoder().encode(source), 'a.mhtml')
  expect(await text(`${head}--b\nContent-Type: image/png\n\nx\n--b--\n`)).toBe('file-damaged')
  const nested = `${head}--b\nContent-Type: multipart/mixed; boundary="b"\n\n`.repeat(3000)
  expect(await text(nested)).toBe('file-damaged')
})

test('a page of a hundred megabytes is refused, and a book of deep nesting is read', async () => {
  const page = Buffer.concat([
    Buffer.from('<!doctype html><html><body>'),
    Buffer.alloc(100 * 1024 * 1024, '<p>a</p>\n')
  ])
  expect(await outcome(page, 'endless.html')).toBe('file-too-large')
  const deep = `<html><body>${'<div>'.repeat(50_000)}<p>${sentence}</p>${'</div>'.repeat(50_000)}</body></html>`
  expect(await outcome(await book({ 'OPS/text/a.xhtml': deep }), 'deep.epub')).toMatch(/^read \d/)
}, 60_000)
