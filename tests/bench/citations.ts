import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseReference } from '#domain/citation/reference'
import model from '../../resources/citation/reference-model.json' with { type: 'json' }
import { measureAudit } from './citation-audit.ts'
import { type LinkScore, scoreLinking } from './citation-linking.ts'
import { scoreLists } from './citation-lists.ts'
import { parsePlainly } from './citation-peer.ts'
import { addReference, emptyScore, f1, type LabelledReference, micro, type SetScore } from './citation-score.ts'

/**
 * Measures parsing and linking on a folder of labelled references (one JSON object a line; files named link-* hold whole articles):
 *   node tests/bench/citations.ts [FOLDER] [--everything] [--misses SET]
 * References that scripts/train-references.mjs may have trained on are left out unless --everything, and nothing is measured on them
 * with a field that was trained on all. Then the same for the project's own: tests/fixtures/references, in our own words, in styles,
 * names and titles that no training has seen (rendered.jsonl by scripts/train-check.mjs, written.jsonl by hand).
 */
const shared = process.env.SOURCEBOOK_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const folder =
  process.argv.slice(2).find((argument) => !argument.startsWith('--') && existsSync(argument)) ??
  join(shared, 'data/references')
const everything = process.argv.includes('--everything')
const missesOf = process.argv.includes('--misses') ? (process.argv[process.argv.indexOf('--misses') + 1] ?? '') : ''
const GOALS = {
  microF1: 92,
  whole: 70,
  csl: 66,
  ownMicroF1: 94,
  ownWhole: 78,
  ownCsl: 75,
  perSecond: 2000,
  plosNumeric: 98.5,
  elife: 98,
  scieloAuthorDate: 90,
  superscript: 95,
  lists: 97,
  unlabelledLists: 95
}

/** What must not take longer, in milliseconds: the seed's whole audit, and an article of 200 pages. */
const LIMITS = { seedAuditMs: 100, bookAuditMs: 2000 }

/** The same one in five as scripts/train-source.mjs keeps from training. */
function heldOut(id: string): boolean {
  let value = 0x811c9dc5
  for (const character of id) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0
  return (value >>> 8) % 5 === 0
}

function readSet(file: string): LabelledReference[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledReference) // labelled files have this shape
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6)

function table(scores: readonly SetScore[], peers: readonly SetScore[]): void {
  console.log(`${'set'.padEnd(20)}${'refs'.padStart(6)}  microF1 every-field  as-CSL | plain: microF1 every-field`)
  scores.forEach((score, index) => {
    const peer = peers[index] ?? score
    console.log(
      `${score.name.padEnd(20)}${String(score.references).padStart(6)}  ${percent(micro(score))}     ${percent(score.whole / score.references)}  ${percent(score.csl / score.references)} |        ${percent(micro(peer))}      ${percent(peer.whole / peer.references)}`
    )
  })
  const fields = [...new Set(scores.flatMap((score) => [...score.fields.keys()]))]
  console.log(
    `\n${'F1 by field'.padEnd(18)}${scores.map((score) => score.name.slice(0, 14).padStart(15)).join('')}      (precision/recall over all)`
  )
  for (const field of fields) {
    const all = scores.map((score) => score.fields.get(field) ?? { right: 0, ours: 0, gold: 0 })
    const total = all.reduce((a, b) => ({ right: a.right + b.right, ours: a.ours + b.ours, gold: a.gold + b.gold }))
    console.log(
      `${field.padEnd(18)}${all.map((one) => percent(f1(one)).padStart(15)).join('')}      ${percent(total.right / Math.max(1, total.ours))} /${percent(total.right / Math.max(1, total.gold))}`
    )
  }
}

/** References a second of processor time (the machine may be busy with other things), the best of three passes over all of them. */
function speed(texts: readonly string[]): number {
  const passes = [1, 2, 3].map(() => {
    const begun = process.cpuUsage()
    for (const text of texts) parseReference(text)
    return (1e6 * texts.length) / process.cpuUsage(begun).user
  })
  return Math.max(...passes)
}

const own = fileURLToPath(new URL('../fixtures/references', import.meta.url))

function measureOwn(): Record<string, number> {
  console.log('\nOur own references, never trained on')
  const { microF1, whole, csl } = scoreSets(own, true).figures
  return { ownMicroF1: microF1 ?? 0, ownWhole: whole ?? 0, ownCsl: csl ?? 0 }
}

function measureReferences(): Record<string, number> {
  if (!model.heldOut && !everything) {
    console.log(
      'The field was trained on all of these references: train one without --everything to measure on those held out.'
    )
    return {}
  }
  const { figures, texts } = scoreSets(folder, everything)
  return texts.length === 0 ? {} : { ...figures, perSecond: speed(texts) }
}

