import type { ImportSource } from '#contract/article'
import type { MethodOutput } from '#contract/methods'
import { auditArticle } from '#domain/citation/audit'
import type { Ports } from '../../ports.ts'
import { loadSource, nameOfSource } from './load-source.ts'
import { readLoaded } from './read.ts'

/** Reads and audits a source without a project: of archiving it says nothing. */
export function auditSource(ports: Ports, source: ImportSource): Promise<MethodOutput<'article.audit'>> {
  return ports.tasks.run('import', nameOfSource(source, ports.grants), async ({ signal }) => {
    const loaded = await loadSource(source, ports, { signal, allowedHosts: [] })
    const { document } = await readLoaded(ports, loaded, signal)
    return { document, findings: auditArticle({ document, archived: null, dismissed: new Set() }) }
  })
}
