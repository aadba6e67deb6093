import type { Article, ArticleView, Citation, Finding } from '#contract/article'
import type { CitationLink, Dismissal } from '#contract/audit'
import type { MethodInput } from '#contract/methods'
import type { ChangeLabel } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import { withoutDismissals, wordsOf } from '#domain/citation/audit-dismissed'
import { placedLinks, withoutLink, wordsBefore } from '#domain/citation/audit-links'
import type { ArticleNeeds } from './feature.ts'
import { articleById, edit, readText } from './store.ts'
import type { Views } from './views.ts'

type Needs = Pick<ArticleNeeds, 'current' | 'files' | 'clock' | 'places'>

/** What a person answers to an audit: kept with the article, each answer undoable. */
export function createAuditChanges({ current, files, clock, places }: Needs, views: Views) {
  const signed = () => ({ by: places.person, at: clock.now().toISOString() })

  async function change(before: Article, after: Article, label: ChangeLabel): Promise<ArticleView> {
    await current().commit(label, [edit(before, after)])
    return views.view(await articleById(current(), before.id))
  }

  return {
    async dismissFindings({
      id,
      findingIds,
      dismissed,
      reason = 'checked',
      note = ''
    }: MethodInput<'article.dismissFindings'>) {
      const before = await articleById(current(), id)
      const view = await views.view(before)
      const findings = findingsOf(view, findingIds)
      const putAway = new Set(view.dismissed.map(({ finding }) => finding.id))
      if (!dismissed && !findingIds.some((one) => putAway.has(one))) return view
      const others = withoutDismissals(before.dismissals ?? [], findings, view.text)
      const own = findings.map((finding): Dismissal => {
        const words = wordsOf(finding, view.text)
        return { findingId: finding.id, code: finding.code, words, reason, note: note.trim(), ...signed() }
      })
      const after = {
        ...before,
        dismissals: dismissed ? [...others, ...own] : others,
        dismissedFindings: before.dismissedFindings.filter((one) => !findingIds.includes(one))
      }
      return change(before, after, labelOf(dismissed, findings.length))
    },

    async linkCitation({ id, start, item, to }: MethodInput<'article.linkCitation'>) {
      const before = await articleById(current(), id)
      const { text } = await readText(current(), files, before)
      const links = placedLinks(before.links ?? [], before.citations, text)
      const others = withoutLink(links, start, item)
      if (to.kind === 'automatic') return change(before, { ...before, links: others }, 'citation-link')
      const citation = citationAt(before, start, item)
      const said = { start, text: citation.text, before: wordsBefore(text, start), ...signed() }
      const link: CitationLink =
        to.kind === 'reference'
          ? { ...said, item, to: { ...to, raw: rawOf(before, to.referenceId) } }
          : { ...said, item: 0, to }
      const kept = to.kind === 'reference' ? others : others.filter((one) => one.start !== start)
      return change(before, { ...before, links: [...kept, link] }, 'citation-link')
    }
  }
}

function labelOf(dismissed: boolean, count: number): ChangeLabel {
  if (dismissed) return count === 1 ? 'finding-dismiss' : 'findings-dismiss'
  return count === 1 ? 'finding-restore' : 'findings-restore'
}

/** In the order asked for. Fails with not-found. */
function findingsOf({ findings, dismissed }: ArticleView, ids: readonly string[]): Finding[] {
  const known = new Map([...findings, ...dismissed.map(({ finding }) => finding)].map((one) => [one.id, one]))
  return [...new Set(ids)].map((id) => {
    const finding = known.get(id)
    if (finding === undefined) throw new ExpectedFailure('not-found', { kind: 'finding', id })
    return finding
  })
}

function citationAt(article: Article, start: number, item: number): Citation {
  const citation = article.citations.find((one) => one.start === start)
  if (citation === undefined || citation.items[item] === undefined)
    throw new ExpectedFailure('not-found', { kind: 'citation', id: String(start) })
  return citation
}

function rawOf({ references }: Article, id: string): string {
  const reference = references.find((one) => one.id === id)
  if (reference === undefined) throw new ExpectedFailure('not-found', { kind: 'reference', id })
  return reference.raw
}