interface Scored {
  readonly figures: Record<string, number>
  readonly texts: readonly string[]
}

function scoreSets(folder: string, everything: boolean): Scored {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl') && !name.startsWith('link-'))
  const scores: SetScore[] = []
  const peers: SetScore[] = []
  const texts: string[] = []
  if (files.length === 0) return { figures: {}, texts }
  for (const file of files) {
    const name = file.replace('.jsonl', '')
    const set = readSet(join(folder, file)).filter((reference) => everything || heldOut(reference.id))
    const score = emptyScore(name)
    const peer = emptyScore(name)
    texts.push(...set.map(({ text }) => text))
    set.forEach((reference) => {
      const { csl } = parseReference(reference.text, { language: reference.lang ?? null })
      const whole = addReference(score, reference, csl)
      addReference(peer, reference, parsePlainly(reference.text))
      if (missesOf === name && !whole)
        console.log(`${reference.text}\n  gold ${JSON.stringify(reference.gold)}\n  ours ${JSON.stringify(csl)}`)
    })
    scores.push(score)
    peers.push(peer)
  }
  table(scores, peers)
  const mean = (of: (score: SetScore) => number): number =>
    (100 * scores.reduce((sum, score) => sum + of(score), 0)) / scores.length
  const figures = {
    microF1: mean(micro),
    whole: mean((score) => score.whole / score.references),
    csl: mean((score) => score.csl / score.references)
  }
  return { figures, texts }
}

function measureLinking(): Record<string, number> {
  const misses: string[] = []
  const scores = readdirSync(folder)
    .filter((name) => name.startsWith('link-'))
    .flatMap((name) =>
      scoreLinking(
        join(folder, name),
        name.replace(/^link-|\.jsonl$/g, ''),
        missesOf === name.replace('.jsonl', '') ? misses : undefined
      )
    )
  for (const line of misses) console.log(line)
  if (scores.length > 0) console.log(`\n${'linking'.padEnd(22)}articles     F1  precision  recall | plain F1`)
  for (const one of scores)
    console.log(
      `${one.set.padEnd(22)}${String(one.articles).padStart(8)} ${percent(one.f1)}     ${percent(one.precision)}  ${percent(one.recall)} |   ${percent(one.peer)}`
    )
  const of = (set: string): LinkScore | undefined => scores.find((one) => one.set === set)
  const found = {
    plosNumeric: of('plos numeric'),
    elife: of('elife author-date'),
    scieloAuthorDate: of('scielo author-date'),
    superscript: of('scielo superscript')
  }
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, one]) => (one === undefined ? [] : [[name, 100 * one.f1]]))
  )
}

/** The worst of the sets in the worst of the ways to set a list, entries without their labels apart. */
function measureLists(): Record<string, number> {
  const scores = readdirSync(folder)
    .filter((name) => name.startsWith('link-'))
    .flatMap((name) => scoreLists(join(folder, name), name.replace(/^link-|\.jsonl$/g, '')))
  if (scores.length === 0) return {}
  console.log(`\n${'finding the list'.padEnd(30)}articles     F1`)
  for (const one of scores) console.log(`${one.name.padEnd(30)}${String(one.articles).padStart(8)} ${percent(one.f1)}`)
  const least = (isBare: boolean) =>
    Math.min(...scores.filter(({ name }) => name.endsWith('unlabelled') === isBare).map((one) => 100 * one.f1))
  return { lists: least(false), unlabelledLists: least(true) }
}

if (!existsSync(folder)) {
  console.log(`There is no folder of labelled references at ${folder}: nothing was measured.`)
  console.log(JSON.stringify({ bench: 'citations', figures: {}, goals: GOALS, held: false }))
  process.exitCode = 1
} else {
  const figures: Record<string, number> = {
    ...measureReferences(),
    ...measureOwn(),
    ...measureLinking(),
    ...measureLists(),
    ...(await measureAudit(shared))
  }
  for (const name of Object.keys(figures)) figures[name] = Math.round((figures[name] ?? 0) * 10) / 10
  const held =
    Object.entries(GOALS).every(([name, goal]) => figures[name] === undefined || figures[name] >= goal) &&
    Object.entries(LIMITS).every(([name, limit]) => figures[name] === undefined || figures[name] <= limit)
  console.log(`\n${figures.perSecond ?? 0} references a second`)
  console.log(
    `audit, processor time: seed ${figures.seedAuditMs ?? '-'} ms, 200 pages ${figures.bookAuditMs} ms, 2,000 pages ${figures.hugeAuditMs} ms`
  )
  console.log(JSON.stringify({ bench: 'citations', figures, goals: { ...GOALS, ...LIMITS }, held }))
  if (!held) process.exitCode = 1
}
