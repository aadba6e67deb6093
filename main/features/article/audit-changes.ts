import type { Article, ArticleView, Citation } from '#contract/article'
import type { CitationLink } from '#contract/audit'
import type { MethodInput } from '#contract/methods'
import type { ChangeLabel } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import { hasDismissed, wordsOf } from '#domain/citation/audit-dismissed'
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
    async dismissFinding({
      id,
      findingId,
      dismissed,
      reason = 'checked',
      note = ''
    }: MethodInput<'article.dismissFinding'>) {
      const before = await articleById(current(), id)
      const view = await views.view(before)
      const isPutAway = view.dismissed.some(({ finding }) => finding.id === findingId)
      const finding = [...view.findings, ...view.dismissed.map((one) => one.finding)].find(
        (one) => one.id === findingId
      )
      if (finding === undefined) throw new ExpectedFailure('not-found', { kind: 'finding', id: findingId })
      if (!dismissed && !isPutAway) return view
      const others = (before.dismissals ?? []).filter((one) => !hasDismissed(one, finding, view.text))
      const words = wordsOf(finding, view.text)
      const own = { findingId, code: finding.code, words, reason, note: note.trim(), ...signed() }
      const after = {
        ...before,
        dismissals: dismissed ? [...others, own] : others,
        dismissedFindings: before.dismissedFindings.filter((one) => one !== findingId)
      }
      return change(before, after, dismissed ? 'finding-dismiss' : 'finding-restore')
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
