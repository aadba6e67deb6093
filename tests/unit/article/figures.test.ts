import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article, ImportSource } from '#contract/article'
import { book } from '../../fixtures/documents/book.ts'
import { wordFile } from '../../fixtures/documents/word-file.ts'
import { dataAddress, drawing, png } from '../../fixtures/pictures/make.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { articlesOver, file, kinds } from './article-over.ts'

const chart = png(320, 200)
const map = png(300, 240, 60)

const words =
  'The ferry carried more people last year than in any year before it, and the island counted every one of them at the gate.'

/** An article with these pictures between its paragraphs. */
function page(...pictures: readonly string[]): string {
  const body = pictures.map((picture) => `${picture}<p>${words} Nobody had expected it, least of all the crew.</p>`)
  return `<!doctype html><html lang="en"><head><title>Who takes the ferry</title></head><body><nav><img src="${dataAddress(png(90, 90, 1))}"><a href="/">Home</a></nav>
    <article><h1>Who takes the ferry</h1><p>${words}</p>${body.join('\n')}<p>${words}</p></article></body></html>`
}

async function imported(folder: string, ...sources: readonly ImportSource[]) {
  const over = await articlesOver(folder)
  const outcomes = await over.handlers['article.import']({ sources: [...sources] })
  const first = outcomes.flatMap((outcome) => ('article' in outcome ? [outcome.article.id] : []))[0]
  const article = first === undefined ? null : (await over.handlers['article.get']({ id: first })).article
  return { ...over, outcomes, article }
}

/** Of each figure what it shows: its alternative text, caption and picture. */
function shown(article: Article | null, text = '') {
  return (article?.figures ?? []).map(({ alt, caption, picture }) => [
    alt,
    caption === null ? null : text.slice(caption.start, caption.end),
    picture.kind === 'kept' ? `${picture.mediaType} ${picture.width}×${picture.height}` : picture.why
  ])
}

async function textOf({ handlers }: Awaited<ReturnType<typeof articlesOver>>, article: Article | null) {
  return (await handlers['article.get']({ id: article?.id ?? '' })).text
}

