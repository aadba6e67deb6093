import type { Finding, FindingCode } from '#contract/article'
import { findingMessage } from './finding-message.ts'

export type FindingPlace = Pick<Finding['where'], 'start' | 'end'> & Partial<Finding['where']>

/** A finding with its id and English sentence. `part` tells several of one kind at one place apart. */
export function finding(
  code: FindingCode,
  severity: Finding['severity'],
  params: Finding['params'],
  where: FindingPlace,
  part = 0
): Finding {
  return {
    id: `${code}@${where.start}-${where.end}${part > 0 ? `.${part}` : ''}`,
    code,
    severity,
    params,
    message: findingMessage(code, params),
    where: { citationId: null, referenceId: null, blockId: null, ...where }
  }
}

/** As much of a reference or sentence as a line has room for: at most so many characters. */
export function short(text: string, most = 90): string {
  const line = text.length > 4 * most ? text.slice(0, 4 * most) : text // no long text is searched for its last space
  const even = line.replace(/\s+/g, ' ').trim()
  return even.length <= most ? even : `${even.slice(0, most - 2).replace(/\s+\S*$/, '')}…`
}
