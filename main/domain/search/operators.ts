import { AnchorState, Meaning } from '#contract/annotation'
import { CaptureState } from '#contract/archive'
import { SearchKind } from '#contract/search'
import { fold } from './fold.ts'
import type { Term } from './query.ts'
import { phraseOf } from './words.ts'

type Operator = 'kind' | 'author' | 'year' | 'before' | 'after' | 'tag' | 'meaning' | 'in' | 'state'

// In both languages at once, so that a search that was kept in one is understood in the other.
const names: Readonly<Record<string, Operator>> = {
  kind: 'kind',
  tipo: 'kind',
  author: 'author',
  autor: 'author',
  autora: 'author',
  year: 'year',
  ano: 'year',
  before: 'before',
  antes: 'before',
  after: 'after',
  despues: 'after',
  tag: 'tag',
  etiqueta: 'tag',
  meaning: 'meaning',
  significado: 'meaning',
  in: 'in',
  en: 'in',
  state: 'state',
  estado: 'state'
}

const values: Readonly<Record<string, string>> = {
  articulo: 'article',
  anotacion: 'annotation',
  referencia: 'reference',
  nota: 'note',
  archivo: 'archive',
  afirmacion: 'claim',
  evidencia: 'evidence',
  supuesto: 'assumption',
  laguna: 'gap',
  pregunta: 'question',
  cifra: 'figure',
  fecha: 'date',
  capturada: 'captured',
  bloqueada: 'blocked',
  fallida: 'failed',
  exacta: 'exact',
  movida: 'moved',
  cambiada: 'changed',
  huerfana: 'orphaned',
  ninguna: 'none'
}

const states: ReadonlySet<string> = new Set([...CaptureState.options, ...AnchorState.options, 'none'])

export type ReadOperator =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'unknown-operator' }
  | { readonly kind: 'unknown-value' }

/** What `name:value` asks for. */
export function readOperator(name: string, value: string, isPrefix: boolean): ReadOperator {
  const operator = names[fold(name)]
  if (operator === undefined) return { kind: 'unknown-operator' }
  const term = termOf(operator, value, isPrefix)
  return term === null ? { kind: 'unknown-value' } : { kind: 'term', term }
}

function termOf(operator: Operator, value: string, isPrefix: boolean): Term | null {
  const phrase = phraseOf(value, isPrefix)
  switch (operator) {
    case 'author':
      return phrase && { kind: 'author', phrase }
    case 'in':
      return phrase && { kind: 'in', phrase, id: value }
    case 'tag':
      return phrase && { kind: 'tag', value: foldTag(value), isPrefix }
    case 'kind':
    case 'meaning':
    case 'state':
      return oneOf(operator, value)
    case 'year':
      return yearsOf(value)
    case 'before':
    case 'after':
      return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) ? { kind: operator, value } : null
    default:
      return operator satisfies never
  }
}

function oneOf(operator: 'kind' | 'meaning' | 'state', value: string): Term | null {
  const plain = value.toLowerCase()
  const english = values[fold(value)] ?? plain
  if (operator === 'state') return states.has(english) ? { kind: 'state', value: english } : null
  if (operator === 'kind') {
    const kind = SearchKind.safeParse(english)
    return kind.success ? { kind: 'kind', value: kind.data } : null
  }
  const meaning = Meaning.safeParse(english)
  return meaning.success ? { kind: 'meaning', value: meaning.data } : null
}

/** `2020`, `2020..2024`, `2020..` or `..2024`, also with a dash between years. */
function yearsOf(value: string): Term | null {
  const [, one, from = '', to = ''] = /^(?:(\d{4})|(\d{4})?(?:\.\.|[-–])(\d{4})?)$/.exec(value) ?? []
  if (one !== undefined) return { kind: 'year', from: one, to: one }
  if (from === '' && to === '') return null
  return { kind: 'year', from: from || '0000', to: to || '9999' }
}

/** A tag as tags are compared: without case and accents, its words one space apart. */
export function foldTag(tag: string): string {
  return tag
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ')
}
