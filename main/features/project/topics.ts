import type { Topic } from '#contract/events'

const topicsByPath: readonly (readonly [RegExp, Topic])[] = [
  [/^project\.json$/, 'project'],
  [/^articles\/[^/]+\/article\.json$/, 'articles'],
  [/^(articles\/[^/]+\/annotations\.json|archive\/annotations\/.+|annotations\/.+)$/, 'annotations'],
  [/^library\//, 'library'],
  [/^archive\/(captures|parts)\//, 'archive'],
  [/^notes\//, 'notes']
]

/** The parts of the project that a change of these files touches, for the renderer to ask anew. */
export function topicsOf(paths: readonly string[]): Topic[] {
  return [...new Set(paths.flatMap((path) => topicsByPath.flatMap(([form, topic]) => (form.test(path) ? topic : []))))]
}

/** The article or capture whose folder or file a path stands for; annotations are listed by it. */
export function ownerOf(path: string): string[] {
  const article = /^articles\/([^/]+)\//.exec(path)?.[1]
  const capture = /^archive\/annotations\/([^/]+)\.json$/.exec(path)?.[1]
  return [...(article === undefined ? [] : [article]), ...(capture === undefined ? [] : [`capture:${capture}`])]
}
