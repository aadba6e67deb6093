import type { Topic } from '#contract/events'
import type { MethodName } from '#contract/methods'

/** Which changes make an answer stale. A method that is not here answers the same for as long as the program runs. */
const topics: Partial<Record<MethodName, readonly Topic[]>> = {
  'project.current': ['project'],
  'project.recent': ['project'],
  'project.history': ['project'],
  'article.list': ['project', 'articles', 'annotations'],
  'article.get': ['project', 'articles', 'library', 'archive'],
  'annotation.list': ['project', 'annotations', 'articles', 'archive'],
  'library.list': ['project', 'library', 'archive', 'articles'],
  'library.get': ['project', 'library', 'archive', 'articles'],
  'archive.list': ['project', 'archive'],
  'archive.queue': ['project', 'archive'],
  'archive.read': ['project', 'archive'],
  'briefing.list': ['project', 'notes'],
  'briefing.get': ['project', 'notes'],
  'briefing.bibliography': ['project', 'library']
}

export function isStaleAfter(method: string, changed: readonly Topic[]): boolean {
  const of = topics[method as MethodName] // any other string is simply not in the table
  return of?.some((topic) => changed.includes(topic)) ?? false
}
