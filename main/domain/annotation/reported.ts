import type { AnchorState, Annotation, AnnotationView } from '#contract/annotation'
import type { RelatedPassage, RelationView } from '#contract/relation'

/** A document with its annotations, as reports show it. */
export interface ReportedDocument {
  readonly articleId: string
  readonly title: string
  readonly url: string | null
  readonly views: readonly AnnotationView[]
  readonly relations: readonly RelationView[]
}

/** How a report says things, in its reader's language. */
export interface ReportWords {
  readonly title: string
  readonly none: string
  meaning(meaning: Annotation['meaning']): string
  kind(kind: Annotation['kind']): string
  state(state: AnchorState): string
  /** A relation as it reads from one of its ends. */
  relation(kind: RelationView['relation']['kind'], isFrom: boolean): string
  /** A page by its number or label: 'page iv'. */
  page(page: string): string
  /** A picture by its caption or alternative text; of one without, the empty text. */
  picture(label: string): string
  column(name: (typeof columns)[number]): string
}

export const columns = [
  'document',
  'address',
  'kind',
  'meaning',
  'quotation',
  'wordsNow',
  'comment',
  'tags',
  'author',
  'created',
  'modified',
  'state',
  'start',
  'end',
  'replies',
  'page',
  'picture',
  'id'
] as const

/** The page of an area: by its label where the file has one, and by its number where it stands on another now. Empty for all else. */
export function pageOf({ annotation, anchor }: AnnotationView): string {
  const { area } = annotation.target
  if (area?.on !== 'page') return ''
  const page = anchor.state === 'orphaned' ? area.page : (anchor.page ?? area.page)
  return page === area.page ? (area.label ?? String(page)) : String(page)
}

/** The picture of an area by its caption or alternative text, which may be empty; null for all else. */
export function pictureOf({ annotation }: AnnotationView): string | null {
  const { area } = annotation.target
  return area?.on === 'image' ? (area.label ?? '') : null
}

/** Where an area lies, as a report says it: nothing for all else. */
export function whereOf(view: AnnotationView, words: ReportWords): readonly string[] {
  const [page, picture] = [pageOf(view), pictureOf(view)]
  if (page !== '') return [words.page(page)]
  return picture === null ? [] : [words.picture(picture)]
}

/** The other end of a relation, told by its words, else by what was written to it, else by the page or picture that it is on. */
export function saidOf({ quote, comment, page, picture }: RelatedPassage, words: ReportWords): string {
  if (quote !== '' || comment !== '') return `“${quote || comment}”`
  if (page !== undefined) return words.page(page)
  return picture === undefined ? '—' : words.picture(picture)
}

/** The relations of one annotation, each with the other end. */
export function relationsFrom(id: string, relations: readonly RelationView[]) {
  return relations.flatMap(({ relation, from, to }) => {
    const isFrom = relation.from.annotationId === id
    if (!isFrom && relation.to.annotationId !== id) return []
    return [{ kind: relation.kind, isFrom, other: isFrom ? to : from, comment: relation.comment }]
  })
}
