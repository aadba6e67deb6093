import { seededRandom } from './seeded-text.ts'

/** A page and the words of its article. */
export interface LabelledPage {
  readonly html: string
  readonly expected: string
}

const words =
  'harbour keeper office island boat hour wage flood book salt quay tide herring council ledger winter paper record price ferry breakwater lamp oil flour stone bell rope net market road'.split(
    ' '
  )

/** Pages of several makes, with the furniture that news sites and journals put around an article. */
export function generatedPages(count: number): LabelledPage[] {
  const random = seededRandom(7)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T // the index is inside
  const sentence = () => {
    const own = Array.from({ length: 8 + Math.floor(random() * 16) }, () => pick(words)).join(' ')
    return `The ${own}.`
  }
  const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' ')
  return Array.from({ length: count }, (_, index) => {
    const body = Array.from({ length: 5 + Math.floor(random() * 12) }, (_, place) =>
      place % 4 === 3 ? { tag: 'h2', text: `What the ${pick(words)} says` } : { tag: 'p', text: paragraph() }
    )
    const list = [1, 2, 3].map(
      (year) => `Coast Office. (201${year}). The ${pick(words)} of the ${pick(words)}. Quay Press.`
    )
    const inner = [
      ...body.map(({ tag, text }) => `<${tag}>${text}</${tag}>`),
      `<h2>References</h2><ul>${list.map((text) => `<li>${text}</li>`).join('')}</ul>`
    ].join('\n')
    const expected = [...body.map(({ text }) => text), 'References', ...list].join('\n')
    return { html: dressed(index, inner, sentence), expected }
  })
}

function dressed(index: number, inner: string, sentence: () => string): string {
  const title = `Number ${index} of the harbour papers`
  const links = Array.from({ length: 12 }, (_, at) => `<li><a href="/${at}">${sentence().slice(0, 40)}</a></li>`).join(
    ''
  )
  const share = '<div class="share-bar"><a href="#">Share</a> <a href="#">Post</a> <a href="#">Print</a></div>'
  const holder = [
    `<article><h1>${title}</h1>${share}${inner}</article>`,
    `<main><h1>${title}</h1><div class="content">${inner}</div></main>`,
    `<div id="post-${index}" class="post"><h1>${title}</h1><div class="entry">${inner}</div>${share}</div>`
  ][index % 3]
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><header><nav><ul>${links}</ul></nav></header>
    <div class="cookie-consent"><p>We use cookies. <button>Accept</button></p></div>${holder}
    <aside class="related"><h3>Related articles</h3><ul>${links}</ul></aside>
    <section class="comments"><h3>Comments</h3><p>${sentence()}</p></section><footer><p>All rights reserved.</p></footer></body></html>`
}
