import { type AnnotationKind, AnnotationScope, Meaning } from '#contract/annotation'
import type { ExchangeProblemCode } from '#contract/annotation-exchange'
import { RelationKind } from '#contract/relation'
import type { Incoming, IncomingAnnotation, IncomingRelation, IncomingReply, Problem } from './incoming.ts'
import { readSelectors } from './incoming-selectors.ts'
import { fieldOf, idOf, isTyped, listOf, textOf, textsOf } from './loose-json.ts'

/** What stands in the place of annotations that a collection names by their page's address alone. */
export const elsewhere = 'sourcebook:elsewhere'

/**
 * Reads one annotation of the W3C Web Annotation Data Model: one that is about several things becomes several. Whatever
 * cannot be read is told; nothing throws.
 */
export function fromWebAnnotation(raw: unknown): Incoming[] {
  const origin = idOf(raw)
  if (fieldOf(raw, elsewhere) !== undefined) return [unreadable(raw, null, 'rest-elsewhere')]
  if (!isTyped(raw, 'Annotation')) return [unreadable(raw, origin, 'not-an-annotation')]
  const targets = listOf(fieldOf(raw, 'target'))
  const motivations = textsOf(fieldOf(raw, 'motivation')).map((each) => each.replace(/^oa:/, ''))
  if (motivations.includes('replying')) return [{ part: replyOf(raw, origin, targets), problems: [], raw }]
  const relation = motivations.includes('linking') ? relationOf(raw, origin, targets) : null
  if (relation !== null) return [{ part: relation, problems: [], raw }]
  if (targets.length === 0) return [unreadable(raw, origin, 'target-missing')]
  return targets.map((target, i) => {
    const name = i === 0 || origin === null ? origin : `${origin}#${i + 1}`
    return annotationOf(raw, name, target, motivations)
  })
}

function unreadable(raw: unknown, origin: string | null, code: ExchangeProblemCode): Incoming {
  return { part: { kind: 'unreadable', origin, code }, problems: [], raw }
}

function annotationOf(raw: unknown, origin: string | null, target: unknown, motivations: readonly string[]): Incoming {
  const body = readBodies(raw)
  const selector = fieldOf(target, 'selector') ?? fragmentOf(target)
  const { quote, position, area, problems } = readSelectors(selector)
  const isAboutWords = selector !== undefined
  const part: IncomingAnnotation = {
    kind: 'annotation',
    origin,
    sources: [fieldOf(target, 'sourcebook:document'), fieldOf(target, 'source'), target].flatMap(
      (at) => idOf(at) ?? []
    ),
    textHash: textOf(fieldOf(target, 'sourcebook:textHash')),
    drawn: area === null ? drawnAs(target, isAboutWords, motivations) : 'area',
    scope: area === null ? wordsScope(target, isAboutWords) : 'area',
    meaning: body.meaning,
    comment: body.comment,
    tags: body.tags,
    quote,
    position,
    area,
    ...writtenBy(raw)
  }
  return { part, problems: [...problems, ...body.problems], raw }
}

/** An address may name the area itself, as in `chart.png#xywh=percent:10,20,30,40`; any other fragment is a place of its page. */
function fragmentOf(target: unknown): object | undefined {
  const [, value] = /#((?:xywh|page)=.*)$/s.exec(idOf(fieldOf(target, 'source')) ?? idOf(target) ?? '') ?? []
  return value === undefined ? undefined : { type: 'FragmentSelector', value }
}

/** One that calls itself an area and names none that can be read is about words that are not here. */
function wordsScope(target: unknown, isAboutWords: boolean): AnnotationScope {
  const scope = AnnotationScope.exclude(['area']).safeParse(fieldOf(target, 'sourcebook:scope'))
  return scope.data ?? (isAboutWords ? 'passage' : 'article')
}

function drawnAs(target: unknown, isAboutWords: boolean, motivations: readonly string[]): AnnotationKind {
  const classes = textsOf(fieldOf(target, 'styleClass'))
  if (classes.includes('sourcebook-underline')) return 'underline'
  if (classes.includes('sourcebook-note') || !isAboutWords) return 'note'
  return motivations.length === 1 && motivations[0] === 'underlining' ? 'underline' : 'highlight'
}

interface Bodies {
  readonly meaning: Meaning | null
  readonly comment: string
  readonly tags: readonly string[]
  readonly problems: readonly Problem[]
}

function readBodies(raw: unknown): Bodies {
  const bodies = [...listOf(fieldOf(raw, 'body')), ...textsOf(fieldOf(raw, 'bodyValue')).map((value) => ({ value }))]
  const comments: string[] = []
  const tags: string[] = []
  let meaning: Meaning | null = null
  for (const body of bodies) {
    const value = textOf(fieldOf(body, 'value')) ?? idOf(body)
    if (value === null) continue
    const purposes = textsOf(fieldOf(body, 'purpose')).map((each) => each.replace(/^oa:/, ''))
    const known = purposes.includes('classifying') ? Meaning.safeParse(value) : null
    if (known?.success) meaning = known.data
    else if (purposes.includes('tagging') || purposes.includes('classifying')) tags.push(value)
    else comments.push(value)
  }
  return { meaning, comment: comments.join('\n\n'), tags, problems: [] }
}

function replyOf(raw: unknown, origin: string | null, targets: readonly unknown[]): IncomingReply {
  const to = targets.flatMap((target) => idOf(target) ?? idOf(fieldOf(target, 'source')) ?? [])
  return { kind: 'reply', origin, to, text: readBodies(raw).comment, ...writtenBy(raw) }
}

/** A link between two annotations; a link to anything else is an annotation like others. */
function relationOf(raw: unknown, origin: string | null, targets: readonly unknown[]): IncomingRelation | null {
  const bodies = listOf(fieldOf(raw, 'body'))
  const words = bodies.flatMap((body) => textOf(fieldOf(body, 'value')) ?? [])
  const kind = words.flatMap((word) => RelationKind.safeParse(word).data ?? [])[0]
  const from = targets.flatMap((target) => idOf(target) ?? [])[0]
  const to = bodies.flatMap((body) => (textOf(fieldOf(body, 'value')) === null ? (idOf(body) ?? []) : []))[0]
  if (kind === undefined || from === undefined || to === undefined) return null
  const comment = words.filter((word) => word !== kind).join('\n\n')
  return { kind: 'relation', origin, relation: kind, from, to, comment, ...writtenBy(raw) }
}

function writtenBy(raw: unknown) {
  const creator = listOf(fieldOf(raw, 'creator'))[0]
  return {
    creator: textOf(fieldOf(creator, 'name')) ?? idOf(creator),
    created: textOf(fieldOf(raw, 'created')),
    modified: textOf(fieldOf(raw, 'modified'))
  }
}
