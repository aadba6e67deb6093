import type { Finding, FindingCode } from '#contract/article'

export interface FindingGroup {
  readonly key: string
  readonly code: FindingCode
  readonly severity: Finding['severity']
  readonly context: string | null // tells two groups of one code apart in the catalogue
  readonly findings: readonly Finding[]
}

const SEVERITIES: readonly Finding['severity'][] = ['serious', 'warning', 'note']

/** What weighs most first: what the text rests on before what is only untidy. */
const CODES: readonly FindingCode[] = [
  'citation-missing',
  'link-dead',
  'year-mismatch',
  'name-mismatch',
  'citation-ambiguous',
  'figure-without-citation',
  'superlative-without-citation',
  'date-without-citation',
  'secondary-citation',
  'link-front-page',
  'reference-duplicate',
  'reference-never-cited',
  'reference-doubtful',
  'source-not-archived'
]

/** Findings of one kind together, the serious kinds first and then the weightier; inside a kind in text order. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.severity}/${finding.code}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return [...groups].flatMap(([key, group]) => toGroup(key, group)).sort((a, b) => rank(a) - rank(b))
}

function toGroup(key: string, findings: Finding[]): FindingGroup[] {
  const [first] = findings
  if (first === undefined) return []
  const { code, severity, params } = first
  const context = typeof params.context === 'string' ? params.context : null
  return [{ key, code, severity, context, findings: findings.sort((a, b) => a.where.start - b.where.start) }]
}

function rank({ severity, code }: FindingGroup): number {
  return SEVERITIES.indexOf(severity) * CODES.length + CODES.indexOf(code)
}
