import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Meaning } from '#contract/annotation'
import { LegendColour } from '#contract/legend'
import { closest } from '#domain/annotation/colour-vision'
import { alikePairs, distinctColours, legendColours, plainColours, withColour } from '#domain/annotation/legend'
import { palette } from '#domain/annotation/palette'
import { annotationsOver, first } from './annotation-over.ts'

const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8')

test('the window draws with the very colours of the palette', () => {
  const drawn = LegendColour.options.map((name) => [name, token(name), token(`${name}-line`)])
  const wanted = LegendColour.options.map((name) => {
    const { light, dark } = palette[name]
    return [name, [light.ground, dark.ground], [light.line, dark.line]]
  })
  expect(drawn).toEqual(wanted)
})

test('on every colour words can be read, and every line is told from the page and from cards', () => {
  const [ink, paper, raised] = [token('ink'), token('paper'), token('raised')]
  const faint = LegendColour.options.flatMap((name) =>
    (['light', 'dark'] as const).flatMap((scheme, i) => {
      const { ground, line } = palette[name][scheme]
      const words = contrast(ground, ink[i])
      const edge = Math.min(contrast(line, paper[i]), contrast(line, raised[i]))
      return words >= 4.5 && edge >= 3 ? [] : [`${name}, ${scheme}: words ${words}, edge ${edge}`]
    })
  )
  expect(faint).toEqual([])
})

test('eight colours there are that nobody takes for one another, whatever they see', () => {
  const eight = Object.values(distinctColours)
  const smallest = Math.min(...eight.flatMap((one, i) => eight.slice(i + 1).map((other) => closest(one, other))))
  expect([smallest > 0.13, alikePairs(distinctColours)]).toEqual([true, []])
  expect(alikePairs(plainColours)).toContainEqual(['actor', 'figure']) // pink and teal, without blue cones
})

test('no two meanings have one colour, whatever was chosen or merged', () => {
  const chosen = fc.dictionary(fc.constantFrom(...Meaning.options), fc.constantFrom(...LegendColour.options))
  fc.assert(fc.property(chosen, (some) => new Set(Object.values(legendColours(some))).size === Meaning.options.length))
  fc.assert(
    fc.property(fc.constantFrom(...Meaning.options), fc.constantFrom(...LegendColour.options), (meaning, colour) => {
      const after = withColour(plainColours, meaning, colour)
      return after[meaning] === colour && new Set(Object.values(after)).size === Meaning.options.length
    })
  )
})

test('a colour that another meaning has changes places with it', () => {
  expect(withColour(plainColours, 'claim', 'green')).toEqual({ ...plainColours, claim: 'green', evidence: 'amber' })
})

test('names and colours of the legend are a step to undo; two meanings of one colour are refused', async () => {
  const { ask } = await annotationsOver()
  const settings = async () => (await ask('project.current', {}))?.settings
  const before = await settings()
  await ask('project.update', { settings: { legend: { claim: 'Thesis' }, legendColours: distinctColours } })
  expect(await settings()).toMatchObject({ legend: { claim: 'Thesis' }, legendColours: distinctColours })
  await expect(ask('project.update', { settings: { legendColours: { claim: 'green' } } })).rejects.toMatchObject({
    code: 'bad-input'
  })
  await ask('project.undo', {})
  expect(await settings()).toEqual(before)
})

test('exports have the colours that the project gave its meanings', async () => {
  const { ask, bring, mark } = await annotationsOver()
  const articleId = await bring(first)
  await mark(articleId, 'Nobody had asked the village.')
  await ask('project.update', { settings: { legendColours: { ...plainColours, claim: 'plum' } } })
  const exported = async (format: 'html' | 'jsonld') =>
    Buffer.from((await ask('annotation.export', { format })).base64, 'base64').toString('utf8')
  const web = JSON.parse(await exported('jsonld'))
  expect(await exported('html')).toContain('blockquote.claim{border-color:#2c0044}')
  expect(web.first.items[0]).toMatchObject({
    stylesheet: {
      type: 'CssStylesheet',
      value: '.sourcebook-claim { background-color: #e1dbe5; border-color: #2c0044 }'
    },
    target: { styleClass: ['sourcebook-highlight', 'sourcebook-claim'] }
  })
})

/** A token's colour in the light and in the dark scheme. */
function token(name: string): string[] {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens) ?? []
  return [light ?? '', dark ?? '']
}

/** WCAG 2.2, 1.4.3. */
function contrast(one: string, other = ''): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
