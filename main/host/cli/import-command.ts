import type { ImportSource } from '#contract/article'
import type { MethodOutput } from '#contract/methods'
import { sentence } from '../../sentences.ts'
import { allowHosts } from './allow-hosts.ts'
import { complain, printJson, printLines } from './output.ts'
import { createProgress } from './progress.ts'
import { type Session, withProject } from './session.ts'

type Outcome = MethodOutput<'article.import'>[number]

export interface ImportOptions {
  readonly json?: boolean
  readonly allowHost?: readonly string[]
}

/** `sourcebook import DIR FILE|URL…`: one after another, so that one that fails leaves the others be. */
export async function importSources(folder: string, sources: readonly string[], options: ImportOptions): Promise<void> {
  const progress = createProgress()
  await withProject(folder, async (session) => {
    await allowHosts(session, options.allowHost)
    const outcomes: Outcome[] = []
    for (const [index, source] of sources.entries()) {
      progress.show(sentence('cli.import.progress', { done: index + 1, total: sources.length, name: source }))
      outcomes.push(...(await session.call('article.import', { sources: [sourceOf(session, source)] })))
    }
    progress.clear()
    if (options.json) await printJson(outcomes)
    else await printLines(outcomes.flatMap(lineOf))
    for (const outcome of outcomes) if (outcome.kind === 'failed') complain(outcome.failure.message)
  })
}

export function sourceOf({ grant }: Session, source: string): ImportSource {
  return /^https?:\/\//i.test(source) ? { kind: 'url', url: source } : { kind: 'file', fileId: grant(source) }
}

function lineOf(outcome: Outcome): string[] {
  if (outcome.kind === 'failed' || outcome.kind === 'with-page') return []
  const { id, title } = outcome.article
  return [sentence(outcome.kind === 'imported' ? 'cli.import.done' : 'cli.import.alreadyThere', { id, title })]
}
