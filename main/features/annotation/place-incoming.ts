import type { Anchor, Annotation, AnnotationTarget, Area } from '#contract/annotation'
import { areaAt } from '#domain/annotation/anchor-area'
import type { AreaGround } from '#domain/annotation/area-ground'
import { codePointsOf } from '#domain/annotation/code-points'
import type { Incoming, IncomingAnnotation, Problem } from '#domain/annotation/incoming'
import { attached, standingOf } from '#domain/annotation/standing'
import { documentUrn, idOfUrn } from '#domain/annotation/web-annotation-terms'
import { canonicalUrl } from '#domain/library/same-source'
import { tidyTags } from './create-annotation.ts'
import type { AnnotatedText, Desk } from './desk.ts'
import type { AnnotationNeeds } from './feature.ts'
import type { KnownHere } from './known-here.ts'
import { createNamedAreas, type NamedAreas } from './named-areas.ts'

export interface PlacedIncoming {
  readonly annotation: Annotation
  readonly problems: readonly Problem[]
  readonly isOrphaned: boolean
}

/** Anchors what is on documents of the project, a document at a time; what is on others is left out of the answer. */
export async function placeIncoming(
  needs: AnnotationNeeds,
  desk: Desk,
  here: KnownHere,
  incoming: readonly Incoming[]
): Promise<ReadonlyMap<Incoming, PlacedIncoming | 'already-there' | 'area-unplaced'>> {
  const answers = new Map<Incoming, PlacedIncoming | 'already-there' | 'area-unplaced'>()
  const named = await createNamedAreas(needs, incoming)
  const { byArticle, alreadyThere } = await byDocument(needs, here, named, incoming)
  for (const each of alreadyThere) answers.set(each, 'already-there')
  for (const [articleId, parts] of byArticle) {
    const on = await needs.text(articleId)
    const checked: (readonly [Incoming, Draft])[] = []
    for (const [each, part] of parts) {
      const area = await named.areaOf(part, articleId, on)
      if (area === null && part.area !== null) answers.set(each, 'area-unplaced')
      else checked.push([each, withPlaceOnly(draftOf(part, area, articleId, needs, desk.now()), on)])
    }
    const ground = await desk.ground(articleId, on)
    const anchors = await desk.anchors(
      articleId,
      checked.map(([, draft]) => draft.annotation),
      on
    )
    checked.forEach(([each, draft], i) => {
      const placed = placedDraft(draft, anchors[i] ?? { state: 'orphaned', score: 0 }, on, ground)
      here.change(articleId, placed.annotation)
      answers.set(each, placed)
    })
  }
  return answers
}

/** What is to be placed, by the document it is about. One with an id that is here, or came before it in the file, is there already. */
async function byDocument(
  needs: AnnotationNeeds,
  here: KnownHere,
  named: NamedAreas,
  incoming: readonly Incoming[]
): Promise<{ byArticle: Map<string, Map<Incoming, IncomingAnnotation>>; alreadyThere: readonly Incoming[] }> {
  const documentOf = await documentsByName(needs)
  const byArticle = new Map<string, Map<Incoming, IncomingAnnotation>>()
  const alreadyThere: Incoming[] = []
  const seen = new Set<string>()
  for (const each of incoming) {
    const { part } = each
    if (part.kind !== 'annotation') continue
    const articleId = part.sources.map(documentOf).find((id) => id !== undefined) ?? named.articleOf(part)
    if (part.origin !== null && (here.find(part.origin) !== undefined || seen.has(part.origin))) {
      alreadyThere.push(each)
    } else if (articleId !== undefined) {
      if (part.origin !== null) seen.add(part.origin)
      const parts = byArticle.get(articleId) ?? new Map<Incoming, IncomingAnnotation>()
      byArticle.set(articleId, parts.set(each, part))
    }
  }
  return { byArticle, alreadyThere }
}

interface Draft {
  readonly annotation: Annotation
  readonly problems: readonly Problem[]
  readonly part: IncomingAnnotation
}

async function documentsByName(needs: AnnotationNeeds): Promise<(name: string) => string | undefined> {
  const ids = new Map<string, string>()
  for (const { id, url } of await needs.documents()) {
    ids.set(documentUrn(id), id)
    const canonical = url === null ? null : canonicalUrl(url)
    if (canonical !== null && !ids.has(canonical)) ids.set(canonical, id)
  }
  return (name) => ids.get(name) ?? ids.get(canonicalUrl(name) ?? '')
}

