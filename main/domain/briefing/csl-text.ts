/** A stretch of rendered citation text with its look. */
export interface CslRun {
  readonly text: string
  readonly italic?: true
  readonly bold?: true
  readonly smallCaps?: true
  readonly underline?: true
  readonly raised?: true
  readonly lowered?: true
}

type Look = Omit<CslRun, 'text'>

/**
 * Reads the markup that a CSL processor writes into runs. Everything that is not one of its few tags is text, so that nothing
 * of a record's title can become markup in a note.
 */
export function cslRuns(html: string): readonly CslRun[] {
  const looks: { tag: string; look: Look }[] = []
  const runs: CslRun[] = []
  for (const [piece, closing, tag, attributes] of html.matchAll(
    /<(\/?)(i|b|em|strong|sup|sub|span|div|a)((?:\s[^<>]*)?)>|[^<]+|</g
  )) {
    if (tag === undefined)
      push(
        runs,
        decode(piece),
        looks.map(({ look }) => look)
      )
    else if (closing === '/') {
      if (tag === 'div') push(runs, ' ', [])
      const at = looks.findLastIndex((open) => open.tag === tag)
      if (at >= 0) looks.splice(at, 1)
    } else looks.push({ tag, look: lookOf(tag, attributes ?? '') })
  }
  return trimmed(runs)
}

/** Runs as HTML that may be put into a page as it is; addresses become links. */
export function runsToHtml(runs: readonly CslRun[]): string {
  return runs.map(runToHtml).join('')
}

/** Splits text at the web addresses in it. */
export function splitAddresses(text: string): readonly { readonly text: string; readonly href: string | null }[] {
  return text
    .split(/(https?:\/\/(?:[^\s<>"()]|\([^\s<>"()]*\))*(?:[^\s<>"().,;:\]]|\([^\s<>"()]*\)))/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, href: /^https?:\/\//.test(part) ? part : null }))
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function runToHtml(run: CslRun): string {
  let html = splitAddresses(run.text)
    .map(({ text, href }) =>
      href === null ? escapeHtml(text) : `<a href="${escapeHtml(href)}" rel="noreferrer">${escapeHtml(text)}</a>`
    )
    .join('')
  if (run.italic) html = `<i>${html}</i>`
  if (run.bold) html = `<b>${html}</b>`
  if (run.underline) html = `<u>${html}</u>`
  if (run.raised) html = `<sup>${html}</sup>`
  if (run.lowered) html = `<sub>${html}</sub>`
  if (run.smallCaps) html = `<span class="small-caps">${html}</span>`
  return html
}

function lookOf(tag: string, attributes: string): Look {
  switch (tag) {
    case 'i':
    case 'em':
      return { italic: true }
    case 'b':
    case 'strong':
      return { bold: true }
    case 'sup':
      return { raised: true }
    case 'sub':
      return { lowered: true }
    case 'span':
      if (attributes.includes('small-caps')) return { smallCaps: true }
      return attributes.includes('underline') ? { underline: true } : {}
    default:
      return {}
  }
}

function push(runs: CslRun[], text: string, looks: readonly Look[]): void {
  const isNewLine = /^\s*\n\s*$/.test(text)
  if (text !== '') runs.push({ ...Object.assign({}, ...looks), text: isNewLine ? ' ' : text.replace(/\s*\n\s*/g, ' ') })
}

function trimmed(runs: readonly CslRun[]): CslRun[] {
  const kept: CslRun[] = []
  for (const run of runs) {
    const last = kept.at(-1)
    const text = last === undefined || last.text.endsWith(' ') ? run.text.replace(/^ +/, '') : run.text
    if (text !== '') kept.push({ ...run, text })
  }
  const last = kept.pop()
  if (last === undefined) return kept
  const text = last.text.trimEnd()
  return text === '' ? trimmed(kept) : [...kept, { ...last, text }]
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return named[name] ?? whole
  })
}
