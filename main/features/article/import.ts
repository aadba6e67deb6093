import type { Article, ImportSource } from '#contract/article'
import type { ImportOutcome, MethodInput } from '#contract/methods'
import { ProjectRecord } from '#contract/project'
import { ExpectedFailure } from '#contract/result'
import type { OpenProject, RunningTask } from '../../ports.ts'
import { toFailure } from '../../sentences.ts'
import { type Companions, companionsOf, isCompanion } from './companions.ts'
import type { ArticleNeeds } from './feature.ts'
import { type LoadedSource, loadSource, nameOfSource } from './load-source.ts'
import { originalName } from './original.ts'
import { pageMapFile } from './page-map.ts'
import { picturePath } from './picture.ts'
import { type PicturedSource, readWithPictures } from './read-with-pictures.ts'
import { articleWithVersion, edit, sha256, versionFolder } from './store.ts'
import type { Views } from './views.ts'

/**
 * Brings sources in one after the other, an outcome each in their order. One that fails leaves the others be; a cancelled
 * import keeps what had come in, and nothing of what had not.
 */
export function createImporter(needs: ArticleNeeds, views: Views) {
  let turn: Promise<unknown> = Promise.resolve()
  return ({ sources }: MethodInput<'article.import'>): Promise<ImportOutcome[]> => {
    needs.current().assertWritable()
    const label = sources
      .map((source) => nameOfSource(source, needs.grants))
      .join(', ')
      .slice(0, 120)
    const work = (task: RunningTask) => importAll(sources, needs, views, task)
    // One import at a time: two of the same bytes would both find that they are not there yet.
    const done = turn.then(() => needs.tasks.run('import', label, work))
    turn = done.catch(() => {})
    return done
  }
}

async function importAll(
  sources: readonly ImportSource[],
  needs: ArticleNeeds,
  views: Views,
  task: RunningTask
): Promise<ImportOutcome[]> {
  const companions = companionsOf(sources)
  const came = new Map<ImportSource, ImportOutcome>()
  // Pages come first: which of the pictures are theirs is known only then.
  const inTurn = [...sources].sort((a, b) => Number(isCompanion(a)) - Number(isCompanion(b)))
  for (const [index, source] of inTurn.entries()) {
    task.progress(index, sources.length)
    came.set(source, await importOne(source, companions, needs, views, task.signal))
  }
  task.progress(sources.length, sources.length)
  const outcomes = sources.flatMap((source) => came.get(source) ?? [])
  if (task.signal.aborted && outcomes.every(({ kind }) => kind === 'failed')) throw new ExpectedFailure('cancelled')
  return outcomes
}

async function importOne(
  source: ImportSource,
  companions: Companions,
  needs: ArticleNeeds,
  views: Views,
  signal: AbortSignal
): Promise<ImportOutcome> {
  const name = nameOfSource(source, needs.grants)
  if (isCompanion(source) && companions.isTaken(name)) return { kind: 'with-page', name }
  try {
    if (signal.aborted) throw new ExpectedFailure('cancelled')
    const { isNew, article } = await bringIn(source, companions, needs, signal)
    return { kind: isNew ? 'imported' : 'already-there', name, article: await views.summary(article) }
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error
    return { kind: 'failed', name, failure: toFailure(error) }
  }
}

async function bringIn(
  source: ImportSource,
  companions: Companions,
  needs: ArticleNeeds,
  signal: AbortSignal
): Promise<{ readonly isNew: boolean; readonly article: Article }> {
  const project = needs.current()
  const hosts = await allowedHosts(project)
  const loaded = await loadSource(source, needs, { signal, allowedHosts: hosts })
  const hash = sha256(loaded.bytes)
  const known = await articleWithVersion(project, needs.files, hash)
  if (known !== null) return { isNew: false, article: known }
  const read = await readWithPictures(needs, loaded, companions, { signal, allowedHosts: hosts })
  if (signal.aborted) throw new ExpectedFailure('cancelled')
  return { isNew: true, article: await keep(project, needs, loaded, read, hash) }
}

/** Private hosts that the person allowed for this project. */
export async function allowedHosts(project: OpenProject): Promise<readonly string[]> {
  const [record] = await project.records('project.json', ProjectRecord)
  return record?.settings.allowedHosts ?? []
}

/** Writes a version's files and then, in one change, the article and its references; files without a record are taken away again. */
async function keep(
  project: OpenProject,
  needs: ArticleNeeds,
  loaded: LoadedSource,
  read: PicturedSource,
  hash: string
): Promise<Article> {
  const id = needs.ids.next()
  try {
    const textHash = await writeVersion(project, needs, id, hash, loaded, read)
    const { edits, ids } = await needs.libraryEdits(id, read.document.references)
    const article = articleOf(id, hash, textHash, needs.clock.now().toISOString(), loaded, read, ids)
    await project.commit('article-import', [edit(null, article), ...edits])
    return article
  } catch (error) {
    await needs.files.remove(project.path('articles', id)).catch(() => {}) // the first failure is the one to tell of
    throw error
  }
}

export async function writeVersion(
  project: OpenProject,
  { files }: ArticleNeeds,
  id: string,
  hash: string,
  loaded: LoadedSource,
  read: PicturedSource
): Promise<string> {
  const folder = versionFolder(project, id, hash)
  const text = new TextEncoder().encode(read.document.text)
  await files.write(`${folder}/${originalName(read.mediaType, loaded.name)}`, loaded.bytes)
  await files.write(`${folder}/text.txt`, text)
  if (read.html !== null) await files.write(`${folder}/content.html`, new TextEncoder().encode(read.html))
  for (const { checked, bytes } of read.pictures) await files.write(picturePath(folder, checked), bytes)
  if (read.runs !== null) await files.write(`${folder}/pages.json`, new TextEncoder().encode(pageMapFile(read.runs)))
  return sha256(text)
}

function articleOf(
  id: string,
  hash: string,
  textHash: string,
  now: string,
  loaded: LoadedSource,
  { document, mediaType, charset, figures }: PicturedSource,
  libraryIds: readonly string[]
): Article {
  const { metadata, blocks, references, citations } = document
  const source = { name: loaded.name, mediaType, charset, bytes: loaded.bytes.length, url: loaded.url }
  return {
    id,
    addedAt: now,
    versions: [{ hash, textHash, importedAt: now, source }],
    metadata,
    blocks,
    references: references.map((reference, index) => ({ ...reference, libraryId: libraryIds[index] ?? null })),
    citations,
    figures: [...figures],
    dismissedFindings: []
  }
}
