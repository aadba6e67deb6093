import type { Article, ArticleMetadata, ArticleVersion } from '#contract/article'
import type { MethodInput, MethodOutput } from '#contract/methods'
import { ExpectedFailure } from '#contract/result'
import type { OpenProject, RunningTask } from '../../ports.ts'
import { noCompanions } from './companions.ts'
import type { ArticleNeeds } from './feature.ts'
import { allowedHosts, writeVersion } from './import.ts'
import { type LoadedSource, loadSource, nameOfSource } from './load-source.ts'
import { pageMapOf } from './page-map.ts'
import { type PicturedSource, readWithPictures } from './read-with-pictures.ts'
import { articleById, currentVersion, edit, sha256, versionFolder } from './store.ts'
import type { Views } from './views.ts'

type Input = MethodInput<'article.newVersion'>
type Output = MethodOutput<'article.newVersion'>

/**
 * Brings in a changed source as an article's newest version: its text, references and annotations follow in one step. The
 * versions before it stay as they are.
 */
export function createNewVersions(needs: ArticleNeeds, views: Views) {
  return ({ id, source }: Input): Promise<Output> => {
    needs.current().assertWritable()
    const work = (task: RunningTask) => bringIn(id, source, needs, views, task.signal)
    return needs.tasks.run('import', nameOfSource(source, needs.grants), work)
  }
}

async function bringIn(
  id: string,
  source: Input['source'],
  needs: ArticleNeeds,
  views: Views,
  signal: AbortSignal
): Promise<Output> {
  const project = needs.current()
  const before = await articleById(project, id)
  const hosts = await allowedHosts(project)
  const loaded = await loadSource(source, needs, { signal, allowedHosts: hosts })
  const hash = sha256(loaded.bytes)
  if (hash === currentVersion(before).hash) return { isNew: false, article: await views.view(before), states: nothing }
  const read = await readWithPictures(needs, loaded, noCompanions, { signal, allowedHosts: hosts })
  if (signal.aborted) throw new ExpectedFailure('cancelled')
  const states = await keep(project, needs, before, hash, loaded, read)
  return { isNew: true, article: await views.view(await articleById(project, id)), states }
}

const nothing = { exact: 0, moved: 0, changed: 0, orphaned: 0 }

/** Writes the version's files and then, in one change, everything that follows from them. */
async function keep(
  project: OpenProject,
  needs: ArticleNeeds,
  before: Article,
  hash: string,
  loaded: LoadedSource,
  read: PicturedSource
): Promise<Output['states']> {
  const isKept = before.versions.some((version) => version.hash === hash) // one that was current before comes back
  try {
    const textHash = await writeVersion(project, needs, before.id, hash, loaded, read)
    const { edits, ids } = await needs.libraryEdits(before.id, read.document.references)
    const version: ArticleVersion = {
      hash,
      textHash,
      importedAt: needs.clock.now().toISOString(),
      source: {
        name: loaded.name,
        mediaType: read.mediaType,
        charset: read.charset,
        bytes: loaded.bytes.length,
        url: loaded.url
      }
    }
    const { text, blocks } = read.document
    const pages = pageMapOf(read.runs ?? [])
    const annotations = await needs.annotationEdits(before.id, {
      text,
      textHash,
      blocks,
      file: hash,
      pages,
      figures: read.figures
    })
    const article = withVersion(before, version, read, ids)
    await project.commit('article-new-version', [edit(before, article), ...edits, ...annotations.edits])
    return annotations.states
  } catch (error) {
    // The first failure is the one to tell of.
    if (!isKept) await needs.files.remove(versionFolder(project, before.id, hash)).catch(() => {})
    throw error
  }
}

function withVersion(
  before: Article,
  version: ArticleVersion,
  { document, figures }: PicturedSource,
  libraryIds: readonly string[]
): Article {
  const { blocks, references, citations } = document
  return {
    ...before,
    versions: [...before.versions, version],
    metadata: mergedMetadata(before, document.metadata),
    blocks,
    references: references.map((reference, index) => ({ ...reference, libraryId: libraryIds[index] ?? null })),
    citations,
    figures: [...figures],
    dismissedFindings: [] // they were dismissed in another text
  }
}

/** What a person may have corrected stays; only what was missing is filled in, and a headline that was the text's own follows it. */
function mergedMetadata({ metadata: old, blocks }: Article, now: ArticleMetadata): ArticleMetadata {
  const wasTextsOwn = blocks.some(({ kind, text }) => kind === 'title' && text.trim() === old.title)
  return {
    ...old,
    title: wasTextsOwn && now.title !== '' ? now.title : old.title,
    authors: old.authors.length > 0 ? old.authors : now.authors,
    organisation: old.organisation ?? now.organisation,
    outlet: old.outlet ?? now.outlet,
    bylines: now.bylines.length > 0 ? now.bylines : old.bylines,
    category: old.category ?? now.category,
    language: old.language ?? now.language,
    published: old.published ?? now.published,
    authorNote: now.authorNote ?? old.authorNote,
    url: old.url ?? now.url
  }
}
