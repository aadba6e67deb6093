import { describe, expect, test } from 'vitest'
import { partsOfPage } from '../../../main/platform/parts/page-parts.ts'
import { partsOfStyle, partsOfStyleFile } from '../../../main/platform/parts/style-parts.ts'

const base = 'https://coast.example.org/news/lamp.html'
const bytes = (text: string) => new TextEncoder().encode(text)

/** Of each part its kind and address, the site's own without their origin. */
function told(parts: readonly { readonly kind: string; readonly url: string }[]): string[] {
  return parts.map(({ kind, url }) => `${kind} ${url.replace('https://coast.example.org', '')}`)
}

const ofPage = (html: string) => told(partsOfPage({ bytes: bytes(html), contentType: 'text/html', url: base }))
const ofStyle = (css: string) => told(partsOfStyle(css, base, 'stylesheet'))

describe('what a page needs to be read', () => {
  test('is its style sheets, but those for paper and those that nobody chose', () => {
    const html = `<link rel="stylesheet" href="a.css"><link rel="alternate stylesheet" href="b.css"><link rel=stylesheet media=print href=c.css>
      <link rel="stylesheet" media="print" onload="this.media='all'" href="d.css"><link rel="icon" href="e.ico"><link rel="preload" href="f.js" as="script">`
    expect(ofPage(html)).toEqual(['style /news/a.css', 'style /news/d.css'])
  })

  test('is its pictures: of a set the widest that a column shows, and those that a script would put in', () => {
    const html = `<img src="small.jpg" srcset="small.jpg 320w, wide.jpg 1600w, huge.jpg 4000w"><img src="data:image/gif;base64,AA" data-src="late.jpg">
      <picture><source srcset="new,name.avif 1x, new2.avif 2x"><img src="old.jpg"></picture><video poster="poster.jpg"></video><noscript><img src="plain.jpg"></noscript>
      <table background="paper.gif"></table><input type="image" src="go.png">`
    expect(ofPage(html)).toEqual(
      ['small', 'wide', 'late', 'old']
        .map((name) => `picture /news/${name}.jpg`)
        .concat(
          'picture /news/new2.avif',
          'picture /news/plain.jpg',
          'picture /news/poster.jpg',
          'picture /news/go.png',
          'picture /news/paper.gif'
        )
    )
  })

  test('is what its own styles name', () => {
    const html = `<style>p { background: url("ground.png") }</style><p style="background-image: url(&quot;own.png&quot;)">x</p><p style="color: red">y</p>`
    expect(ofPage(html)).toEqual(['picture /news/ground.png', 'picture /news/own.png'])
  })

  test('is named from the base that the page gives, each once and without its fragment', () => {
    expect(
      ofPage('<base href="/static/"><img src="a.png#x"><img src="a.png"><img src="//cdn.example.net/b.png">')
    ).toEqual(['picture /static/a.png', 'picture https://cdn.example.net/b.png'])
  })

  test('is no script, frame, film or sound', () => {
    expect(
      ofPage(
        '<script src=a.js></script><iframe src=b.html></iframe><video src=c.mp4></video><audio src=d.mp3></audio><object data=e.swf></object><embed src=f.pdf>'
      )
    ).toEqual([])
  })
})

describe('what a style sheet loads', () => {
  test('is other sheets, however they are named', () => {
    expect(
      ofStyle(
        '@import "a.css"; @import url(b.css); @import url("c.css") screen; @import "d.css" print; @namespace url(http://www.w3.org/2000/svg);'
      )
    ).toEqual(['style /news/a.css', 'style /news/b.css', 'style /news/c.css'])
  })

  test('is pictures in every property, and in sets', () => {
    expect(
      ofStyle(
        `a { background: red url( "a b.png" ) } li { list-style: url(c.gif) } b { background: image-set("d.png" 1x, url(e.png) 2x) } :root { --x: url(f.png) }`
      )
    ).toEqual([
      'picture /news/a%20b.png',
      'picture /news/c.gif',
      'picture /news/d.png',
      'picture /news/e.png',
      'picture /news/f.png'
    ])
  })

  test('is of each typeface the one file that browsers take', () => {
    expect(
      ofStyle(
        '@font-face { src: url(a.eot); src: url(a.eot?#iefix), url(a.woff2), url(a.woff) } @font-face { src: local(B), url(b.ttf) }'
      )
    ).toEqual(['font /news/a.woff2', 'font /news/b.ttf'])
  })

  test('is nothing that stands in a comment or a string, and broken rules cost only themselves', () => {
    expect(ofStyle('/* url(a.png) */ a { content: "url(b.png)" } c { ; ) } d { background: url(e.png) }')).toEqual([
      'picture /news/e.png'
    ])
  })

  test('is read in the charset of the sheet', () => {
    const sheet = Buffer.from('@charset "iso-8859-1"; a { background: url(espa\u00f1a.png) }', 'latin1')
    expect(told(partsOfStyleFile({ bytes: sheet, contentType: 'text/css', url: base }))).toEqual([
      'picture /news/espa%C3%B1a.png'
    ])
  })
})
