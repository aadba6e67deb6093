import type { Csl, CslName } from '#contract/reference'
import { fold } from '#domain/citation/lexicon'

/** A reference as the labelled sets have it: CSL-JSON fields, `issued` as plain parts, names as one string where not split. */
export interface LabelledReference {
  readonly id: string
  readonly text: string
  readonly gold: Record<string, unknown>
  readonly eval: readonly string[]
  readonly type?: readonly string[]
  readonly names: boolean
  readonly lang?: string
}

const alnum = (text: unknown): string => fold(String(text ?? '')).replace(/[^\p{L}\p{N}]/gu, '')
const NOISE = new Set([
  'and',
  'et',
  'al',
  'in',
  'ed',
  'eds',
  'hg',
  'hrsg',
  'edited',
  'by',
  'und',
  'y',
  'e',
  'editor',
  'editors',
  'others',
  'org',
  'orgs',
  'von'
])

function words(text: string): string {
  return [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([word]) => word)
    .filter((word) => !NOISE.has(word))
    .sort()
    .join(' ')
}

function flat(names: readonly CslName[]): string {
  return names
    .map((name) => [name.given, name.family, name.literal, name.suffix].filter((part) => part !== undefined).join(' '))
    .join(' ')
}

const initials = (given: string | undefined): string =>
  (given ?? '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (/^\p{Lu}{2,4}$/u.test(word) ? word : word.slice(0, 1)))
    .join('')
    .toLowerCase()

function sameNames(gold: readonly CslName[], ours: readonly CslName[]): boolean {
  if (gold.length !== ours.length) return false
  return gold.every((name, index) => {
    const other = ours[index]
    if (name.literal !== undefined) return alnum(name.literal) === alnum(other?.literal)
    return (
      other?.literal === undefined &&
      alnum(name.family) === alnum(other?.family) &&
      fold(initials(name.given)) === fold(initials(other?.given))
    )
  })
}

function pages(value: unknown): string {
  const [first = '', second] = String(value)
    .replace(/\s/g, '')
    .replace(/^pp?\./i, '')
    .split(/[-‐–—−]+/)
  if (second === undefined || second === '') return alnum(first)
  const whole =
    second.length < first.length && /^\d+$/.test(first + second)
      ? first.slice(0, first.length - second.length) + second
      : second
  return `${alnum(first)}-${alnum(whole)}`
}

/** Whether one field of ours is what the gold has. Names in one string are compared as words, in parts with `strict`. */
export function sameField(field: string, gold: unknown, csl: Csl, strict: boolean): boolean {
  const ours = csl[field]
  if (ours === undefined) return false
  if (field === 'author' || field === 'editor') return sameNameField(gold, csl[field] ?? [], strict)
  if (field === 'issued') return sameDate(gold, csl)
  if (field === 'page') return pages(gold) === pages(ours)
  if (field === 'edition')
    return (/\d+/.exec(String(gold))?.[0] ?? alnum(gold)) === (/\d+/.exec(String(ours))?.[0] ?? alnum(ours))
  if (field === 'URL')
    return alnum(String(gold).replace(/^https?:\/\//, '')) === alnum(String(ours).replace(/^https?:\/\//, ''))
  return alnum(gold) === alnum(ours)
}

function sameNameField(gold: unknown, ours: readonly CslName[], strict: boolean): boolean {
  if (typeof gold === 'string') return words(gold) === words(flat(ours))
  // Labelled files hold lists of CSL names where `names` is true.
  const list = gold as readonly CslName[]
  return strict ? sameNames(list, ours) : words(flat(list)) === words(flat(ours))
}

function sameDate(gold: unknown, csl: Csl): boolean {
  const parts = csl.issued?.['date-parts']?.[0] ?? []
  const wanted: unknown[] = Array.isArray(gold) ? gold : []
  return wanted.every((part, index) => parts[index] === part)
}

export interface Tally {
  right: number
  ours: number
  gold: number
}

export interface SetScore {
  readonly name: string
  references: number
  whole: number
  csl: number
  readonly fields: Map<string, Tally>
}

export function emptyScore(name: string): SetScore {
  return { name, references: 0, whole: 0, csl: 0, fields: new Map() }
}

export function addReference(score: SetScore, reference: LabelledReference, csl: Csl): boolean {
  let whole = true
  let exact = reference.type === undefined || reference.type.includes(csl.type)
  for (const field of reference.eval) {
    const gold = reference.gold[field]
    const has = csl[field] !== undefined && !(field === 'URL' && csl.DOI !== undefined)
    const isRight = gold !== undefined && sameField(field, gold, csl, false)
    const tally = score.fields.get(field) ?? { right: 0, ours: 0, gold: 0 }
    score.fields.set(field, {
      right: tally.right + Number(isRight),
      ours: tally.ours + Number(has || isRight),
      gold: tally.gold + Number(gold !== undefined)
    })
    if (gold === undefined ? has : !isRight) whole = false
    if (gold !== undefined && !sameField(field, gold, csl, reference.names)) exact = false
  }
  score.references += 1
  score.whole += Number(whole)
  score.csl += Number(whole && exact)
  return whole
}

export function f1({ right, ours, gold }: Tally): number {
  return ours + gold === 0 ? 1 : (2 * right) / (ours + gold)
}

export function micro(score: SetScore): number {
  const total = { right: 0, ours: 0, gold: 0 }
  for (const tally of score.fields.values()) {
    total.right += tally.right
    total.ours += tally.ours
    total.gold += tally.gold
  }
  return f1(total)
}
