import type { ImportSource } from '#contract/article'
import type { MethodOutput } from '#contract/methods'
import type { Ports } from '../../ports.ts'
import { loadSource, nameOfSource } from './load-source.ts'
import { readAndAudit } from './read.ts'

/** Reads and audits a source without a project: of archiving it says nothing. */
export function auditSource(ports: Ports, source: ImportSource): Promise<MethodOutput<'article.audit'>> {
  return ports.tasks.run('import', nameOfSource(source, ports.grants), async ({ signal }) => {
    const loaded = await loadSource(source, ports, { signal, allowedHosts: [] })
    const { document, findings } = await readAndAudit(ports, loaded, signal)
    return { document, findings }
  })
}
