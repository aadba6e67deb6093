import type { Page } from '@playwright/test'
import { expect, type Workbench } from '../workbench.ts'
import { downloaded } from './downloads.ts'
import type { ExpectedArticle } from './own-article.ts'
import { pdfText } from './pdf-text.ts'
import { note } from './places.ts'
import { zipEntries } from './zip-entries.ts'

/** The note in each format, with its quotation, its citation and its bibliography where a reader looks for them. */
export async function expectExports(workbench: Workbench, article: ExpectedArticle, sentence: string): Promise<void> {
  const { page } = workbench
  const { passage, entry } = article
  const exported = (name: string, item: RegExp) => downloaded(workbench, name, () => choose(page, item))

  const markdown = (await exported('note.md', /^Markdown/)).toString()
  expect(markdown).toMatch(new RegExp(`> \\[${passage}\\]\\{[^}]*\\} \\[@[\\w-]+\\]`))

  expect(markdown.split('\n')).toContain(sentence)

  const html = (await exported('note.html', /^Web page/)).toString()
  expect(html).toContain(passage)
  expect(html.slice(html.indexOf('class="bibliography"'))).toMatch(entry)

  const docx = await zipEntries(await exported('note.docx', /^Word/))
  const paragraphs = docxParagraphs(docx.get('word/document.xml')?.toString() ?? '')
  expect(paragraphs.find(({ text }) => text.includes(passage))?.style).toBe('Quote')
  expect(paragraphs.find(({ text }) => text === sentence)?.style).toBe('')
  expect(paragraphs.find(({ text }) => text === 'References')?.style).toMatch(/^Heading/)
  expect(paragraphs.find(({ style }) => style === 'Bibliography')?.text).toMatch(entry)

  const pdf = await exported('note.pdf', /^PDF/)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const words = pdfText(pdf)
  for (const part of [passage, sentence, 'References']) expect(words).toContain(part.replace(/\s/g, ''))
}

async function choose(page: Page, item: RegExp): Promise<void> {
  await note(page).getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

function docxParagraphs(xml: string): { readonly style: string; readonly text: string }[] {
  return [...xml.matchAll(/<w:p[ >]([\s\S]*?)<\/w:p>/g)].map(([, body = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(body)?.[1] ?? '',
    text: [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('')
  }))
}
