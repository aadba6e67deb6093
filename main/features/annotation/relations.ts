import type { Annotation, Area } from '#contract/annotation'
import type { MethodInput } from '#contract/methods'
import { type RelatedPassage, Relation, type RelationEnd, type RelationView } from '#contract/relation'
import { ExpectedFailure } from '#contract/result'
import type { Edit, OpenProject } from '../../ports.ts'
import { annotationById, annotationsOf } from './annotation-files.ts'
import type { Desk, DeskNeeds } from './desk.ts'

const relationFile = 'annotations/relations.json'

export function relationsOf(project: OpenProject): Promise<readonly Relation[]> {
  return project.records(relationFile, Relation)
}

export function relationEdit(before: Relation | null, after: Relation | null): Edit {
  return { path: relationFile, id: (after ?? before)?.id ?? '', before, after }
}

/** Typed relations between passages of any two documents. */
export function createRelations({ current, text, ids, places }: DeskNeeds, desk: Desk) {
  const passage = async ({ articleId, annotationId }: RelationEnd): Promise<RelatedPassage | null> => {
    const annotation = await annotationAt(current(), articleId, annotationId)
    const title = await titleOf(text, articleId)
    if (annotation === null || title === null) return null
    const { meaning, comment, target } = annotation
    const { area, quote } = target
    return { title, meaning, comment, quote: quote.exact, ...placeOf(area) }
  }

  return {
    async relations({ articleId }: MethodInput<'annotation.relations'>): Promise<RelationView[]> {
      const all = await relationsOf(current())
      const own = all.filter(({ from, to }) => from.articleId === articleId || to.articleId === articleId)
      return Promise.all(
        own.map(async (relation) => ({
          relation,
          from: await passage(relation.from),
          to: await passage(relation.to)
        }))
      )
    },

    async relate({ kind, from, to, comment = '' }: MethodInput<'annotation.relate'>): Promise<Relation> {
      const project = current()
      await annotationById(project, from.articleId, from.annotationId)
      await annotationById(project, to.articleId, to.annotationId)
      if (isSameEnd(from, to)) throw new ExpectedFailure('bad-input', { where: 'to', problem: 'the same passage' })
      const relation = { id: ids.next(), kind, from, to, comment, creator: places.person, created: desk.now() }
      const known = await relationsOf(project)
      if (known.some((other) => isSameRelation(other, relation))) throw new ExpectedFailure('relation-exists')
      await project.commit('relation-create', [relationEdit(null, relation)])
      return relation
    },

    async unrelate({ ids: gone }: MethodInput<'annotation.unrelate'>) {
      const known = await relationsOf(current())
      const edits = [...new Set(gone)].map((id) => {
        const relation = known.find((one) => one.id === id)
        if (relation === undefined) throw new ExpectedFailure('not-found', { kind: 'relation', id })
        return relationEdit(relation, null)
      })
      await current().commit('relation-remove', edits)
      return {}
    }
  }
}

/**
 * What becomes of the relations of annotations that go: without an heir they go too; with one they end at it, except
 * those that would then join it with itself or be there twice.
 */
export async function relationEditsFor(
  project: OpenProject,
  articleId: string,
  gone: readonly string[],
  heirId: string | null = null
): Promise<Edit[]> {
  const isGone = (end: RelationEnd) => end.articleId === articleId && gone.includes(end.annotationId)
  const all = await relationsOf(project)
  const kept = all.filter(({ from, to }) => !isGone(from) && !isGone(to))
  const edits: Edit[] = []
  for (const relation of all) {
    if (!isGone(relation.from) && !isGone(relation.to)) continue
    const after = heirId === null ? null : moved(relation, isGone, { articleId, annotationId: heirId })
    const isKept = after !== null && !isSameEnd(after.from, after.to) && !kept.some((one) => isSameRelation(one, after))
    if (isKept) kept.push(after)
    edits.push(relationEdit(relation, isKept ? after : null))
  }
  return edits
}

function moved(relation: Relation, isGone: (end: RelationEnd) => boolean, heir: RelationEnd): Relation {
  const heirOf = (end: RelationEnd) => (isGone(end) ? heir : end)
  return { ...relation, from: heirOf(relation.from), to: heirOf(relation.to) }
}

export function isSameRelation(one: Omit<Relation, 'id'>, other: Omit<Relation, 'id'>): boolean {
  return one.kind === other.kind && isSameEnd(one.from, other.from) && isSameEnd(one.to, other.to)
}

function isSameEnd(one: RelationEnd, other: RelationEnd): boolean {
  return one.articleId === other.articleId && one.annotationId === other.annotationId
}

async function annotationAt(project: OpenProject, articleId: string, id: string): Promise<Annotation | null> {
  return (await annotationsOf(project, articleId)).find((annotation) => annotation.id === id) ?? null
}

/** A document that was removed keeps its annotations' file: undo brings both back. */
async function titleOf(text: DeskNeeds['text'], articleId: string): Promise<string | null> {
  try {
    return (await text(articleId)).title
  } catch (error) {
    if (error instanceof ExpectedFailure && error.code === 'not-found') return null
    throw error
  }
}

/** What a passage without words is told by. */
function placeOf(area: Area | undefined): Pick<RelatedPassage, 'page' | 'picture'> {
  if (area === undefined) return {}
  return area.on === 'page' ? { page: area.label ?? String(area.page) } : { picture: area.label ?? '' }
}