describe('the figures of an article', () => {
  test('are those of its text with their captions, and none of the site', async () => {
    const figure = `<figure><img src="${dataAddress(chart)}" alt="A rising line"><figcaption>Passengers a year</figcaption></figure>`
    const spacer = `<img src="${dataAddress(png(1, 1))}" alt="">`
    const over = await imported(
      await temporaryFolder(),
      file('ferry.html', page(figure, spacer, `<img src="${dataAddress(map)}" alt="The route">`))
    )
    expect(shown(over.article, await textOf(over, over.article))).toEqual([
      ['A rising line', 'Passengers a year', 'image/png 320×200'],
      ['The route', null, 'image/png 300×240']
    ])
  })

  test('stand where they stood, and the text is the same without them', async () => {
    const figure = `<p>Before it.</p><img src="${dataAddress(chart)}" alt="A rising line">`
    const over = await imported(await temporaryFolder(), file('ferry.html', page(figure)))
    const bare = await imported(await temporaryFolder(), file('ferry.html', page('<p>Before it.</p>')))
    const text = await textOf(over, over.article)
    expect(text).toBe(await textOf(bare, bare.article))
    expect(over.article?.blocks).toEqual(bare.article?.blocks)
    expect(text.slice(0, over.article?.figures?.[0]?.at)).toMatch(/Before it\.$/)
  })

  test('give their bytes by an id, and nothing by any other', async () => {
    const over = await imported(await temporaryFolder(), file('ferry.html', page(`<img src="${dataAddress(chart)}">`)))
    const id = over.article?.id ?? ''
    const [figure] = over.article?.figures ?? []
    const picture = figure?.picture.kind === 'kept' ? figure.picture.id : ''
    expect(await over.handlers['article.picture']({ id, picture })).toEqual({
      mediaType: 'image/png',
      base64: Buffer.from(chart).toString('base64')
    })
    for (const other of ['../original', picture.replace(/^./, 'x')]) {
      await expect(over.handlers['article.picture']({ id, picture: other })).rejects.toMatchObject({
        code: 'not-found'
      })
    }
  })

  test('are files of their version, each once, and one that was changed is not given', async () => {
    const twice = `<img src="${dataAddress(chart)}" alt="One">`
    const over = await imported(await temporaryFolder(), file('ferry.html', page(twice, twice.replace('One', 'Two'))))
    const { id = '', versions = [], figures = [] } = over.article ?? {}
    const [picture] = figures.flatMap((one) => (one.picture.kind === 'kept' ? [one.picture.id] : []))
    const folder = join(
      (await over.project.handlers['project.current']({}))?.folder ?? '',
      'articles',
      id,
      'versions',
      versions[0]?.hash ?? '',
      'images'
    )
    expect([figures.length, await readdir(folder)]).toEqual([2, [`${picture}.png`]])
    await writeFile(join(folder, `${picture}.png`), 'other')
    await expect(over.handlers['article.picture']({ id, picture: picture ?? '' })).rejects.toMatchObject({
      code: 'project-damaged'
    })
  })

  test('are looked at with the rest of the project: a picture that is gone or changed is told', async () => {
    const over = await imported(
      await temporaryFolder(),
      file('ferry.html', page(`<img src="${dataAddress(chart)}">`, `<img src="${dataAddress(map)}">`))
    )
    const { folder = '' } = (await over.project.handlers['project.current']({})) ?? {}
    const id = over.ports.grants.grant(folder)
    const check = async () =>
      (await over.project.handlers['project.check']({ id })).problems.map(({ code, file: at }) => [code, at])
    expect(await check()).toEqual([])
    const images = `articles/${over.article?.id}/versions/${over.article?.versions[0]?.hash}/images`
    const [one, two] =
      over.article?.figures?.flatMap(({ picture }) => (picture.kind === 'kept' ? picture.id : [])) ?? []
    await rm(join(folder, images, `${one}.png`))
    await writeFile(join(folder, images, `${two}.png`), chart)
    expect(await check()).toEqual([
      ['picture-missing', `${images}/${one}.png`],
      ['picture-differs', `${images}/${two}.png`]
    ])
  })

  test('come out of word processor files and books', async () => {
    const words = await imported(await temporaryFolder(), file('quay.docx', await wordFile(chart)))
    expect(shown(words.article, await textOf(words, words.article))).toEqual([
      [expect.any(String), 'Figure 1: The quay in its first winter', 'image/png 320×200']
    ])
    const tide = await imported(await temporaryFolder(), file('tide.epub', await book({ 'OPS/quay.png': map })))
    expect(shown(tide.article, await textOf(tide, tide.article))).toEqual([
      ['The quay', 'The quay at the ebb', 'image/png 300×240']
    ])
  })

  test('come out of the parts of a page saved as one file, by their address and their id', async () => {
    const part = (head: string, bytes: Uint8Array) =>
      `--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n${head}\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`
    const html = page('<img src="/line.png" alt="By address">', '<img src="cid:map@x" alt="By id">')
    const saved = `Snapshot-Content-Location: https://ferry.example.org/who\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://ferry.example.org/who\r\n\r\n${html}\r\n${part('Content-Location: https://ferry.example.org/line.png', chart)}${part('Content-ID: <map@x>', map)}--b--\r\n`
    const over = await imported(await temporaryFolder(), file('who.mhtml', saved))
    expect(shown(over.article)).toEqual([
      ['By address', null, 'image/png 320×200'],
      ['By id', null, 'image/png 300×240']
    ])
  })

  test('are what a page is to show, not what stands there until it does', async () => {
    const late = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${dataAddress(chart)}" alt="Late">`
    const without = `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="" class="lazy"><noscript><img src="${dataAddress(map)}" alt="Without scripts"></noscript>`
    const over = await imported(await temporaryFolder(), file('ferry.html', page(late, without)))
    expect(shown(over.article)).toEqual([
      ['Late', null, 'image/png 320×200'],
      ['Without scripts', null, 'image/png 300×240']
    ])
  })

  test('are none of the portraits, smileys and formulas that stand in a line', async () => {
    const own = (attributes: string, picture: Uint8Array) => `<img ${attributes} src="${dataAddress(picture)}">`
    const over = await imported(
      await temporaryFolder(),
      file(
        'ferry.html',
        page(
          own('class="author avatar-96"', png(96, 96)),
          own('class="emoji"', png(72, 72, 3)),
          own('alt="x = y"', png(200, 24)),
          own('alt="A line"', chart)
        )
      )
    )
    expect(shown(over.article)).toEqual([['A line', null, 'image/png 320×200']])
  })

  test('are those that SingleFile keeps once for several places', async () => {
    const empty =
      'data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot; width=&quot;320&quot; height=&quot;200&quot;></svg>'
    const place = `<img alt="Grouped" src="${empty}" style="background-image:var(--sf-img-7)!important">`
    const style = `<style>:root{--sf-img-6:url("${dataAddress(map)}");--sf-img-7:url("${dataAddress(chart)}")}</style>`
    const saved = page(place).replace('<title>', `${style}<title>`)
    const over = await imported(await temporaryFolder(), file('ferry.html', saved))
    expect(shown(over.article)).toEqual([['Grouped', null, 'image/png 320×200']])
  })

  test('keep their words where the picture did not come with the page, and nothing is fetched for it', async () => {
    const fetcher = {
      get: () => Promise.reject(new Error('a request was made')),
      follow: () => Promise.reject(new Error('a request was made'))
    }
    const over = await articlesOver(await temporaryFolder(), { fetcher })
    const source = file('ferry.html', page('<img src="https://ferry.example.org/line.png" alt="A rising line">'))
    const [outcome] = await over.handlers['article.import']({ sources: [source] })
    const id = outcome?.kind === 'imported' ? outcome.article.id : ''
    expect((await over.handlers['article.get']({ id })).article.figures).toMatchObject([
      {
        alt: 'A rising line',
        source: 'https://ferry.example.org/line.png',
        picture: { kind: 'missing', why: 'not-with-page' }
      }
    ])
  })
})

