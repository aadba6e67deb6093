import { describe, expect, test } from 'vitest'
import { readBytes } from './read.ts'

const ferry =
  'The ferry to the outer islands has run at a loss for nine winters, and the council has now asked each parish to say what it would pay to keep the morning boat.'
const answers =
  'Four of the seven parishes have answered so far. Two would pay by the head, one by the house, and one would rather have the evening boat than the morning one.'
const text = `<p>${ferry}</p><p>${answers}</p><p>${ferry.replace('nine', 'ten')}</p>`
const address = 'https://harbour.example/2021/03/09/the-morning-boat'

/** The metadata of a page with this head and these lines between its title and its text. */
async function metadata(head: string, lines = '', below = '', url: string | null = address) {
  const page = `<!doctype html><html><head>${head}</head><body><article><h1>The morning boat</h1>${lines}${text}${below}</article></body></html>`
  return (await readBytes(new TextEncoder().encode(page), 'page.html', null, url)).metadata
}

describe('who wrote a page', () => {
  const whitlock = [{ family: 'Whitlock', given: 'Dana' }]

  test.each([
    ['microdata', '<div itemprop="author" itemscope><span itemprop="name">Dana Whitlock</span></div>'],
    ['a link to the author', '<div>Filed by <a rel="author" href="/staff/7">Dana Whitlock</a></div>'],
    ['an hCard', '<div><cite class="author fn">Dana Whitlock</cite></div>'],
    ['a byline’s link', '<div class="story-byline">By <a href="/staff/7">Dana Whitlock</a></div>']
  ])('is told by %s, wherever it stands', async (_, markup) => {
    expect((await metadata('', '', `<footer>All rights reserved</footer><div>${markup}</div>`)).authors).toEqual(
      whitlock
    )
  })

  test('is not who wrote its comments, or what else it leads to', async () => {
    const comment = '<div class="comments"><p><a rel="author">Dana Whitlock</a> I take that boat.</p></div>'
    const teasers = ['Dana Whitlock', 'Tolu Adeyemi', 'Karin Brandt', 'Ana Prieto']
      .map((name) => `<div><a rel="author" href="/${name.length}">${name}</a></div>`)
      .join('')
    expect((await metadata('', '', comment)).authors).toEqual([])
    expect((await metadata('', '', teasers)).authors).toEqual([])
  })

  test('is the names of a signature, without the day, the handle and the place that follow them', async () => {
    const signatures = [
      'By Dana Whitlock March 18 at 12:22 PM Follow @dwhitlock',
      'By Dana Whitlock<br>Harbour Notes<br>Archive | Contact',
      'By: Dana Whitlock<br>Islands Editor',
      'Dana Whitlock | Sep. 21, 2011',
      'By Dana Whitlock @dwhitlock<br>on June 26, 2014 at 9:00a',
      'By <span>Dana Whitlock</span><time>2014-01-26 21:32:46 UTC</time>'
    ]
    for (const line of signatures) {
      const { authors, organisation } = await metadata('', `<p class="byline">${line}</p>`)
      expect({ authors, organisation }).toEqual({ authors: whitlock, organisation: null })
    }
  })

  test('is in reading order where Dublin Core has the family name first', async () => {
    const head = '<meta name="DC.Creator" content="Whitlock, D."><meta name="DC.Creator" content="Berg, Noor van den">'
    expect((await metadata(head)).authors).toEqual([
      { family: 'Whitlock', given: 'D.' },
      { family: 'van den Berg', given: 'Noor' }
    ])
  })

  test('is a house where its name is in the author’s, and nobody where that is a host', async () => {
    const outlet = '<meta property="og:site_name" content="Harbour Notes">'
    const house = await metadata(`${outlet}<meta name="author" content="Harbour Notes Editions">`)
    const host = await metadata(`${outlet}<meta name="author" content="harbour.example">`)
    expect([house.organisation, host.organisation, host.bylines]).toEqual(['Harbour Notes Editions', null, []])
  })
})

