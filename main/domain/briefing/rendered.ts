import type { Bibliography } from '#contract/briefing'
import type { CiteRequest } from './cite-request.ts'
import { type CslRun, cslRuns, runsToHtml } from './csl-text.ts'

/** What the CSL processor gives for a note: its own markup, one text for each citation. */
export interface CslOutput {
  readonly kind: 'in-text' | 'note'
  readonly citations: readonly string[]
  /** In a note style, the authors' names that stand in the sentence before a narrative citation's note; else empty. */
  readonly leads: readonly string[]
  readonly entries: readonly { readonly id: string; readonly html: string }[]
}

/** A note's citations and bibliography, ready to be set. */
export interface RenderedCitations {
  readonly kind: 'in-text' | 'note'
  readonly citations: readonly { readonly lead: string; readonly runs: readonly CslRun[] }[]
  readonly entries: readonly { readonly key: string; readonly runs: readonly CslRun[] }[]
  readonly missingKeys: readonly string[]
}

/** Brings the processor's output and the missing keys together: a missing source is said where it is cited, never left out. */
export function renderedCitations(output: CslOutput, requests: readonly CiteRequest[]): RenderedCitations {
  return {
    kind: output.kind,
    citations: requests.map(({ missing }, n) => ({
      lead: output.leads[n] ?? '',
      runs: [...cslRuns(output.citations[n] ?? ''), ...missingRuns(missing, (output.citations[n] ?? '') !== '')]
    })),
    entries: output.entries.map(({ id, html }) => ({ key: id, runs: cslRuns(html) })),
    missingKeys: [...new Set(requests.flatMap(({ missing }) => missing))]
  }
}

/** The same as the contract has it. */
export function toBibliography({ kind, citations, entries, missingKeys }: RenderedCitations): Bibliography {
  return {
    kind,
    citations: citations.map(({ lead, runs }) => [lead, plainText(runs)].filter((text) => text !== '').join(' ')),
    entries: entries.map(({ key, runs }) => ({ key, html: runsToHtml(runs), text: plainText(runs) })),
    missingKeys: [...missingKeys]
  }
}

function missingRuns(missing: readonly string[], isAfterText: boolean): CslRun[] {
  if (missing.length === 0) return []
  return [{ text: `${isAfterText ? ' ' : ''}(${missing.map((key) => `@${key}?`).join('; ')})`, bold: true }]
}

function plainText(runs: readonly CslRun[]): string {
  return runs.map((run) => run.text).join('')
}