describe('pictures beside a page', () => {
  const saved = page(
    '<img src="./who%20rides_files/line.png" alt="A line">',
    '<img src="who%20rides_files/away.png" alt="Away">'
  )

  test('that are brought in with it are its, and no sources of their own', async () => {
    const { outcomes, article } = await imported(
      await temporaryFolder(),
      file('line.png', chart),
      file('who rides.html', saved)
    )
    expect(kinds(outcomes)).toEqual(['with-page', 'imported'])
    expect(shown(article)).toEqual([
      ['A line', null, 'image/png 320×200'],
      ['Away', null, 'not-with-page']
    ])
  })

  test('are known out of its folder, and what else lies there is passed over', async () => {
    const { outcomes, article } = await imported(
      await temporaryFolder(),
      file('who rides_files/line.png', chart),
      file('who rides_files/button.png', map),
      file('who rides.html', saved)
    )
    expect(kinds(outcomes)).toEqual(['with-page', 'with-page', 'imported'])
    expect(shown(article)[0]).toEqual(['A line', null, 'image/png 320×200'])
  })

  test('that no page names are refused as before', async () => {
    const { outcomes } = await imported(
      await temporaryFolder(),
      file('other.png', chart),
      file('who rides.html', saved)
    )
    expect(kinds(outcomes)).toEqual(['file-unsupported', 'imported'])
  })

  test('are read from the folder that the browser saved, and from nowhere else', async () => {
    const folder = await temporaryFolder()
    const files = join(folder, 'who rides_files')
    await mkdir(files)
    await mkdir(join(folder, 'private'))
    await writeFile(join(files, 'line.png'), chart)
    await writeFile(join(folder, 'private', 'secret.png'), map)
    await symlink(join(await temporaryFolder(), 'elsewhere.png'), join(files, 'away.png'))
    const reaching = [
      '../secret.png',
      'private/secret.png',
      'who%20rides_files/../private/secret.png',
      'file:///etc/hostname.png',
      `${folder}/private/secret.png`
    ]
    const path = join(folder, 'who rides.html')
    await writeFile(
      path,
      saved.replace(
        '</article>',
        `${reaching.map((src) => `<p>${words}</p><img src="${src}" alt="Reaching">`).join('')}<p>${words}</p></article>`
      )
    )
    const over = await articlesOver(await temporaryFolder())
    const [outcome] = await over.handlers['article.import']({
      sources: [{ kind: 'file', fileId: over.ports.grants.grant(path) }]
    })
    const id = outcome?.kind === 'imported' ? outcome.article.id : ''
    expect(shown((await over.handlers['article.get']({ id })).article)).toEqual([
      ['A line', null, 'image/png 320×200'],
      ['Away', null, 'not-with-page'],
      ...reaching.map(() => ['Reaching', null, 'not-with-page'])
    ])
  })

  test('of a Markdown file lie in its own folder and below', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'pictures'))
    await writeFile(join(folder, 'pictures', 'line.svg'), drawing(400, 300))
    const path = join(folder, 'ferry.md')
    await writeFile(
      path,
      `# Who takes the ferry\n\n${words}\n\n![A line](pictures/line.svg)\n\n${words}\n\n![Up](../line.svg)\n\n${words}\n`
    )
    const over = await articlesOver(await temporaryFolder())
    const [outcome] = await over.handlers['article.import']({
      sources: [{ kind: 'file', fileId: over.ports.grants.grant(path) }]
    })
    const id = outcome?.kind === 'imported' ? outcome.article.id : ''
    expect(shown((await over.handlers['article.get']({ id })).article)).toEqual([
      ['A line', null, 'image/svg+xml 400×300'],
      ['Up', null, 'not-with-page']
    ])
  })
})

