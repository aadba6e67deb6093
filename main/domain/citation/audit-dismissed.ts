import type { Article, Finding } from '#contract/article'
import type { Dismissal } from '#contract/audit'

export interface SortedFindings {
  readonly findings: Finding[]
  readonly dismissed: { readonly finding: Finding; readonly dismissal: Dismissal }[]
}

/** Parts what is open from what a person put away; in a newer version, by the kind and the words of what was found. */
export function sortFindings(
  all: readonly Finding[],
  { dismissals = [], dismissedFindings }: Pick<Article, 'dismissals' | 'dismissedFindings'>,
  text: string
): SortedFindings {
  const bySameWords = new Map(dismissals.map((dismissal) => [keyOf(dismissal.code, dismissal.words), dismissal]))
  const byId = new Map(dismissals.map((dismissal) => [dismissal.findingId, dismissal]))
  const old = new Set(dismissedFindings)
  const sorted: SortedFindings = { findings: [], dismissed: [] }
  for (const finding of all) {
    const words = wordsOf(finding, text)
    const own = byId.get(finding.id)
    const known = own?.words === words ? own : bySameWords.get(keyOf(finding.code, words))
    const dismissal = known ?? (old.has(finding.id) ? withoutReason(finding, words) : undefined)
    if (dismissal === undefined) sorted.findings.push(finding)
    else sorted.dismissed.push({ finding, dismissal })
  }
  return sorted
}

/** The words of the text that a finding is about, as a dismissal keeps them. */
export function wordsOf({ where }: Finding, text: string): string {
  return text.slice(where.start, Math.min(where.end, where.start + 200))
}

/** Dismissals but for those that put one of these findings away. */
export function withoutDismissals(
  dismissals: readonly Dismissal[],
  findings: readonly Finding[],
  text: string
): Dismissal[] {
  const ids = new Set(findings.map(({ id }) => id))
  const keys = new Set(findings.map((finding) => keyOf(finding.code, wordsOf(finding, text))))
  return dismissals.filter(({ findingId, code, words }) => !ids.has(findingId) && !keys.has(keyOf(code, words)))
}

function keyOf(code: string, words: string): string {
  return `${code}\n${words}`
}

/** Put away by a program that did not ask why. */
function withoutReason({ id, code }: Finding, words: string): Dismissal {
  return { findingId: id, code, words, reason: 'checked', note: '', by: '', at: '' }
}
