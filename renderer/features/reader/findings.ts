import type { Finding, FindingCode } from '#contract/article'

export interface FindingGroup {
  readonly code: FindingCode
  readonly severity: Finding['severity']
  readonly findings: readonly Finding[]
}

const severities: readonly Finding['severity'][] = ['serious', 'warning', 'note']

/** Findings of one kind together, the serious kinds first; inside a kind in text order. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.severity}/${finding.code}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const inOrder = group.toSorted((a, b) => a.where.start - b.where.start)
      return [{ code: first.code, severity: first.severity, findings: inOrder }]
    })
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