function draftOf(
  part: IncomingAnnotation,
  area: Area | null,
  articleId: string,
  needs: AnnotationNeeds,
  now: string
): Draft {
  const created = dateOf(part.created) ?? now
  const ownId = part.origin === null ? null : idOfUrn(part.origin)
  const isUndated = part.created !== null && dateOf(part.created) === null
  const target: AnnotationTarget = {
    articleId,
    scope: part.scope,
    textHash: part.textHash ?? '',
    blockId: null,
    quote: { type: 'TextQuoteSelector', exact: '', prefix: '', suffix: '', ...part.quote },
    position: { type: 'TextPositionSelector', start: 0, end: 0, ...part.position },
    ...(area !== null && { area })
  }
  const annotation: Annotation = {
    id: ownId ?? needs.ids.next(),
    kind: part.drawn,
    meaning: part.meaning ?? 'evidence',
    comment: part.comment,
    tags: tidyTags(part.tags),
    target,
    standing: null,
    earlier: [],
    replies: [],
    origin: ownId === null ? part.origin : null,
    creator: part.creator ?? needs.places.person,
    created,
    modified: dateOf(part.modified) ?? created
  }
  return {
    part,
    annotation,
    problems: [
      ...(part.meaning === null ? [{ code: 'meaning-assumed' as const }] : []),
      ...(isUndated ? [{ code: 'date-invalid' as const }] : [])
    ]
  }
}

/** A place without words can be trusted only in the very text it was made on: elsewhere other words may stand there. */
function withPlaceOnly(draft: Draft, on: AnnotatedText): Draft {
  const { annotation, part } = draft
  if (part.quote !== null || part.position === null || part.scope === 'article') return draft
  if (part.textHash !== on.textHash) return { ...draft, problems: [...draft.problems, { code: 'position-unchecked' }] }
  const points = codePointsOf(on.text)
  const exact = on.text.slice(points.toUnit(part.position.start), points.toUnit(part.position.end))
  const quote = { ...annotation.target.quote, exact }
  return { ...draft, annotation: { ...annotation, target: { ...annotation.target, quote } } }
}

/**
 * Found unchanged, it is described on our text from here on. Found with other words, or not found, what it said stays as
 * it came and the standing tells the rest.
 */
function placedDraft(
  { annotation, problems }: Draft,
  anchor: Anchor,
  on: AnnotatedText,
  ground: AreaGround
): PlacedIncoming {
  const isOrphaned = anchor.state === 'orphaned'
  const { scope, area } = annotation.target
  if (area !== undefined) return { ...placedArea(annotation, area, problems, anchor, on, ground), isOrphaned }
  if (scope === 'article') {
    const here = { ...annotation, target: { ...annotation.target, textHash: on.textHash } }
    return { annotation: here, problems, isOrphaned: false }
  }
  if (anchor.state === 'exact' || anchor.state === 'moved') {
    return { annotation: { ...attached(annotation, anchor, on), earlier: [] }, problems, isOrphaned }
  }
  const code = anchor.state === 'changed' ? ('words-changed' as const) : ('place-not-found' as const)
  return {
    annotation: { ...annotation, standing: standingOf(anchor, on) },
    problems: [...problems, { code }],
    isOrphaned
  }
}

/** On a page that is known to be the same it is about ours from here on; else it stays as it came, and a person has to look. */
function placedArea(
  annotation: Annotation,
  area: Area,
  problems: readonly Problem[],
  anchor: Anchor,
  on: AnnotatedText,
  ground: AreaGround
): Pick<PlacedIncoming, 'annotation' | 'problems'> {
  if (anchor.state === 'orphaned') {
    const code = area.on === 'image' ? ('picture-missing' as const) : ('page-missing' as const)
    return { annotation, problems: [...problems, { code }] }
  }
  if (anchor.state === 'changed') return { annotation, problems: [...problems, { code: 'page-unchecked' }] }
  const target = { ...annotation.target, textHash: on.textHash, area: areaAt(area, anchor, ground) }
  return { annotation: { ...annotation, target }, problems }
}

function dateOf(text: string | null): string | null {
  const time = text === null ? Number.NaN : Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
