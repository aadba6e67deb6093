import type { Citation, Finding } from '#contract/article'
import { finding, short } from './audit-finding.ts'
import type { AuditIndex } from './audit-index.ts'

const CODES = {
  missing: ['citation-missing', 'serious'],
  ambiguous: ['citation-ambiguous', 'warning'],
  'year-mismatch': ['year-mismatch', 'warning'],
  'name-mismatch': ['name-mismatch', 'warning']
} as const

/** What is doubtful about one citation: items that are not tied to a reference, and sources known only through another. */
export function citationFindings(index: AuditIndex, citation: Citation): Finding[] {
  const where = {
    start: citation.start,
    end: citation.end,
    citationId: citation.id,
    blockId: index.blockIdAt(citation.start)
  }
  const untied = citation.items.flatMap((item, part) => {
    if (item.state === 'resolved') return []
    const [code, severity] = CODES[item.state]
    const candidates = item.candidates.flatMap((id) => index.reference(id)?.raw ?? [])
    const params: Finding['params'] =
      code === 'citation-missing'
        ? { citation: item.text }
        : {
            citation: item.text,
            candidates: candidates
              .slice(0, 4)
              .map((raw) => short(raw))
              .join(' · ')
          }
    return [finding(code, severity, params, { ...where, referenceId: item.candidates[0] ?? null }, part)]
  })
  if (!isSecondary(index.document.text, citation)) return untied
  return [...untied, finding('secondary-citation', 'note', { citation: short(citation.text) }, where)]
}

const SECONDARY =
  /(?<![\p{L}])(?:as\s+(?:cited|quoted)\s+(?:in|by)|(?:cited|quoted)\s+(?:in|by|after)|qtd\.?\s+in|citad[oa]s?\s+(?:en|por|em)|apud|cité(?:e|es|s)?\s+(?:par|dans)|zit(?:iert)?\.?\s+(?:nach|in|bei))(?![\p{L}])/iu

const RIGHT_BEFORE = new RegExp(`${SECONDARY.source}[\\s,:(]{0,3}$`, 'iu')

/** The words stand in the bracket, or right before it: "Holm, as cited in Beck (2011)". */
function isSecondary(text: string, { start, end }: Citation): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const within = text.slice(start, Math.min(end, start + 300))
  return SECONDARY.test(within) || RIGHT_BEFORE.test(before)
}
