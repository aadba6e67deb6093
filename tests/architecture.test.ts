import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const sides = ['main', 'preload', 'renderer']

/** Where a file stands in the house: what its imports are judged by. */
interface Rule {
  readonly from: RegExp
  /** Own files it may import, by their path from the root; its own folder is always allowed. */
  readonly own: readonly RegExp[]
  /** Packages and Node's modules it may import. */
  readonly packages: RegExp
  readonly instead: string
}

const contract = /^preload\/contract\//
const domain = /^main\/domain\//
const ports = /^main\/ports\.ts$/
const dispatch = /^main\/dispatch\.ts$/
const sentences = /^main\/sentences\.ts$/
const words = /^resources\/words\//
const tables = /^resources\/.+\.json$/ // data known when the program is built: values, like any constant

const rules: readonly Rule[] = [
  { from: contract, own: [contract], packages: /^zod$/, instead: 'the contract is a leaf of plain data: zod only' },
  {
    from: domain,
    own: [contract, domain, tables],
    packages: /^(?!node:|electron|lowdb|undici)/,
    instead: 'domain/ is pure: take time, ids, files and network as arguments'
  },
  {
    from: /^main\/platform\/work\//,
    own: [contract, domain, ports, /^main\/platform\//, tables],
    packages: /^(?!electron|lowdb)/,
    instead: 'a worker job may use domain, contract, ports and libraries'
  },
  {
    from: /^main\/platform\//,
    own: [contract, domain, ports, /^main\/platform\//, tables],
    packages: /^(?!electron|lowdb)/,
    instead: 'platform/ implements ports.ts: it knows no feature and no host'
  },
  {
    from: /^main\/features\//,
    own: [contract, domain, ports, dispatch, sentences, /^main\/platform\/work\/jobs\.ts$/, words],
    packages: /^(?!electron)/,
    instead: 'a feature meets another one only in app.ts, and Node only through ports.ts'
  },
  {
    from: /^main\/(app|dispatch|ports|sentences)\.ts$/,
    own: [contract, ports, dispatch, sentences, /^main\/features\/[^/]+\/feature\.ts$/, words],
    packages: /^(i18next|zod)$/,
    instead: 'app.ts ties features together and does nothing itself'
  },
  {
    from: /^main\/(host\/|index\.ts|web\.ts|cli\.ts)/,
    own: [contract, ports, dispatch, sentences, /^main\/(app\.ts|host\/|platform\/)/, words],
    packages: /^(?!lowdb)/,
    instead: 'hosts only translate: what two of them need belongs in dispatch.ts or a feature'
  },
  {
    from: /^preload\/index\.ts$/,
    own: [contract],
    packages: /^electron$/,
    instead: 'the preload exposes invoke and subscribe, nothing else'
  },
  {
    from: /^renderer\//,
    own: [contract, domain, /^renderer\//, words],
    packages: /^(?!node:|electron|lowdb|undici)/,
    instead: 'the renderer asks main through renderer/bridge, and shares only domain and contract with it'
  }
]

const imports = sides.flatMap(sourceFiles).flatMap(importsOf)

test('enough of the house was looked at for these rules to mean anything', () => {
  const files = new Set(imports.map(({ file }) => file))
  expect(files.size).toBeGreaterThan(100)
  for (const { from } of rules)
    expect(
      [...files].filter((file) => from.test(file)),
      String(from)
    ).not.toEqual([])
})

test('every import of an own file follows the table of ARCHITECTURE.md', () => {
  const broken = imports.filter(({ file, target }) => target !== null && !isAllowedFile(file, target))
  expect(broken.map(told)).toEqual([])
})

test('every import of a package follows the table of ARCHITECTURE.md', () => {
  const broken = imports.filter(({ file, target, what }) => target === null && !ruleOf(file).packages.test(what))
  expect(broken.map(told)).toEqual([])
})

test('electron is imported only where a window is made', () => {
  const places = /^(main\/index\.ts|main\/host\/electron\/|preload\/index\.ts)/
  const broken = imports.filter(({ file, what }) => /^electron(\/|$)/.test(what) && !places.test(file))
  expect(broken.map(({ file }) => `${file}: reach Electron through a port of main/ports.ts`)).toEqual([])
})

test('lowdb is imported only in features', () => {
  const broken = imports.filter(({ file, what }) => /^lowdb(\/|$)/.test(what) && !file.startsWith('main/features/'))
  expect(broken.map(({ file }) => `${file}: a project's JSON goes through OpenProject of main/ports.ts`)).toEqual([])
})

test('contract and domain are imported by their # names from elsewhere', () => {
  const broken = imports.filter(
    ({ file, what, target }) =>
      target !== null &&
      what.startsWith('.') &&
      [contract, domain].some((area) => area.test(target) && !area.test(file))
  )
  expect(broken.map(({ file, what }) => `${file} → ${what}: write #contract/… or #domain/…`)).toEqual([])
})

test('the entries stay small enough to be read at a glance', () => {
  const long = ['main/index.ts', 'main/web.ts', 'main/cli.ts'].filter((file) => linesOf(file) > 40)
  expect(long.map((file) => `${file}: over 40 lines; move what it does into main/host`)).toEqual([])
})

interface Import {
  readonly file: string
  readonly what: string
  /** The own file it leads to; null for a package. */
  readonly target: string | null
}

function isAllowedFile(file: string, target: string): boolean {
  if (areaOf(file) === areaOf(target)) return true
  if (file.startsWith('renderer/features/') && target.startsWith('renderer/features/')) return false
  return ruleOf(file).own.some((area) => area.test(target))
}

/** One feature, one part of the domain's users, one host: files of one area know each other. */
function areaOf(file: string): string {
  return /^(?:main\/features|renderer\/features)\/[^/]+\//.exec(file)?.[0] ?? dirname(file)
}

function ruleOf(file: string): Rule {
  const rule = rules.find(({ from }) => from.test(file))
  if (rule === undefined) throw new Error(`${file} stands outside the house: see the layout in ARCHITECTURE.md`)
  return rule
}

function told({ file, what }: Import): string {
  return `${file} → ${what}: ${ruleOf(file).instead}`
}

function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const found = code.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
  )
  const all = [...found].map(([, from, bare, lazy]) => from ?? bare ?? lazy ?? '')
  // A file without imports still counts as looked at: its own name stands for it.
  return [file, ...all].map((what) => (what === file ? { file, what: './', target: file } : ownOrPackage(file, what)))
}

function ownOrPackage(file: string, what: string): Import {
  const named = what.replace(/^#contract\//, 'preload/contract/').replace(/^#domain\//, 'main/domain/')
  if (named !== what) return { file, what, target: `${named.replace(/\.ts$/, '')}.ts` }
  if (!what.startsWith('.')) return { file, what, target: null }
  return { file, what, target: relative(root, resolve(root, dirname(file), what)).replaceAll('\\', '/') }
}

function sourceFiles(side: string): string[] {
  return readdirSync(join(root, side), { recursive: true, encoding: 'utf8' })
    .map((path) => `${side}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
}

function linesOf(file: string): number {
  return readFileSync(join(root, file), 'utf8').split('\n').length
}
