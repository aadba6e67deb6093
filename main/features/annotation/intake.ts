import type { Annotation } from '#contract/annotation'
import {
  AsideAnnotation,
  type ExchangeProblem,
  type ExchangeProblemCode,
  type ImportReport
} from '#contract/annotation-exchange'
import type { Relation } from '#contract/relation'
import type {
  Incoming,
  IncomingAnnotation,
  IncomingRelation,
  IncomingReply,
  Problem
} from '#domain/annotation/incoming'
import { idOfUrn } from '#domain/annotation/web-annotation-terms'
import type { Edit } from '../../ports.ts'
import { sentence } from '../../sentences.ts'
import { type Desk, editOf } from './desk.ts'
import type { AnnotationNeeds } from './feature.ts'
import { asideFile } from './import.ts'
import { knownHere } from './known-here.ts'
import { placeIncoming } from './place-incoming.ts'
import { isSameRelation, relationEdit, relationsOf } from './relations.ts'

type Counted = Exclude<keyof ImportReport, 'total' | 'problems'>

/** Works out what becomes of each annotation of a file: the edits that keep them all, and the report. Writes nothing. */
export async function createIntake(needs: AnnotationNeeds, desk: Desk) {
  const project = needs.current()
  const here = await knownHere(needs)
  const relations: Relation[] = [...(await relationsOf(project))]
  const asides = await project.records(asideFile, AsideAnnotation)
  const asideByRaw = new Map(asides.map((aside) => [aside.raw, aside]))
  const putAsideNow = new Set<string>()
  const edits: Edit[] = []
  const report = { placed: 0, orphaned: 0, replies: 0, aside: 0, alreadyThere: 0 }
  const problems: ExchangeProblem[] = []

  const tell = (index: number, id: string | null, { code, params = {} }: Problem) =>
    problems.push({ index, id, code, params, message: sentence(`annotation.problem.${code}`, params) })
  const count = (as: Counted) => void report[as]++

  const putAside = (index: number, { part, raw }: Incoming, reason: ExchangeProblemCode) => {
    const text = JSON.stringify(raw)
    const isKnown = asideByRaw.has(text) || putAsideNow.has(text)
    putAsideNow.add(text)
    if (isKnown) return already(index, part.origin)
    const isAnnotation = part.kind === 'annotation'
    const after: AsideAnnotation = {
      id: needs.ids.next(),
      origin: part.origin,
      source: isAnnotation ? (part.sources[0] ?? null) : null,
      quote: isAnnotation ? (part.quote?.exact ?? '') : '',
      reason,
      importedAt: desk.now(),
      raw: text
    }
    edits.push({ path: asideFile, id: after.id, before: null, after })
    tell(index, part.origin, { code: reason })
    count('aside')
  }
  const already = (index: number, id: string | null) => {
    tell(index, id, { code: 'already-there' })
    count('alreadyThere')
  }

  return async (incoming: readonly Incoming[]): Promise<{ edits: readonly Edit[]; report: ImportReport }> => {
    const placed = await placeIncoming(needs, desk, here, incoming)
    incoming.forEach((each, index) => {
      const { part } = each
      if (part.kind === 'annotation') takeAnnotation(index, each, part)
      else if (part.kind === 'unreadable') putAside(index, each, part.code)
    })
    // Answers and relations come after what they answer and join, wherever in the file they stand.
    incoming.forEach((each, index) => {
      const { part } = each
      if (part.kind === 'reply') takeReply(index, each, part)
      else if (part.kind === 'relation') takeRelation(index, each, part)
    })
    for (const { articleId, before, after } of here.changed()) edits.push(editOf(articleId, before, after))
    edits.push(...noLongerAside(incoming))
    return {
      edits,
      report: { total: incoming.length, ...report, problems: problems.sort((a, b) => a.index - b.index) }
    }

    function takeAnnotation(index: number, each: Incoming, part: IncomingAnnotation) {
      const found = placed.get(each)
      if (found === undefined) return putAside(index, each, 'document-unknown')
      if (found === 'already-there') return already(index, part.origin)
      if (found === 'area-unplaced') return putAside(index, each, found)
      for (const problem of [...each.problems, ...found.problems]) tell(index, part.origin, problem)
      count(found.isOrphaned ? 'orphaned' : 'placed')
    }
  }

  /** What was kept aside and has found its place now. One that is about several documents waits for the last of them. */
  function noLongerAside(incoming: readonly Incoming[]): Edit[] {
    if (asideByRaw.size === 0) return []
    const raws = new Set(incoming.map(({ raw }) => JSON.stringify(raw)))
    return [...raws].flatMap((raw) => {
      const before = asideByRaw.get(raw)
      if (before === undefined || putAsideNow.has(raw)) return []
      return { path: asideFile, id: before.id, before, after: null }
    })
  }

  function takeReply(index: number, each: Incoming, part: IncomingReply) {
    const root = part.to.map((id) => here.find(id)).find((found) => found !== undefined)
    if (root === undefined || part.text === '') return putAside(index, each, 'target-missing')
    const now = desk.now()
    const id = idOfUrn(part.origin ?? '') ?? part.origin ?? needs.ids.next()
    if (root.annotation.replies.some((reply) => reply.id === id)) return already(index, part.origin)
    const created = part.created ?? now
    const reply = { id, text: part.text, creator: part.creator ?? '', created, modified: part.modified ?? created }
    const after: Annotation = { ...root.annotation, replies: [...root.annotation.replies, reply] }
    here.change(root.articleId, after)
    if (part.origin !== null) here.name(part.origin, root.articleId, after.id)
    count('replies')
  }

  function takeRelation(index: number, each: Incoming, part: IncomingRelation) {
    const [from, to] = [here.find(part.from), here.find(part.to)]
    if (from === undefined || to === undefined || from.annotation === to.annotation) {
      return putAside(index, each, 'target-missing')
    }
    const relation: Relation = {
      id: needs.ids.next(),
      kind: part.relation,
      from: { articleId: from.articleId, annotationId: from.annotation.id },
      to: { articleId: to.articleId, annotationId: to.annotation.id },
      comment: part.comment,
      creator: part.creator ?? '',
      created: part.created ?? desk.now()
    }
    if (relations.some((known) => isSameRelation(known, relation))) return already(index, part.origin)
    relations.push(relation)
    edits.push(relationEdit(null, relation))
    count('replies')
  }
}
