import type { AppEvent } from '#contract/events'
import { ExpectedFailure } from '#contract/result'
import { createDispatch, type Dispatch, type Handlers } from './dispatch.ts'
import { createAnnotationFeature } from './features/annotation/feature.ts'
import { createArchiveFeature } from './features/archive/feature.ts'
import { createArticleFeature } from './features/article/feature.ts'
import { createBriefingFeature } from './features/briefing/feature.ts'
import { createLibraryFeature } from './features/library/feature.ts'
import { createProjectFeature } from './features/project/feature.ts'
import { createSearchFeature } from './features/search/feature.ts'
import { createSettingsFeature } from './features/settings/feature.ts'
import type { Ports } from './ports.ts'

export interface App {
  readonly dispatch: Dispatch
  /** Stops the capture queue, closes the project and gives its lock back. */
  close(): Promise<void>
}

/** Builds every feature from its ports and ties them together: the only place where one feature meets another. */
export function createApp(ports: Ports, report: (error: unknown, method: string) => void): App {
  const emit = (event: AppEvent) => {
    search.heard(event) // first, so that who asks again on hearing of a change finds it
    ports.events.emit(event)
  }
  const project = createProjectFeature({ ...ports, events: { emit } })
  const library = createLibraryFeature({
    ...ports,
    current: project.current,
    captures: () => archive.latestCaptures(),
    article: (id) => article.byId(id),
    copy: (id) => archive.byId(id),
    metadataOfCopy: (id) => archive.metadata(id)
  })
  const archive = createArchiveFeature({
    ...ports,
    current: project.current,
    onOpen: project.onOpen,
    onClose: project.onClose,
    reference: library.byId,
    referencesOfArticle: async (id) => (await article.byId(id)).references.flatMap((r) => r.libraryId ?? []),
    captured: (id) => annotation.afterCapture(id),
    articleUrl: async (id) => (await article.byId(id)).metadata.url
  })
  const article = createArticleFeature({
    ...ports,
    current: project.current,
    libraryEdits: library.editsForArticle,
    libraryRecords: library.byId,
    archivedReferences: async () => archivedIds(await archive.latestCaptures()),
    captures: () => archive.latestCaptures(),
    annotationCount: (id) => annotation.count(id),
    annotationEdits: (id, on) => annotation.editsForVersion(id, on)
  })
  const annotation = createAnnotationFeature({
    ...ports,
    current: project.current,
    text: (id) => (id.startsWith('capture:') ? archive.text(id.slice('capture:'.length)) : article.text(id)),
    documents: async () => [...(await article.addresses()), ...readCopies(await archive.handlers['archive.list']({}))],
    earlierCopies: archive.earlierCopies,
    settings: async () => (await project.handlers['project.current']({}))?.settings ?? null,
    original: (id) => article.handlers['article.original']({ id }),
    pages: (id) => article.handlers['article.pageMap']({ id })
  })
  const briefing = createBriefingFeature({
    ...ports,
    current: project.current,
    references: library.all,
    defaultStyle: async () => (await project.handlers['project.current']({}))?.settings.style ?? null
  })
  const search = createSearchFeature({
    ...ports,
    current: project.current,
    onClose: project.onClose,
    copy: archive.text
  })

  const handlers: Handlers = {
    'app.info': async () => ({ name: 'Sourcebook', version: ports.version, capabilities: ports.capabilities }),
    'app.openExternal': async ({ url }) => {
      if (!/^(https?|mailto):/i.test(url)) throw new ExpectedFailure('url-invalid', { url })
      if (ports.dialogs === null) throw new ExpectedFailure('capability-missing', { capability: 'openExternal' })
      await ports.dialogs.openExternal(url)
      return {}
    },
    'app.leaving': async () => ({ to: ports.leaving() }),
    'task.cancel': async ({ id }) => {
      ports.tasks.cancel(id)
      return {}
    },
    ...createSettingsFeature(ports).handlers,
    ...project.handlers,
    ...article.handlers,
    ...annotation.handlers,
    ...library.handlers,
    ...archive.handlers,
    ...briefing.handlers,
    ...search.handlers
  }
  return { dispatch: createDispatch(handlers, report), close: project.close }
}

/** The captures that can be read and marked, the newest first. */
function readCopies(captures: readonly { readonly id: string; readonly url: string; readonly state: string }[]) {
  const read = captures.filter(({ state }) => state === 'captured').map(({ id, url }) => ({ id: `capture:${id}`, url }))
  return read.sort((a, b) => (a.id < b.id ? 1 : -1))
}

function archivedIds(captures: ReadonlyMap<string, { readonly state: string }>): ReadonlySet<string> {
  return new Set([...captures].filter(([, capture]) => capture.state === 'captured').map(([id]) => id))
}
