import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFile } from './read.ts'

const folder = join(import.meta.dirname, '../../fixtures/articles')
const names = readdirSync(folder).filter((name) => !name.endsWith('.gold.json'))

test('there are articles of a dozen kinds to read', () => {
  expect(names.length).toBeGreaterThanOrEqual(12)
})

for (const name of names) {
  test(`${name} reads as its gold file says`, async () => {
    const gold: unknown = JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.gold.json')), 'utf8'))
    const { metadata, blocks, text } = await readFile(join(folder, name))
    const outline = blocks.map(
      (block) => `${block.kind}${block.level === undefined ? '' : ` ${block.level}`}: ${start(block.text)}`
    )
    expect({ metadata, outline }).toEqual(gold)
    // Blocks are of the text, in its order, and nothing of the text is outside them but white space.
    expect(blocks.map((block) => text.slice(block.start, block.end))).toEqual(blocks.map((block) => block.text))
    expect(between(text, blocks).replace(/\s/g, '')).toBe('')
  })
}

function start(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 60)
}

function between(text: string, blocks: readonly { readonly start: number; readonly end: number }[]): string {
  const starts = [...blocks.map((block) => block.start), text.length]
  return starts.map((next, index) => text.slice(blocks[index - 1]?.end ?? 0, next)).join('')
}
