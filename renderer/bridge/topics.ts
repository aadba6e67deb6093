import type { Topic } from '#contract/events'
import type { MethodName } from '#contract/methods'

/** Which changes make an answer stale. A method that is not here answers the same for as long as the program runs. */
const topics: Partial<Record<MethodName, readonly Topic[]>> = {
  'project.current': ['project'],
  'project.recent': ['project'],
  'project.history': ['project'],
  'project.trash': ['project', 'articles', 'annotations', 'library', 'notes'],
  'project.notices': ['project'],
  'article.list': ['articles', 'annotations'],
  'article.get': ['articles', 'library', 'archive'],
  'annotation.list': ['annotations', 'articles', 'archive'],
  'annotation.relations': ['annotations', 'articles', 'archive'],
  'annotation.aside': ['annotations'],
  'library.list': ['library', 'archive'],
  'library.count': ['library'],
  'library.get': ['library', 'archive'],
  'archive.list': ['archive'],
  'archive.queue': ['archive'],
  'archive.read': ['archive'],
  'briefing.list': ['notes'],
  'briefing.get': ['notes'],
  'briefing.bibliography': ['library'],
  'search.query': ['articles', 'annotations', 'library', 'archive', 'notes'],
  'search.saved': ['searches']
}

export function isStaleAfter(method: string, changed: readonly Topic[]): boolean {
  const of = topics[method as MethodName] // any other string is simply not in the table
  return of?.some((topic) => changed.includes(topic)) ?? false
}
