import { expect, test } from 'vitest'
import type { Finding, FindingCode } from '#contract/article'
import { groupFindings } from '../../../renderer/features/reader/findings.ts'

function finding(id: string, code: FindingCode, severity: Finding['severity'], start: number): Finding {
  const where = { start, end: start + 1, citationId: null, referenceId: null, blockId: null }
  return { id, code, severity, params: {}, message: '', where }
}

test('findings of a kind stand together in text order, the serious kinds first', () => {
  const groups = groupFindings([
    finding('n', 'source-not-archived', 'note', 1),
    finding('w', 'reference-never-cited', 'warning', 2),
    finding('late', 'citation-missing', 'serious', 90),
    finding('early', 'citation-missing', 'serious', 10)
  ])
  expect(groups.map((group) => [group.code, ...group.findings.map(({ id }) => id)])).toEqual([
    ['citation-missing', 'early', 'late'],
    ['reference-never-cited', 'w'],
    ['source-not-archived', 'n']
  ])
})
