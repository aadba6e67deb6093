import type { Topic } from '#contract/events'
import type { Edit } from '../../ports.ts'

const topicsByPath: readonly (readonly [RegExp, Topic])[] = [
  [/^project\.json$/, 'project'],
  [/^articles\/[^/]+\/article\.json$/, 'articles'],
  [/^(articles\/[^/]+\/annotations\.json|archive\/annotations\/.+|annotations\/.+)$/, 'annotations'],
  [/^library\//, 'library'],
  [/^archive\/(captures|parts)\//, 'archive'],
  [/^notes\//, 'notes'],
  [/^searches\.json$/, 'searches']
]

/** The parts of the project that a change of these files touches, for the renderer to ask anew. */
export function topicsOf(paths: readonly string[]): Topic[] {
  return [...new Set(paths.flatMap((path) => topicsByPath.flatMap(([form, topic]) => (form.test(path) ? topic : []))))]
}

/** What is shown otherwise after an edit: its record, what its file belongs to, and the reference that a capture is a copy of. */
export function touchedBy({ path, id, before, after }: Edit): string[] {
  const [, captureOfParts] = /^archive\/parts\/([^/]+)\.json$/.exec(path) ?? []
  if (captureOfParts !== undefined) return [captureOfParts] // a page has hundreds of parts, which no list shows one by one
  const record = after ?? before
  const reference = record !== null && 'referenceId' in record ? record.referenceId : null
  return [id, ...ownerOf(path), ...(typeof reference === 'string' ? [reference] : [])]
}

/** Whether a file's records are all told of by its owner, though nobody has read them. */
export function isToldByOwner(path: string): boolean {
  return ownerOf(path).length > 0 || topicsOf([path]).every((topic) => topic === 'notes' || topic === 'project')
}

/** The article or capture whose folder or file a path stands for; annotations are listed by it. */
export function ownerOf(path: string): string[] {
  const article = /^articles\/([^/]+)\//.exec(path)?.[1]
  const capture = /^archive\/annotations\/([^/]+)\.json$/.exec(path)?.[1]
  return [...(article === undefined ? [] : [article]), ...(capture === undefined ? [] : [`capture:${capture}`])]
}
