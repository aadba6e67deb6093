import { expect, test } from 'vitest'
import type { ArticleDocument } from '#contract/article'
import { readBytes } from './read.ts'

const ferry =
  'The ferry to the outer islands has run at a loss for nine winters, and the council has now asked each parish to say what it would pay to keep the morning boat.'
const answers =
  'Four of the seven parishes have answered so far. Two would pay by the head, one by the house, and one would rather have the evening boat than the morning one.'
const deadline =
  'The council meets again in the spring, when the remaining answers are due; until then the boats go on as they are, and so does the loss.'

const page = (body: string, head = '<title>The morning boat</title>') =>
  new TextEncoder().encode(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`)

/** What the reader shows below the title. */
const shown = ({ blocks }: ArticleDocument) =>
  blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'title').map(({ text }) => text)

test('paragraphs that a page makes of containers without a tag of their own are the article’s', async () => {
  const body = `<article><h1>The morning boat</h1><div>${ferry}</div><h2>The answers</h2><div>${answers}</div><section>${deadline}</section></article>`
  expect(shown(await readBytes(page(body), 'page.html'))).toEqual([ferry, 'The answers', answers, deadline])
})

test('a page with a second html tag and without a body tag is read as a browser reads it', async () => {
  const html = `<html><html><title>The morning boat</title><h1>The morning boat</h1><p>${ferry}<p>${answers}<p>${deadline}`
  expect(shown(await readBytes(new TextEncoder().encode(html), 'page.html'))).toEqual([ferry, answers, deadline])
})

test('a text that stands below a summary in a box of media is not taken for the site’s', async () => {
  const talk = [ferry, answers, deadline, ferry.replace('nine', 'ten')].map((text) => `<p>WARDEN: ${text}</p>`).join('')
  const body = `<div id="content"><h1>The morning boat</h1><p>${ferry} ${deadline}</p><div class="media-talk">${talk}</div></div>`
  expect(shown(await readBytes(page(body), 'page.html'))).toHaveLength(5)
})

test('what a site puts below the text inside the same article is the site’s', async () => {
  const cards = ['The evening boat', 'Who pays the pilot', 'A winter without mail'].map(
    (title) => `<div class="card"><h1><a href="/${title.length}">${title}</a></h1></div>`
  )
  const body = `<article><h1>The morning boat</h1><div class="text"><p>${ferry}</p><p>${answers}</p><p>${deadline}</p></div>
    <div class="more"><p>Get island news in your inbox</p><p>More of this</p></div>${cards.join('')}</article>`
  expect(shown(await readBytes(page(body), 'page.html'))).toEqual([ferry, answers, deadline])
})