describe('drawings that stand in a page', () => {
  const bars = '<g class="bars"><rect width="40" height="90"/><rect x="60" width="40" height="50"/></g>'
  const chart = (attributes: string, more = '') =>
    `<svg ${attributes}>${more}${bars}<text x="3" y="9">Passengers</text></svg>`

  const drawn = async (over: Awaited<ReturnType<typeof imported>>) => {
    const [figure] = over.article?.figures ?? []
    const picture = figure?.picture.kind === 'kept' ? figure.picture.id : ''
    const { base64 } = await over.handlers['article.picture']({ id: over.article?.id ?? '', picture })
    return Buffer.from(base64, 'base64').toString('utf8')
  }

  test('are figures by their own name, as large as the page shows them, and signs are none', async () => {
    const over = await imported(
      await temporaryFolder(),
      file(
        'ferry.html',
        page(
          `<figure>${chart('viewBox="0 0 640 320" width="320"', '<title>Passengers a year</title>')}<figcaption>A rising line</figcaption></figure>`,
          chart('width="400px" height="300px" aria-label="Two bars"'),
          '<svg width="96" height="96"><path d="M0 0h9v9z"/></svg>',
          chart('width="24" height="24"'),
          `<a href="/">${chart('width="300" height="200"')}</a>`,
          chart('style="display:none" width="300" height="200"'),
          chart('width="100%" height="200"')
        )
      )
    )
    expect(shown(over.article, await textOf(over, over.article))).toEqual([
      ['Passengers a year', 'A rising line', 'image/svg+xml 320×160'],
      ['Two bars', null, 'image/svg+xml 400×300'],
      ['Passengers', null, 'image/svg+xml 640×200']
    ])
  })

  test('leave the text as it is without them', async () => {
    const over = await imported(await temporaryFolder(), file('ferry.html', page(chart('width="400" height="300"'))))
    const bare = await imported(await temporaryFolder(), file('ferry.html', page('')))
    expect(await textOf(over, over.article)).toBe(await textOf(bare, bare.article))
  })

  test('look as the styles of their page have them', async () => {
    const style =
      '<style>:root{--bar:#036;--other:1px}.chart{font-family:Arial;color:#333}.chart .bars rect{fill:var(--bar)}rect{fill:red;stroke:none!important}@media print{rect{fill:black}}rect:hover{fill:blue}</style>'
    const saved = page(`<div class="chart">${chart('width="400" height="300"')}</div>`).replace(
      '<title>',
      `${style}<title>`
    )
    const bar = 'style="fill:var(--bar);stroke:none"'
    expect(await drawn(await imported(await temporaryFolder(), file('ferry.html', saved)))).toBe(
      `<svg xmlns="http://www.w3.org/2000/svg" style="--bar:#036;font-family:Arial;color:#333" width="400" height="300"><g><rect ${bar} width="40" height="90"></rect><rect ${bar} x="60" width="40" height="50"></rect></g><text x="3" y="9">Passengers</text></svg>`
    )
  })

  test('of books come with the pictures in them, and a cover is its picture', async () => {
    const chapter = (body: string) =>
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body><h1>First the ebb</h1><p>${words}</p>${body}</body></html>`
    const image = '<image width="300" height="240" xlink:href="../quay.png"/>'
    const whole = await imported(
      await temporaryFolder(),
      file(
        'tide.epub',
        await book({ 'OPS/quay.png': map, 'OPS/text/a.xhtml': chapter(`<svg viewBox="0 0 300 240">${image}</svg>`) })
      )
    )
    expect(shown(whole.article)).toEqual([['', null, 'image/png 300×240']])
    const marked = await imported(
      await temporaryFolder(),
      file(
        'tide.epub',
        await book({
          'OPS/quay.png': map,
          'OPS/text/a.xhtml': chapter(`<svg width="300" height="240">${image}<text>The quay</text></svg>`)
        })
      )
    )
    expect(shown(marked.article)).toEqual([['The quay', null, 'image/svg+xml 300×240']])
    expect(await drawn(marked)).toContain(`href="${dataAddress(map)}"`)
  })

  test('have the usual size where they have none of their own', async () => {
    const address = (svg: string) => dataAddress(new TextEncoder().encode(svg), 'image/svg+xml')
    const open = '<svg xmlns="http://www.w3.org/2000/svg"'
    const sizes = [
      `${open}/>`,
      `${open} width="100%" height="100%"/>`,
      `${open} width="200"/>`,
      `${open} viewBox="0 0 90 80"/>`
    ]
    const pictures = sizes.map((svg, n) => `<img alt="${n}" src="${address(svg)}">`)
    const over = await imported(await temporaryFolder(), file('ferry.html', page(...pictures)))
    expect(shown(over.article).map(([, , picture]) => picture)).toEqual(
      ['300×150', '300×150', '200×150', '90×80'].map((size) => `image/svg+xml ${size}`)
    )
  })
})
