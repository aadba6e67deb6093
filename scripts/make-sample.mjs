import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp } from '../main/app.ts'
import { createNodePorts } from '../main/host/node-ports.ts'
import { createIds } from '../main/platform/ids.ts'
import { root } from './root.mjs'
import { say } from './say.mjs'

// Makes resources/sample/project anew from resources/sample/sources, with the program itself. Run with
// node --experimental-transform-types scripts/make-sample.mjs; the result is committed and copied for each person.
const sample = join(root, 'resources', 'sample')
const folder = join(sample, 'project')
const clock = { now: () => new Date('2025-06-20T09:00:00.000Z') } // what "12 days ago" is counted from
const host = createNodePorts({ events: { emit: () => {} }, dialogs: null, printer: null, nativeMenu: false })
const ports = {
  ...host,
  clock,
  ids: createIds(clock),
  places: { ...host.places, settings: join(root, '.cache', 'sample'), person: 'Ana Roldán' }
}
const app = createApp(ports, (error) => say(String(error?.stack ?? error)))

await rm(folder, { recursive: true, force: true })
await call('project.create', { name: 'Sample: who pays', folderId: ports.grants.grant(folder) })
const water = await bringIn('who-pays-for-the-water.txt')
const buses = await bringIn('la-brecha-del-autobus.txt')

const losses = await mark(
  water,
  "The regional water agency puts the average loss in the valley's canals at 31 percent",
  {
    meaning: 'figure',
    comment: 'The base of the whole calculation. The report is from 2023: is there a newer one?',
    tags: ['canals', 'to check']
  }
)
const assumptions = await mark(
  water,
  "Three assumptions carry the whole calculation: that the wind park's price holds, that losses in the canals fall to 20 percent, and that the growers convert as promised.",
  {
    meaning: 'assumption',
    comment: "The author's own key assumptions check.",
    tags: ['assumptions']
  }
)
const survey = await mark(
  water,
  '46 percent were against the transfer of rights, 38 percent in favour, and the rest undecided',
  {
    meaning: 'evidence',
    tags: ['valley']
  }
)
await mark(water, 'the text names no measure by which the pact would be judged', {
  meaning: 'gap',
  comment: "Ask the parliament's office for the annexes."
})
await mark(water, 'Whether it is fair depends on figures that both sides have and neither shows.', { meaning: 'claim' })
await mark(water, 'Is it cheaper to make new water than to stop losing the old?', { meaning: 'question' })
await mark(buses, 'el 37 % de los puestos nocturnos de la ciudad está a más de una hora de los barrios del norte', {
  meaning: 'figure',
  comment: '¿Cómo se contó un puesto «nocturno»?',
  tags: ['empleo']
})
await mark(buses, 'No hay cifras públicas sobre los empleos que se rechazan por falta de transporte.', {
  meaning: 'gap'
})

const keys = new Map((await call('library.list', {})).map(({ reference }) => [reference.csl.title, reference.key]))
const note = await call('briefing.create', { title: 'The Tarn Valley pact: what we can say', language: 'en' })
await call('briefing.save', { slug: note.slug, baseHash: note.hash, markdown: markdown() })
await app.close()
await rm(join(folder, '.sourcebook'), { recursive: true, force: true })
await rm(ports.places.settings, { recursive: true, force: true })
say(`The sample project is in ${folder}`)
process.exit(0)

function markdown() {
  return `## Bottom line

The pact secures the city's water at once; what the valley gains rests on figures that have not been published. We judge it likely that canal repairs would save more water for less money, but the only source for that is the agency itself.

## What the sources say

Losses in the canals are the starting point:

> ${quote(losses, water)} [@${key('Losses in the main canals: Yearly report')}]

The valley is divided. In the only survey we have,

> ${quote(survey, water)} [@${key('Survey: Valley households divided over the transfer of river rights')}]

The price of power is fixed for fifteen years, and the loans run for twenty [@${key('Wind park offers fifteen years at a fixed price')}].

## Key assumptions

> ${quote(assumptions, water)}

## What to ask next

- Is there a report on canal losses after 2023?
- Which measures will the review after ten years use?
`
}

function quote({ annotation }, articleId) {
  return `[${annotation.target.quote.exact}]{.quote annotation="${annotation.id}" article="${articleId}"}`
}

function key(title) {
  const found = keys.get(title)
  if (found === undefined) throw new Error(`The library has no reference called ${title}`)
  return found
}

async function bringIn(name) {
  const base64 = (await readFile(join(sample, 'sources', name))).toString('base64')
  const [outcome] = await call('article.import', { sources: [{ kind: 'bytes', name, base64 }] })
  if (outcome?.kind !== 'imported') throw new Error(`${name} was not imported`)
  return outcome.article.id
}

async function mark(articleId, words, rest) {
  const { text } = await call('article.get', { id: articleId })
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`The article does not say: ${words}`)
  return call('annotation.create', { articleId, start, end: start + words.length, ...rest })
}

async function call(method, input) {
  const result = await app.dispatch(method, input)
  if (!result.ok) throw new Error(`${method}: ${result.failure.message}`)
  return result.value
}
