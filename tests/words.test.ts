import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { FindingCode } from '#contract/article'
import { ChangeLabel } from '#contract/project'
import { ErrorCode } from '#contract/result'

const root = resolve(import.meta.dirname, '..')
const english = catalogue('en')
const spanish = catalogue('es')

test('English and Spanish have the same sentences', () => {
  expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort())
})

test('no sentence is empty in either language', () => {
  const empty = [...english, ...spanish].filter(([, text]) => text.trim() === '')
  expect(empty.map(([key]) => key)).toEqual([])
})

test('a sentence has the same blanks in both languages', () => {
  const different = [...english].filter(([key, text]) => blanks(text) !== blanks(spanish.get(key) ?? ''))
  expect(different.map(([key, text]) => `${key}: ${blanks(text)} but ${blanks(spanish.get(key) ?? '')}`)).toEqual([])
})

test('every error, finding and change has its sentence', () => {
  const wanted = [
    ...ErrorCode.options.map((code) => `errors.${code}`),
    ...FindingCode.options.map((code) => `findings.${code}`),
    ...ChangeLabel.options.map((label) => `changes.${label}`)
  ]
  expect(wanted.filter((key) => !isKnown(key))).toEqual([])
})

test('every sentence that the code asks for by name is in the catalogue', () => {
  const asked = ['main', 'renderer'].flatMap(keysUsedIn)
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter(({ key }) => !isKnown(key)).map(({ file, key }) => `${file}: ${key}`)).toEqual([])
})

/** Every leaf of resources/words/<language>/*.json, as `area.key.key`. */
function catalogue(language: string): Map<string, string> {
  const folder = join(root, 'resources/words', language)
  const areas = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    areas.flatMap((name) => leaves(JSON.parse(readFileSync(join(folder, name), 'utf8')), name.replace('.json', '')))
  )
}

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

function blanks(text: string): string {
  return [...text.matchAll(/{{\s*([\w.]+)[^}]*}}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ')
}

/** A plural is asked for without its ending; a whole branch may be asked for too. */
function isKnown(key: string): boolean {
  return english.has(key) || english.has(`${key}_other`)
}

function keysUsedIn(side: string): { file: string; key: string }[] {
  const files = readdirSync(join(root, side), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path)
  )
  return files.flatMap((file) => {
    const code = readFileSync(join(root, side, file), 'utf8')
    const calls = code.matchAll(/\b(?:t|sentence)\(\s*['"]([a-z]+(?:\.[\w-]+)+)['"]/g)
    return [...calls].map(([, key]) => ({ file: `${side}/${file}`, key: key ?? '' }))
  })
}