describe('what a page says of itself', () => {
  test('the day in its address counts, as a guess, where it says none or a year only', async () => {
    const published = { value: '2021-03-09', approximate: true, raw: '2021/03/09' }
    expect((await metadata('')).published).toEqual(published)
    expect((await metadata('<meta name="date" content="2021">')).published).toEqual(published)
    expect((await metadata('<meta name="date" content="2021-03-10">')).published?.value).toBe('2021-03-10')
  })

  test.each([
    ['https://harbour.example/ferries/2011/nov/18/boat', '2011-11-18'],
    ['https://harbour.example/2010/POLITICS/08/13/boat/index.html', '2010-08-13'],
    ['https://harbour.example/boat-20220620.html', '2022-06-20'],
    ['https://harbour.example/2019/07/boat', '2019-07'],
    ['https://harbour.example/boats/44613978/2099', undefined],
    ['https://harbour.example/story/2050-ways/12345678', undefined]
  ])('the day in %s is %s', async (url, value) => {
    expect((await metadata('', '', '', url)).published?.value).toBe(value)
  })

  test('a headline that begins with a year is no date', async () => {
    const page = `<title>2005 boats that nobody wanted</title><h1>2005 boats that nobody wanted</h1>${text}`
    const { metadata } = await readBytes(new TextEncoder().encode(page), 'page.html')
    expect([metadata.title, metadata.published]).toEqual(['2005 boats that nobody wanted', null])
  })

  test('its address is absolute, seen from where it was', async () => {
    const canonical = (href: string) => metadata(`<link rel="canonical" href="${href}">`)
    expect((await canonical('/boats/7')).url).toBe('https://harbour.example/boats/7')
    expect((await canonical('www.harbour.example/boats/7')).url).toBe('http://www.harbour.example/boats/7')
    expect((await canonical('javascript:void(0)')).url).toBe(address)
  })

  test('an address is no outlet', async () => {
    const head =
      '<meta property="og:site_name" content="http://harbour.example"><meta name="application-name" content="Harbour Notes">'
    expect((await metadata(head)).outlet).toBe('Harbour Notes')
  })

  test('its title is what it calls itself, with or without its site’s name, and no row of links', async () => {
    const site = '<h1><a href="/">Hello, I am Dana</a></h1>'
    const named = `<title>Who pays for the boat | Notes | Dana Whitlock</title>${site}<h2>Who pays for the boat</h2>${text}`
    const links = `<title>boats-04 - the morning boat</title><p>[Docs] [txt|pdf] [Tracker] [Email]</p>${text}`
    const titles = [named, links].map(
      async (page) => (await readBytes(new TextEncoder().encode(page), 'p.html')).metadata.title
    )
    expect(await Promise.all(titles)).toEqual(['Who pays for the boat', 'boats-04 - the morning boat'])
  })

  test('a sentence about a firm, or one that somebody says, is no note on the author', async () => {
    const firm =
      '<p>Outer Ferries has made two offers in the past year, and neither of them was for the morning boat.</p>'
    const said = `<p>DANA WHITLOCK: ${answers}</p>`
    const head = '<meta name="author" content="Dana Whitlock">'
    const note = '<p>Dana Whitlock is a reporter who has covered the boats of the outer islands since 2009.</p>'
    expect((await metadata('', '', firm)).authorNote).toBeNull()
    expect((await metadata(head, '', said)).authorNote).toBeNull()
    expect((await metadata('', '', note)).authorNote).toMatch(/^Dana Whitlock is a reporter/)
    const own =
      '<p>Dana Whitlock writes about boats for Harbour Notes, and lives on the smallest of the outer islands.</p>'
    expect((await metadata(head, '', own)).authorNote).toMatch(/^Dana Whitlock writes/)
  })

  test('a work of the author’s own in the list of references is an entry, and the list goes on behind it', async () => {
    const works = [
      'A. Prieto. Fog and bells. Coastal Letters, 12:3–19, 2009.',
      'Dana Whitlock. Boats of the outer islands. Harbour Studies, 34(11):1–35, 2010. https://harbour.example/34',
      'Dana Whitlock and Karin Brandt. Bells again. Coastal Letters, 14:1–8, 2011.',
      'K. Zimmer. The quay. Quay Press, 2012.'
    ]
    const list = `<h2>References</h2>${works.map((work) => `<p>${work}</p>`).join('')}`
    const page = `<meta name="author" content="Dana Whitlock"><title>The boat</title><h1>The boat</h1>${text}${list}`
    const { blocks, metadata } = await readBytes(new TextEncoder().encode(page), 'page.html')
    expect(blocks.filter(({ kind }) => kind === 'reference').map((block) => block.text)).toEqual(works)
    expect(metadata.authorNote).toBeNull()
  })
})

test('below the text what the markup calls a byline, and is no name, is the site’s', async () => {
  const below = '<p class="byline">Work Phone:</p><p class="byline">917-555-0188</p><p class="byline">Dana Whitlock</p>'
  const page = `<title>The morning boat</title><h1>The morning boat</h1>${text}${below}`
  const { blocks } = await readBytes(new TextEncoder().encode(page), 'page.html')
  expect(blocks.slice(-3).map(({ kind }) => kind)).toEqual(['furniture', 'furniture', 'byline'])
})

test('a page that is UTF-8 under an old declaration is read as UTF-8, and one in that charset as declared', async () => {
  const html = `<meta charset="iso-8859-1"><title>Años</title><h1>Mañana en el muelle</h1>${text}`
  const title = async (bytes: Uint8Array) => (await readBytes(bytes, 'page.html')).metadata.title
  expect(await title(new TextEncoder().encode(html))).toBe('Mañana en el muelle')
  expect(await title(Buffer.from(html, 'latin1'))).toBe('Mañana en el muelle')
})
