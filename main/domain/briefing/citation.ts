import { findLocator, type Locator } from './locator.ts'

/** One source named in a citation: `see @key, pp. 3–4`. */
export interface CitedItem {
  readonly key: string
  readonly prefix: string
  readonly locator: Locator | null
  readonly suffix: string
  readonly suppressAuthor: boolean
}

/** A citation of a note: `[@a; @b]` in brackets, or `@a` as a word of the sentence. */
export interface PandocCitation {
  readonly form: 'bracketed' | 'narrative'
  readonly items: readonly CitedItem[]
}

const keyPattern = String.raw`(?:\{[^{}\s]+\}|[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*)`
const itemPattern = new RegExp(String.raw`^(|[^@]*?[\s(\[])(-?)@(${keyPattern})([^]*)$`, 'u')
const narrativePattern = new RegExp(String.raw`^(-?)@(${keyPattern})(?:\s?\[([^]*)\])?$`, 'u')

/**
 * Reads a citation as Pandoc does (Pandoc User's Guide, "Citation syntax"); null for what is none.
 * @param source with its brackets: `[see @a, p. 4; -@b]`, `@a`, `@a [p. 4]`
 */
export function parseCitation(source: string): PandocCitation | null {
  const narrative = narrativePattern.exec(source)
  if (narrative !== null) {
    const [, minus = '', key = '', after = ''] = narrative
    return { form: 'narrative', items: [item(key, '', after, minus === '-')] }
  }
  if (!source.startsWith('[') || !source.endsWith(']')) return null
  const items = splitItems(source.slice(1, -1)).map(parseItem)
  if (items.length === 0 || items.some((one) => one === null)) return null
  return { form: 'bracketed', items: items.flatMap((one) => (one === null ? [] : [one])) }
}

/** Writes a citation in the form that `parseCitation` reads back as the same value. */
export function formatCitation({ form, items }: PandocCitation): string {
  const first = items[0]
  if (form === 'narrative' && first !== undefined) {
    const after = afterKey(first).replace(/^,\s*/, '')
    return `${first.suppressAuthor ? '-' : ''}@${bareKey(first.key)}${after === '' ? '' : ` [${after}]`}`
  }
  return `[${items.map(formatItem).join('; ')}]`
}

/** A key as it may stand behind `@`: in braces where it is more than Pandoc's plain keys. */
function bareKey(key: string): string {
  return new RegExp(`^${keyPattern}$`, 'u').test(key) && !key.startsWith('{') ? key : `{${key}}`
}

function formatItem(one: CitedItem): string {
  const prefix = one.prefix === '' ? '' : `${one.prefix} `
  return `${prefix}${one.suppressAuthor ? '-' : ''}@${bareKey(one.key)}${afterKey(one)}`
}

function afterKey({ locator, suffix }: CitedItem): string {
  const tail = suffix === '' || /^[,.;:)]/.test(suffix) ? suffix : ` ${suffix}`
  return `${locator === null ? '' : `, ${locator.text}`}${tail}`
}

function parseItem(text: string): CitedItem | null {
  const found = itemPattern.exec(text.trim())
  if (found === null) return null
  const [, prefix = '', minus = '', key = '', after = ''] = found
  if (!isBalanced(prefix) || !isBalanced(after)) return null
  return item(key, prefix.trim(), after, minus === '-')
}

function item(key: string, prefix: string, after: string, suppressAuthor: boolean): CitedItem {
  const { locator, rest } = findLocator(after)
  return { key: key.replace(/^\{(.*)\}$/, '$1'), prefix, locator, suffix: rest.trim(), suppressAuthor }
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const [mark] of text.matchAll(/\\.|[[\]]/gs)) {
    if (mark === '[') depth++
    if (mark === ']' && --depth < 0) return false
  }
  return depth === 0
}

/** Splits at semicolons that are neither escaped nor inside brackets. */
function splitItems(text: string): string[] {
  const items = ['']
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '[') depth++
    if (char === ']') depth--
    if (char === ';' && depth === 0) items.push('')
    else items.push(`${items.pop() ?? ''}${char}${char === '\\' ? text.charAt(++at) : ''}`)
  }
  return items
}
