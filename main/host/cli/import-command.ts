import type { ImportSource } from '#contract/article'
import type { MethodOutput } from '#contract/methods'
import { sentence } from '../../sentences.ts'
import { allowHosts } from './allow-hosts.ts'
import { complain, printJson, printLines } from './output.ts'
import { type PasswordOptions, readPassword } from './password.ts'
import { createProgress } from './progress.ts'
import { type Session, withProject } from './session.ts'

type Outcome = MethodOutput<'article.import'>[number]

export interface ImportOptions extends PasswordOptions {
  readonly json?: boolean
  readonly allowHost?: readonly string[]
}

/** `sourcebook import DIR FILE|URL…`: one after another, so that one that fails leaves the others be. */
export async function importSources(folder: string, sources: readonly string[], options: ImportOptions): Promise<void> {
  const password = await readPassword(options)
  const progress = createProgress()
  await withProject(folder, async (session) => {
    await allowHosts(session, options.allowHost)
    const named = sources.map((name) => ({ name, source: sourceOf(session, name, password) }))
    const outcomes: Outcome[] = []
    for (const [index, { name, source }] of named.entries()) {
      progress.show(sentence('cli.import.progress', { done: index + 1, total: sources.length, name }))
      outcomes.push(...(await session.call('article.import', { sources: [source] })))
    }
    progress.clear()
    if (options.json) await printJson(outcomes)
    else await printLines(outcomes.flatMap(lineOf))
    for (const outcome of outcomes) if (outcome.kind === 'failed') complain(outcome.failure.message)
  })
}

/** A web address, or a file, which `password` opens if it is a locked PDF. */
export function sourceOf({ grant }: Session, source: string, password?: string): ImportSource {
  if (/^https?:\/\//i.test(source)) return { kind: 'url', url: source }
  return { kind: 'file', fileId: grant(source), ...(password === undefined ? {} : { password }) }
}

function lineOf(outcome: Outcome): string[] {
  if (outcome.kind === 'failed' || outcome.kind === 'with-page') return []
  const { id, title } = outcome.article
  return [sentence(outcome.kind === 'imported' ? 'cli.import.done' : 'cli.import.alreadyThere', { id, title })]
}
