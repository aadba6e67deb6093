import type { SearchHit, SearchKind } from '#contract/search'
import { sentence } from '../../sentences.ts'
import { printJson, printLines } from './output.ts'
import { createProgress } from './progress.ts'
import { withProject } from './session.ts'

export interface SearchOptions {
  readonly json?: boolean
  readonly kind?: SearchKind
  readonly limit: number
}

/** `sourcebook search DIR QUERY…`: the best hits first, two lines each. What was found is no failure, and neither is nothing. */
export async function searchProject(folder: string, words: readonly string[], options: SearchOptions): Promise<void> {
  await withProject(folder, async ({ call, onEvent }) => {
    const progress = createProgress()
    onEvent((event) => {
      if (event.type !== 'index' || event.index.state !== 'building') return
      const { done, total } = event.index
      progress.show(sentence('cli.search.reading', { done, total }))
    })
    const kind = options.kind === undefined ? {} : { kind: options.kind }
    const answer = await call('search.query', { query: words.join(' '), whole: true, limit: options.limit, ...kind })
    progress.clear()
    for (const { reason, text } of answer.unread) console.error(sentence(`search.unread.${reason}`, { text }))
    if (options.json) return printJson(answer)
    await printLines([
      ...answer.hits.flatMap(linesOf),
      sentence('cli.search.count', { shown: answer.hits.length, total: answer.total })
    ])
  })
}

function linesOf({ key, title, byline, date, excerpt, place }: SearchHit): string[] {
  const about = [byline, date?.slice(0, 10)].filter((part) => part !== undefined && part !== '').join(', ')
  const head = [sentence(`search.kinds.${place.kind}`), title.text, about === '' ? '' : `(${about})`, key]
  return [head.filter((part) => part !== '').join('  '), `  ${excerpt.text}`]
}
