import type { Topic } from '#contract/events'
import type { Files, OpenProject } from '../../ports.ts'

type Place = Pick<OpenProject, 'path'>

/** Every file of a project in which something can be found. */
export async function sourceFiles(project: Place, files: Files): Promise<string[]> {
  const articles = (await listed(files, project.path('articles'))).filter(({ isFolder }) => isFolder)
  const ofArticles = articles.flatMap(({ name }) => filesOfArticle(name))
  return [...ofArticles, ...(await filesIn(project, files, Object.keys(folders)))]
}

/**
 * The files that may have changed with some records.
 * @param ids of the records and of what they belong to; none where it is not known which changed
 */
export async function filesOfChange(
  project: Place,
  files: Files,
  topics: readonly Topic[],
  ids: readonly string[]
): Promise<readonly string[] | null> {
  const isOfArticles = topics.some((topic) => topic === 'articles' || topic === 'annotations')
  if (isOfArticles && ids.length === 0) return null // any of them
  const documents = isOfArticles ? ids.flatMap(filesOfDocument) : []
  const wanted = Object.entries(folders).flatMap(([folder, topic]) =>
    topic !== 'annotations' && topics.includes(topic) ? folder : []
  )
  return [...documents, ...(await filesIn(project, files, wanted))]
}

/** Whether a file stands where these changes are made; for those that are gone. */
export function isOfTopics(path: string, topics: readonly Topic[]): boolean {
  const folder = path.slice(0, path.lastIndexOf('/'))
  const topic = folders[folder]
  return topic !== undefined && topics.includes(topic)
}

const folders: Readonly<Record<string, Topic>> = {
  library: 'library',
  notes: 'notes',
  'archive/captures': 'archive',
  'archive/annotations': 'annotations'
}

const forms: Readonly<Record<string, RegExp>> = {
  library: /^[0-9a-f]{2}\.json$/,
  notes: /^[^.].*\.md$/,
  'archive/captures': /^\d{4}-\d{2}\.json$/,
  'archive/annotations': /^[\w-]+\.json$/
}

async function filesIn(project: Place, files: Files, wanted: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    wanted.map(async (folder) => {
      const entries = await listed(files, project.path(...folder.split('/')))
      return entries.flatMap(({ name, isFolder }) =>
        !isFolder && forms[folder]?.test(name) === true ? `${folder}/${name}` : []
      )
    })
  )
  return lists.flat()
}

/** A folder that cannot be listed has nothing to find; whoever shows what is in it tells why. */
function listed(files: Files, folder: string): ReturnType<Files['list']> {
  return files.list(folder).catch(() => [])
}

function filesOfArticle(id: string): string[] {
  return [`articles/${id}/article.json`, `articles/${id}/annotations.json`]
}

function filesOfDocument(id: string): string[] {
  const [, capture] = /^capture:([\w-]+)$/.exec(id) ?? []
  if (capture !== undefined) return [`archive/annotations/${capture}.json`]
  return /^[\w-]+$/.test(id) ? filesOfArticle(id) : []
}
